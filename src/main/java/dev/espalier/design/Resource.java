package dev.espalier.design;

import dev.espalier.policy.PolicyDocument;
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
