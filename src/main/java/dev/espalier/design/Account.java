package dev.espalier.design;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An account with everything drawn inside it. Names are unique per kind (rule R15).
///
/// @param email empty when not given
/// @param passwordPolicy empty when the account has none of its own
/// @param policies the account's own managed policies
public record Account(
        AccountId id,
        String name,
        String email,
        List<String> serviceControlPolicies,
        List<String> resourceControlPolicies,
        RootUser rootUser,
        Optional<PasswordPolicy> passwordPolicy,
        SortedMap<String, String> tags,
        List<ManagedPolicy> policies,
        List<Group> groups,
        List<User> users,
        List<Role> roles,
        List<Resource> resources,
        UnknownFields unknown)
        implements Entity {
    public Account {
        serviceControlPolicies = List.copyOf(serviceControlPolicies);
        resourceControlPolicies = List.copyOf(resourceControlPolicies);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        policies = List.copyOf(policies);
        groups = List.copyOf(groups);
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        resources = List.copyOf(resources);
    }

    /// A new account as AWS makes it: the default policies attached and nobody in it but the root user.
    public static Account named(AccountId id, String name) {
        return new Account(
                id,
                name,
                "",
                List.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy()),
                List.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy()),
                RootUser.UNKNOWN,
                Optional.empty(),
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UnknownFields.NONE);
    }

    public Optional<ManagedPolicy> policy(String policyName) {
        return policies.stream()
                .filter(policy -> policy.name().equals(policyName))
                .findFirst();
    }

    public Optional<Group> group(String groupName) {
        return groups.stream().filter(group -> group.name().equals(groupName)).findFirst();
    }

    public Optional<User> user(String userName) {
        return users.stream().filter(user -> user.name().equals(userName)).findFirst();
    }

    public Optional<Role> role(String roleName) {
        return roles.stream().filter(role -> role.name().equals(roleName)).findFirst();
    }

    public Optional<Resource> resource(String arn) {
        return resources.stream().filter(resource -> resource.arn().equals(arn)).findFirst();
    }

    public Account withId(AccountId changed) {
        return new Account(
                changed,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withName(String changed) {
        return new Account(
                id,
                changed,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withEmail(String changed) {
        return new Account(
                id,
                name,
                changed,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    @Override
    public Account withServiceControlPolicies(List<String> changed) {
        return new Account(
                id,
                name,
                email,
                changed,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    @Override
    public Account withResourceControlPolicies(List<String> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                changed,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withRootUser(RootUser changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                changed,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withPasswordPolicy(Optional<PasswordPolicy> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                changed,
                tags,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withTags(SortedMap<String, String> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                changed,
                policies,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withPolicies(List<ManagedPolicy> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                changed,
                groups,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withGroups(List<Group> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                changed,
                users,
                roles,
                resources,
                unknown);
    }

    public Account withUsers(List<User> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                changed,
                roles,
                resources,
                unknown);
    }

    public Account withRoles(List<Role> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                changed,
                resources,
                unknown);
    }

    public Account withResources(List<Resource> changed) {
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                policies,
                groups,
                users,
                roles,
                changed,
                unknown);
    }
}
