package dev.espalier.access;

import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;

/// A policy as something refers to it.
sealed interface AttachedPolicy {
    String name();

    /// A document; decision D29 is about faulty ones.
    ///
    /// @param isFaulty whether AWS would refuse it: then its Deny statements count and its Allow statements do not
    record Found(PolicySource source, PolicyReading reading, boolean isFaulty) implements AttachedPolicy {
        static Found of(PolicySource source, PolicyType type) {
            var reading = PolicyReading.of(source.document());
            return new Found(source, reading, reading.hasErrorsAs(type));
        }

        /// A policy that AWS wrote; it is taken as it is.
        static Found ofAws(PolicySource source) {
            return new Found(source, PolicyReading.of(source.document()), false);
        }

        @Override
        public String name() {
            return source.name();
        }

        boolean isTrust() {
            return source.kind() == PolicySource.Kind.TRUST;
        }
    }

    /// A reference to a policy that does not exist.
    record Missing(String name) implements AttachedPolicy {}
}
