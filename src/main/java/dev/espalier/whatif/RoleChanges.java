package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Question;
import dev.espalier.design.Account;
import dev.espalier.design.IamArn;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId;
import dev.espalier.design.Role;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Roles that may do it already. Whether the asker can put one on is asked when it is tried; where it cannot, the role
/// may trust it, or it may be allowed to ask for the role, or both.
record RoleChanges(Situation situation, Answer answer) {
    static final String ASSUME = "sts:AssumeRole";
    private static final int MOST = 20;

    /// For each role the ways to put it on, the least change first.
    List<List<Candidate>> waysByRole() {
        if (situation.who().isEmpty() || situation.action().equalsIgnoreCase(ASSUME)) {
            return List.of();
        }
        var ways = new ArrayList<List<Candidate>>();
        situation.account().ifPresent(account -> addWays(account, ways));
        owner().filter(owner -> !situation.account().equals(Optional.of(owner)))
                .ifPresent(owner -> addWays(owner, ways));
        return ways;
    }

    /// The account of the resource that is asked about, where it is drawn.
    private Optional<Account> owner() {
        return answer.gates().stream()
                .flatMap(gate -> gate.at().stream())
                .filter(ResourceId.class::isInstance)
                .flatMap(resource -> situation.index().account(((ResourceId) resource).account()).stream())
                .findFirst();
    }

    private void addWays(Account account, List<List<Candidate>> ways) {
        account.roles().stream()
                .limit(MOST)
                .filter(role -> !IamArn.of(account.id(), role).equals(situation.arn()))
                .map(role -> ways(account, role))
                .forEach(ways::add);
    }

    private List<Candidate> ways(Account account, Role role) {
        var arn = IamArn.of(account.id(), role);
        var ways = new ArrayList<Candidate>();
        ways.add(candidate("label.assume", role, arn, List.of()));
        var trust = trusting(new RoleId(account.id(), role.name()), role);
        var grant = granting(arn, role);
        grant.ifPresent(edit -> ways.add(candidate("label.assumeGrant", role, arn, List.of(edit))));
        trust.ifPresent(edit -> ways.add(candidate("label.assumeTrust", role, arn, List.of(edit))));
        if (trust.isPresent() && grant.isPresent()) {
            ways.add(candidate("label.assumeBoth", role, arn, List.of(trust.get(), grant.get())));
        }
        return ways;
    }

    private Candidate candidate(String key, Role role, String arn, List<Edit> edits) {
        var label = Words.text(key, situation.name(), role.name());
        return new Candidate(
                Kind.ASSUME_ROLE,
                label,
                edits.isEmpty() ? Optional.empty() : Optional.of(new Composite(label, edits)),
                situation.question().byOutsideTheSession(arn));
    }

    private Optional<Edit> trusting(RoleId id, Role role) {
        var statement = Rewriting.statement("Allow", Optional.of(situation.principal()), ASSUME, Optional.empty());
        return Rewriting.plusOrNew(role.trustPolicy(), statement).map(document -> new SetTrustPolicy(id, document));
    }

    private Optional<Edit> granting(String arn, Role role) {
        Optional<MemberId> holder = situation.identity().isPresent() ? situation.who() : Optional.empty();
        PolicyDocument document =
                Rewriting.of(Rewriting.statement("Allow", Optional.empty(), ASSUME, Optional.of(arn)));
        return holder.map(member -> new IdentityChanges(situation).inline(member, "Assume" + role.name(), document));
    }

    /// Whether the asker may put on the role that a candidate asks as.
    static Question putOn(Situation situation, Candidate candidate) {
        return new Question(
                situation.question().principal(),
                situation.question().session(),
                ASSUME,
                Optional.of(candidate.asked().principal()),
                Optional.empty(),
                situation.question().context());
    }
}
