package dev.espalier.design;

import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A resource that an account owns, perhaps with a policy of its own.
public record Resource(
        String arn, Optional<PolicyDocument> policy, SortedMap<String, String> tags, UnknownFields unknown) {
    public Resource {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /// A resource without a policy.
    public static Resource of(String arn) {
        return new Resource(arn, Optional.empty(), Collections.emptySortedMap(), UnknownFields.NONE);
    }

    /// Which grammar its policy has: that of keys, or the common one.
    public PolicyType policyType() {
        return Arn.parse(arn).filter(parsed -> parsed.service().equals("kms")).isPresent()
                ? PolicyType.KMS
                : PolicyType.RESOURCE;
    }

    public Resource withArn(String changed) {
        return new Resource(changed, policy, tags, unknown);
    }

    public Resource withPolicy(Optional<PolicyDocument> changed) {
        return new Resource(arn, changed, tags, unknown);
    }

    public Resource withTags(SortedMap<String, String> changed) {
        return new Resource(arn, policy, changed, unknown);
    }
}
