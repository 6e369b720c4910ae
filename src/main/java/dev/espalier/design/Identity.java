package dev.espalier.design;

import java.util.List;

/// What identity policies can be attached to: a user, a group or a role.
public sealed interface Identity permits User, Group, Role {
    String name();

    /// Begins and ends with `/` (rule R15).
    String path();

    /// Managed policies attached, as written: the name or ARN of one of the account's own, or the ARN of an AWS managed
    /// one.
    List<String> attachedPolicies();

    List<InlinePolicy> inlinePolicies();

    Identity withAttachedPolicies(List<String> changed);

    Identity withInlinePolicies(List<InlinePolicy> changed);
}
