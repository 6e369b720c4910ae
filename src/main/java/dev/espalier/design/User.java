package dev.espalier.design;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An IAM user: a person or an application with long-term credentials. It starts with no permission (rule R19).
///
/// @param groups names of groups of the same account
/// @param permissionsBoundary as written: the name or ARN of a managed policy
/// @param mfa empty when nobody has said
/// @param consoleAccess empty when nobody has said
/// @param accessKeys how many; empty when nobody has said
public record User(
        String name,
        String path,
        List<String> groups,
        List<String> attachedPolicies,
        List<InlinePolicy> inlinePolicies,
        Optional<String> permissionsBoundary,
        SortedMap<String, String> tags,
        Optional<Boolean> mfa,
        Optional<Boolean> consoleAccess,
        Optional<Integer> accessKeys,
        UnknownFields unknown)
        implements Identity {
    public User {
        groups = List.copyOf(groups);
        attachedPolicies = List.copyOf(attachedPolicies);
        inlinePolicies = List.copyOf(inlinePolicies);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /// A new user: in no group and without any policy.
    public static User named(String name) {
        return new User(
                name,
                "/",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Collections.emptySortedMap(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownFields.NONE);
    }

    public User withName(String changed) {
        return new User(
                changed,
                path,
                groups,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                tags,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    public User withPath(String changed) {
        return new User(
                name,
                changed,
                groups,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                tags,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    public User withGroups(List<String> changed) {
        return new User(
                name,
                path,
                changed,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                tags,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    @Override
    public User withAttachedPolicies(List<String> changed) {
        return new User(
                name,
                path,
                groups,
                changed,
                inlinePolicies,
                permissionsBoundary,
                tags,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    @Override
    public User withInlinePolicies(List<InlinePolicy> changed) {
        return new User(
                name,
                path,
                groups,
                attachedPolicies,
                changed,
                permissionsBoundary,
                tags,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    public User withPermissionsBoundary(Optional<String> changed) {
        return new User(
                name,
                path,
                groups,
                attachedPolicies,
                inlinePolicies,
                changed,
                tags,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    public User withTags(SortedMap<String, String> changed) {
        return new User(
                name,
                path,
                groups,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                changed,
                mfa,
                consoleAccess,
                accessKeys,
                unknown);
    }

    public User withMfa(Optional<Boolean> changed) {
        return new User(
                name,
                path,
                groups,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                tags,
                changed,
                consoleAccess,
                accessKeys,
                unknown);
    }

    public User withConsoleAccess(Optional<Boolean> changed) {
        return new User(
                name,
                path,
                groups,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                tags,
                mfa,
                changed,
                accessKeys,
                unknown);
    }

    public User withAccessKeys(Optional<Integer> changed) {
        return new User(
                name,
                path,
                groups,
                attachedPolicies,
                inlinePolicies,
                permissionsBoundary,
                tags,
                mfa,
                consoleAccess,
                changed,
                unknown);
    }
}
