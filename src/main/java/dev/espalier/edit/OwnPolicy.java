package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.function.UnaryOperator;

/// A policy that people wrote themselves and may change, as opposed to those that AWS manages.
final class OwnPolicy {
    private OwnPolicy() {}

    /// Refuses what is not there and what AWS manages.
    static Ruling find(Design design, PolicyId policy) {
        var isOwn = switch (policy) {
            case OrganizationPolicyId id -> !OrganizationPolicies.isDefault(id);
            case AccountPolicyId _ -> true;
            case AwsManagedPolicyId _ -> false;
        };
        return Ruling.start()
                .require(isOwn, Refusal.POLICY_READ_ONLY, Label.name(design, policy))
                .require(DesignIndex.of(design).contains(policy), Refusal.MISSING, Label.of(design, policy));
    }

    /// The design with a policy of an account put through `change`.
    static Design map(Design design, AccountPolicyId id, UnaryOperator<ManagedPolicy> change) {
        return DesignIndex.of(design)
                .account(id.account())
                .map(account -> DesignTree.replace(
                        design,
                        account.withPolicies(DesignTree.map(
                                account.policies(),
                                policy -> policy.name().equals(id.name()) ? change.apply(policy) : policy))))
                .orElse(design);
    }
}
