package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.NewIds;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Thinks of changes that could stop an allowed request: taking every grant away, ending an exception, or one Deny as
/// low as possible.
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
        var grants = grants(answer);
        withoutGrants(grants, true).ifPresent(candidates::add);
        withoutGrants(grants, false).ifPresent(candidates::add);
        Statements.of(grants).removal(situation).ifPresent(candidates::add);
        candidates.addAll(new Exemptions(situation).ended());
        if (situation.identity().isPresent()) {
            candidates.add(ownDeny());
        }
        answer.gates().stream()
                .filter(gate -> gate.layer() == Layer.RESOURCE_POLICY)
                .flatMap(gate -> gate.at().stream())
                .filter(ResourceId.class::isInstance)
                .flatMap(resource -> denyOfResource((ResourceId) resource).stream())
                .forEach(candidates::add);
        if (situation.account().isPresent()) {
            if (situation.identity().isEmpty()) {
                candidates.add(denyOfAccount(true));
            }
            candidates.add(denyOfAccount(false));
        }
        return candidates;
    }

    /// Every statement that grants: of what the asker holds, and of what is asked for.
    private static List<StatementResult> grants(Answer answer) {
        return answer.gates().stream()
                .filter(gate -> switch (gate.layer()) {
                    case IDENTITY_POLICY, RESOURCE_POLICY, TRUST_POLICY -> true;
                    case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY -> false;
                })
                .flatMap(ToDeny::matched)
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .toList();
    }

    private static Stream<StatementResult> matched(Gate gate) {
        return gate.sources().stream().flatMap(source -> source.matched().stream());
    }

    /// Every group left and every policy detached that a grant comes through.
    ///
    /// @param isLeaving whether groups are left, where their policies could be detached as well
    private Optional<Candidate> withoutGrants(List<StatementResult> grants, boolean isLeaving) {
        var left = new LinkedHashSet<Edit>();
        var others = new LinkedHashSet<Edit>();
        for (var source :
                grants.stream().map(StatementResult::policy).distinct().toList()) {
            var leaving = isLeaving ? identity.leaving(source) : Optional.<Edit>empty();
            leaving.ifPresentOrElse(left::add, () -> others.addAll(without(source, grants)));
        }
        var kind = others.isEmpty() ? Kind.LEAVE_GROUP : left.isEmpty() ? Kind.DETACH_POLICY : Kind.ALL_OF_THESE;
        var edits = new ArrayList<>(left);
        edits.addAll(others);
        return edits.isEmpty() ? Optional.empty() : Optional.of(situation.candidate(kind, situation.together(edits)));
    }

    /// The policy detached; one that belongs to its holder without what grants.
    private List<Edit> without(PolicySource source, List<StatementResult> grants) {
        return identity.detachment(source)
                .map(List::of)
                .orElseGet(() -> Statements.of(grants.stream()
                                .filter(statement -> statement.policy().equals(source))
                                .toList())
                        .removal(situation)
                        .flatMap(Candidate::edit)
                        .stream()
                        .toList());
    }

    private Candidate ownDeny() {
        var resource = situation.question().resource().orElse("*");
        var statement = Rewriting.statement("Deny", Optional.empty(), situation.action(), Optional.of(resource));
        return situation.candidate(
                Kind.NEW_DENY,
                Words.text("label.deny", situation.name(), situation.action(), resource),
                identity.inline(situation.who().orElseThrow(), "Deny", Rewriting.of(statement)));
    }

    /// One more statement in the policy of what is asked for.
    private Optional<Candidate> denyOfResource(ResourceId id) {
        var resource = situation.question().resource().orElse("*");
        var statement = Rewriting.statement(
                "Deny", Optional.of(situation.principal()), situation.action(), Optional.of(resource));
        var label = Words.text("label.denyIn", situation.index().nameOf(id), situation.name(), situation.action());
        return situation
                .index()
                .resource(id)
                .flatMap(found -> found.policy())
                .flatMap(document -> Rewriting.plus(document, statement))
                .map(document ->
                        situation.candidate(Kind.NEW_DENY, label, new SetResourcePolicy(id, Optional.of(document))));
    }

    /// An SCP on the account: it covers everybody in it, or the asker alone, who can hold no policy.
    private Candidate denyOfAccount(boolean isOfAsker) {
        var account = situation.account().orElseThrow();
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var resource = situation.question().resource().orElse("*");
        var name = NewIds.of(situation.design()).policyName(type, situation.policyName("Deny"));
        var statement = Rewriting.statement("Deny", Optional.empty(), situation.action(), Optional.of(resource));
        var label = isOfAsker
                ? Words.text("label.denyRoot", situation.name(), situation.action(), account.name())
                : Words.text("label.denyAccount", situation.action(), account.name());
        return new Candidate(
                Kind.NEW_DENY,
                label,
                Optional.of(new Composite(
                        label,
                        List.of(
                                new AddPolicy(type, name, "", Rewriting.of(isOfAsker ? ofAsker(statement) : statement)),
                                new AttachOrganizationPolicy(new OrganizationPolicyId(type, name), account.id())))),
                situation.question());
    }

    private JsonObject ofAsker(JsonObject statement) {
        var asker = new JsonObject(List.of(new Member("aws:PrincipalArn", new JsonString(situation.arn()))));
        return Rewriting.put(statement, "Condition", new JsonObject(List.of(new Member("ArnEquals", asker))));
    }
}
