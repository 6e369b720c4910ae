package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.whatif.Offer.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Changes to the policy of a resource, or to who a role trusts.
record ResourceChanges(Situation situation) {
    List<Candidate> past(Gate gate) {
        return switch (gate.at().orElse(null)) {
            case ResourceId id ->
                past(
                        gate,
                        situation.index().nameOf(id),
                        situation.index().resource(id).flatMap(resource -> resource.policy()),
                        document -> new SetResourcePolicy(id, Optional.of(document)));
            case RoleId id ->
                past(
                        gate,
                        id.name(),
                        situation.index().role(id).flatMap(role -> role.trustPolicy()),
                        document -> new SetTrustPolicy(id, document));
            case null, default -> List.of();
        };
    }

    private List<Candidate> past(
            Gate gate, String holder, Optional<PolicyDocument> known, Function<PolicyDocument, Edit> edit) {
        if (gate.state() == Gate.State.STOPS_DENY) {
            var denials = Denials.at(gate);
            return known
                    .flatMap(document -> Rewriting.without(document, denials.numbers()))
                    .map(document -> situation.candidate(
                            Kind.REMOVE_STATEMENT,
                            Words.text("label.remove", denials.first(), holder),
                            edit.apply(document)))
                    .stream()
                    .toList();
        }
        boolean isTrust = gate.at().orElseThrow() instanceof RoleId;
        var statement = Rewriting.statement(
                "Allow",
                Optional.of(situation.principal()),
                situation.action(),
                isTrust
                        ? Optional.empty()
                        : Optional.of(situation.question().resource().orElse("*")));
        return known
                .map(document -> Rewriting.plus(document, statement))
                .orElseGet(() -> Optional.of(Rewriting.of(statement)))
                .map(document -> isTrust
                        ? situation.candidate(
                                Kind.TRUST_PRINCIPAL,
                                Words.text("label.trust", holder, situation.name()),
                                edit.apply(document))
                        : situation.candidate(
                                Kind.ALLOW_IN_RESOURCE,
                                Words.text("label.allowIn", holder, situation.name(), situation.action()),
                                edit.apply(document)))
                .stream()
                .toList();
    }
}
