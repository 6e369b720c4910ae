package dev.espalier.design;

import java.util.List;
import java.util.SortedMap;

/// What organization policies can be attached to: the root, a unit or an account. Each is one level of the path that a
/// request has to pass (rule R22).
public sealed interface Entity permits Container, Account {
    NodeId id();

    String name();

    /// Names of the SCPs attached directly, `FullAWSAccess` included when it is. Empty means none at all: nothing is
    /// allowed there (rule R23).
    List<String> serviceControlPolicies();

    /// Names of the RCPs attached directly. `RCPFullAWSAccess` is always in force (rule R7).
    List<String> resourceControlPolicies();

    SortedMap<String, String> tags();

    /// Names of the policies of that type attached directly.
    default List<String> policies(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> serviceControlPolicies();
            case RESOURCE_CONTROL_POLICY -> resourceControlPolicies();
        };
    }

    /// The same entity with other policies of that type attached.
    default Entity withPolicies(OrganizationPolicyType type, List<String> changed) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> withServiceControlPolicies(changed);
            case RESOURCE_CONTROL_POLICY -> withResourceControlPolicies(changed);
        };
    }

    Entity withServiceControlPolicies(List<String> changed);

    Entity withResourceControlPolicies(List<String> changed);
}
