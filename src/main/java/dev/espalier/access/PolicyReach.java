package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whom a policy binds by where it is attached, whatever it says.
///
/// An SCP binds the principals of all member accounts at and below what it is attached to, an RCP the resources there
/// that RCPs can bind, roles among them (rules R11, R13, R22). Neither binds the management account or service-linked
/// roles. A managed policy belongs to whoever it is attached to or bounds, and through a group to its users.
public final class PolicyReach {
    private final PolicyId policy;
    private final boolean isSwitchedOff;
    private final boolean sparesManagement;
    private final Set<ContainerId> containers;
    private final Set<ContainerId> above;
    private final Set<AccountId> accounts;
    private final Set<MemberId> members;
    private final Count count;

    /// How many it binds.
    public record Count(int accounts, int users, int roles, int resources) {}

    PolicyReach(PolicyId policy, ReachCollector found) {
        this.policy = policy;
        isSwitchedOff = found.isSwitchedOff();
        sparesManagement = found.sparesManagement();
        containers = Set.copyOf(found.containers());
        above = Set.copyOf(found.above());
        accounts = Set.copyOf(found.accounts());
        members = Set.copyOf(found.members());
        count = found.count();
    }

    /// Wherever the policy is attached.
    public static PolicyReach of(Design design, PolicyId policy) {
        var index = DesignIndex.of(design);
        return of(
                design,
                policy,
                Stream.concat(index.attachmentsOf(policy).stream(), index.boundedBy(policy).stream())
                        .distinct()
                        .toList());
    }

    /// Of one attachment alone.
    ///
    /// @param holder what it is attached to
    public static PolicyReach of(Design design, PolicyId policy, NodeId holder) {
        return of(design, policy, List.of(holder));
    }

    private static PolicyReach of(Design design, PolicyId policy, List<NodeId> holders) {
        var found = new ReachCollector(design, typeOf(policy));
        holders.forEach(found::add);
        return new PolicyReach(policy, found);
    }

    private static Optional<OrganizationPolicyType> typeOf(PolicyId policy) {
        return switch (policy) {
            case OrganizationPolicyId organization -> Optional.of(organization.type());
            case AccountPolicyId _, AwsManagedPolicyId _ -> Optional.empty();
        };
    }

    public PolicyId policy() {
        return policy;
    }

    /// Whether it binds nobody because policies of its type are not enabled (rules R4, R5).
    public boolean isSwitchedOff() {
        return isSwitchedOff;
    }

    /// Whether the management account lies where the policy would bind it.
    public boolean sparesManagement() {
        return sparesManagement;
    }

    public Count count() {
        return count;
    }

    /// Whether it binds somebody or something in the account, or hands down through the container.
    public boolean reaches(NodeId node) {
        return switch (node) {
            case ContainerId container -> containers.contains(container);
            case AccountId account -> accounts.contains(account);
            case MemberId member -> reaches(member);
        };
    }

    /// Whether something it reaches lies in a container, at whatever depth.
    public boolean reachesInto(ContainerId container) {
        return containers.contains(container) || above.contains(container);
    }

    /// A group lights up with the users that are bound in it.
    private boolean reaches(MemberId member) {
        var type = typeOf(policy);
        if (type.isEmpty()) {
            return members.contains(member);
        }
        return accounts.contains(member.account())
                && switch (member) {
                    case UserId _, GroupId _, RootUserId _ ->
                        type.get() == OrganizationPolicyType.SERVICE_CONTROL_POLICY;
                    case RoleId role -> !members.contains(role);
                    case ResourceId(var account, var arn) ->
                        type.get() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY
                                && ReachCollector.isBoundByRcps(arn);
                };
    }
}
