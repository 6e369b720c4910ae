package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.PolicySource;
import dev.espalier.design.Layer;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.NewIds;
import dev.espalier.policy.Effect;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Thinks of changes that could stop an allowed request: taking every grant away, or one Deny as low as possible.
final class ToDeny {
    private final Situation situation;
    private final IdentityChanges identity;

    ToDeny(Situation situation) {
        this.situation = situation;
        identity = new IdentityChanges(situation);
    }

    /// The changes, usually those with the fewest side effects first.
    List<Candidate> candidates(Answer answer) {
        var candidates = new ArrayList<Candidate>();
        withoutGrants(answer).ifPresent(candidates::add);
        situation.identity().ifPresent(_ -> candidates.add(ownDeny()));
        situation.account().ifPresent(_ -> candidates.add(denyOfAccount()));
        return candidates;
    }

    /// Every group left and every policy detached that a grant comes through.
    private Optional<Candidate> withoutGrants(Answer answer) {
        var left = new LinkedHashSet<Edit>();
        var detached = new LinkedHashSet<Edit>();
        for (var source : grants(answer)) {
            identity.leaving(source)
                    .ifPresentOrElse(
                            left::add, () -> identity.detachment(source).ifPresent(detached::add));
        }
        var kind = detached.isEmpty() ? Kind.LEAVE_GROUP : left.isEmpty() ? Kind.DETACH_POLICY : Kind.ALL_OF_THESE;
        var edits = new ArrayList<>(left);
        edits.addAll(detached);
        return edits.isEmpty() ? Optional.empty() : Optional.of(situation.candidate(kind, situation.together(edits)));
    }

    private static Set<PolicySource> grants(Answer answer) {
        var sources = new LinkedHashSet<PolicySource>();
        answer.gates().stream()
                .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                .flatMap(gate -> gate.sources().stream())
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .forEach(statement -> sources.add(statement.policy()));
        return sources;
    }

    private Candidate ownDeny() {
        var resource = situation.question().resource().orElse("*");
        var statement = Rewriting.statement("Deny", Optional.empty(), situation.action(), Optional.of(resource));
        return situation.candidate(
                Kind.NEW_DENY,
                Words.text("label.deny", situation.name(), situation.action(), resource),
                identity.inline(situation.who().orElseThrow(), "Deny", Rewriting.of(statement)));
    }

    /// An SCP on the account: it covers everybody in it.
    private Candidate denyOfAccount() {
        var account = situation.account().orElseThrow();
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var resource = situation.question().resource().orElse("*");
        var name = NewIds.of(situation.design()).policyName(type, situation.policyName("Deny"));
        var statement = Rewriting.statement("Deny", Optional.empty(), situation.action(), Optional.of(resource));
        var label = Words.text("label.denyAccount", situation.action(), account.name());
        return new Candidate(
                Kind.NEW_DENY,
                label,
                Optional.of(new Composite(
                        label,
                        List.of(
                                new AddPolicy(type, name, "", Rewriting.of(statement)),
                                new AttachOrganizationPolicy(new OrganizationPolicyId(type, name), account.id())))),
                situation.question());
    }
}
