package dev.espalier.design;

import dev.espalier.policy.PolicyDocument;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An IAM role: assumed for a limited time by whoever its trust policy lets (rules R19, R103).
///
/// @param trustPolicy empty in a sketch: then nobody can assume it
/// @param permissionsBoundary as written: the name or ARN of a managed policy
/// @param maxSessionDuration seconds
public record Role(
        String name,
        String path,
        Optional<PolicyDocument> trustPolicy,
        List<String> attachedPolicies,
        List<InlinePolicy> inlinePolicies,
        Optional<String> permissionsBoundary,
        int maxSessionDuration,
        SortedMap<String, String> tags,
        UnknownFields unknown)
        implements Identity {
    /// What IAM gives a new role, in seconds.
    public static final int DEFAULT_SESSION_DURATION = 3600;

    public static final int SHORTEST_SESSION_DURATION = 3600;
    public static final int LONGEST_SESSION_DURATION = 43_200;

    public Role {
        attachedPolicies = List.copyOf(attachedPolicies);
        inlinePolicies = List.copyOf(inlinePolicies);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /// A new role that nobody can assume and that may do nothing.
    public static Role named(String name) {
        return new Role(
                name,
                "/",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                DEFAULT_SESSION_DURATION,
                Collections.emptySortedMap(),
                UnknownFields.NONE);
    }

    /// Whether AWS made it for one of its services: organization policies do not bind it (rule R113).
    public boolean isServiceLinked() {
        return path.startsWith("/aws-service-role/");
    }

    public Role withName(String changed) {
        return new Role(
                changed,
                path,
                trustPolicy,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                maxSessionDuration,
                tags,
                unknown);
    }

    public Role withPath(String changed) {
        return new Role(
                name,
                changed,
                trustPolicy,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                maxSessionDuration,
                tags,
                unknown);
    }

    public Role withTrustPolicy(Optional<PolicyDocument> changed) {
        return new Role(
                name,
                path,
                changed,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                maxSessionDuration,
                tags,
                unknown);
    }

    @Override
    public Role withAttachedPolicies(List<String> changed) {
        return new Role(
                name,
                path,
                trustPolicy,
                changed,
                inlinePolicies,
                permissionsBoundary,
                maxSessionDuration,
                tags,
                unknown);
    }

    @Override
    public Role withInlinePolicies(List<InlinePolicy> changed) {
        return new Role(
                name,
                path,
                trustPolicy,
                attachedPolicies,
                changed,
                permissionsBoundary,
                maxSessionDuration,
                tags,
                unknown);
    }

    public Role withPermissionsBoundary(Optional<String> changed) {
        return new Role(
                name, path, trustPolicy, attachedPolicies, inlinePolicies, changed, maxSessionDuration, tags, unknown);
    }

    public Role withMaxSessionDuration(int changed) {
        return new Role(
                name, path, trustPolicy, attachedPolicies, inlinePolicies, permissionsBoundary, changed, tags, unknown);
    }

    public Role withTags(SortedMap<String, String> changed) {
        return new Role(
                name,
                path,
                trustPolicy,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                maxSessionDuration,
                changed,
                unknown);
    }
}
