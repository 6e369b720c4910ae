package dev.espalier.export;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import java.util.Optional;

/// Whether a policy takes or gives, which says when it is attached: what only denies before what also allows, and that
/// before what only allows.
enum Grasp {
    DENIES,
    BOTH,
    ALLOWS;

    static Grasp of(PolicyDocument document) {
        var statements = PolicyReading.of(document).statements();
        boolean denies = statements.stream().anyMatch(one -> one.effect().equals(Optional.of(Effect.DENY)));
        boolean allows = statements.stream().anyMatch(one -> one.effect().equals(Optional.of(Effect.ALLOW)));
        return denies ? allows ? BOTH : DENIES : ALLOWS;
    }

    /// Of a policy that AWS manages; one that is not known allows.
    static Grasp ofAwsManaged(String arn) {
        return Catalog.get()
                .managedPolicy(arn)
                .map((JsonValue source) -> of(new PolicyDocument(source)))
                .orElse(ALLOWS);
    }

    /// Of both together.
    Grasp and(Grasp other) {
        return this == other ? this : BOTH;
    }

    /// Whether anything in it allows.
    static boolean allows(PolicyDocument document) {
        return PolicyReading.of(document).statements().stream()
                .anyMatch(one -> one.effect().equals(Optional.of(Effect.ALLOW)));
    }
}
