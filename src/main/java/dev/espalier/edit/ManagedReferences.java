package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Identity;
import dev.espalier.design.Members;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyReference;
import java.util.Optional;
import java.util.function.Function;

/// Follows the references that users, groups and roles of an account hold to its managed policies.
final class ManagedReferences {
    private ManagedReferences() {}

    /// Everything that refers to the policy, by name or ARN, refers to the policy called `name` instead, or to nothing.
    static Account replace(Account account, AccountPolicyId policy, Optional<String> name) {
        return AccountChange.mapIdentities(
                account,
                identity -> rewritten(
                        identity, written -> PolicyReference.names(written, policy) ? name : Optional.of(written)));
    }

    /// The identity with each attached policy and its boundary put through `change`, which gives nothing to take one
    /// off.
    static Identity rewritten(Identity identity, Function<String, Optional<String>> change) {
        var attached = identity.attachedPolicies().stream()
                .flatMap(written -> change.apply(written).stream())
                .distinct()
                .toList();
        var boundary = Members.boundaryOf(identity);
        var bounded = boundary.flatMap(change);
        var changed = attached.equals(identity.attachedPolicies()) ? identity : identity.withAttachedPolicies(attached);
        return bounded.equals(boundary) ? changed : AccountChange.withBoundary(changed, bounded);
    }
}
