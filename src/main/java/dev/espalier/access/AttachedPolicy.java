package dev.espalier.access;

import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import java.util.Optional;

/// A policy as something refers to it, wherever it is attached.
sealed interface AttachedPolicy {
    String name();

    /// A document; decision D29 is about faulty ones.
    ///
    /// @param isFaulty whether AWS would refuse it: then its Deny statements count and its Allow statements do not
    record Found(
            String name,
            Optional<PolicyId> id,
            PolicySource.Kind kind,
            PolicyDocument document,
            PolicyReading reading,
            boolean isFaulty)
            implements AttachedPolicy {
        static Found of(
                String name, Optional<PolicyId> id, PolicySource.Kind kind, PolicyDocument document, PolicyType type) {
            var reading = PolicyReading.of(document);
            return new Found(name, id, kind, document, reading, reading.hasErrorsAs(type));
        }

        /// A policy that AWS wrote; it is taken as it is.
        static Found ofAws(String name, Optional<PolicyId> id, PolicySource.Kind kind, PolicyDocument document) {
            return new Found(name, id, kind, document, PolicyReading.of(document), false);
        }

        /// The policy as it is attached to `holder`.
        PolicySource source(Optional<NodeId> holder) {
            return new PolicySource(name, id, holder, kind, document);
        }

        boolean isTrust() {
            return kind == PolicySource.Kind.TRUST;
        }
    }

    /// A reference to a policy that does not exist.
    record Missing(String name) implements AttachedPolicy {}
}
