package dev.espalier.whatif;

import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditPolicy;
import dev.espalier.policy.Condition;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.Statement;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Exceptions that Deny statements of SCPs make for the asker by name.
record Exemptions(Situation situation) {
    private static final String PRINCIPAL_ARN = "aws:PrincipalArn";

    /// Each of them taken back.
    List<Candidate> ended() {
        var names = new LinkedHashSet<String>();
        situation
                .account()
                .ifPresent(account -> situation.index().pathTo(account.id()).stream()
                        .map(Entity::serviceControlPolicies)
                        .forEach(names::addAll));
        var candidates = new ArrayList<Candidate>();
        for (var name : names) {
            var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, name);
            situation
                    .index()
                    .policy(id)
                    .flatMap(policy -> ended(policy.document()))
                    .ifPresent(document -> candidates.add(situation.candidate(
                            Kind.END_EXEMPTION,
                            Words.text("label.endExemption", situation.name(), name),
                            new EditPolicy(id, document))));
        }
        return candidates;
    }

    private Optional<PolicyDocument> ended(PolicyDocument document) {
        for (var statement : PolicyReading.of(document).statements()) {
            var exception = exception(statement);
            if (exception.isPresent()) {
                return Rewriting.changed(document, statement.number(), one -> ended(one, exception.get()));
            }
        }
        return Optional.empty();
    }

    /// An exception for nobody else goes as a whole.
    private Optional<JsonObject> ended(JsonObject statement, Condition exception) {
        return exception.values().size() == 1
                ? Relaxing.without(statement, exception)
                : Relaxing.withoutValues(statement, exception, List.of(situation.arn()));
    }

    private Optional<Condition> exception(Statement statement) {
        return statement.effect().equals(Optional.of(Effect.DENY))
                ? statement.condition().stream()
                        .flatMap(block -> block.conditions().stream())
                        .filter(condition -> Relaxing.isOn(condition, PRINCIPAL_ARN)
                                && condition.operator().isNegated()
                                && condition.values().contains(situation.arn()))
                        .findFirst()
                : Optional.empty();
    }
}
