package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
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
import dev.espalier.policy.Arn;
import dev.espalier.policy.RcpServices;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Gathers what lies at and below the places a policy is attached to. Takes time in proportion to what it finds.
final class ReachCollector {
    private final DesignIndex index;
    private final AccountId management;
    private final Optional<OrganizationPolicyType> type;
    private final boolean isSwitchedOff;
    private final Set<ContainerId> containers = new HashSet<>();
    private final Set<ContainerId> above = new HashSet<>();
    private final Set<AccountId> accounts = new HashSet<>();
    private final Set<MemberId> members = new HashSet<>();
    private boolean sparesManagement;
    private int users;
    private int roles;
    private int resources;

    /// @param type of an organization's policy; empty for a managed one
    ReachCollector(Design design, Optional<OrganizationPolicyType> type) {
        var organization = design.organization();
        this.index = DesignIndex.of(design);
        this.management = organization.managementAccountId();
        this.type = type;
        this.isSwitchedOff = type.filter(kind -> !organization.isEnabled(kind)).isPresent();
    }

    void add(NodeId holder) {
        if (isSwitchedOff) {
            return;
        }
        int before = accounts.size();
        switch (holder) {
            case ContainerId container -> index.container(container).ifPresent(this::addAll);
            case AccountId account -> index.account(account).ifPresent(this::add);
            case UserId user -> addMember(user);
            case RoleId role -> addMember(role);
            case GroupId group -> addGroup(group);
            case ResourceId _, RootUserId _ -> {}
        }
        if (accounts.size() > before) {
            addAbove(holder);
        }
    }

    private void addAll(Container container) {
        if (containers.add(container.id())) {
            container.accounts().forEach(this::add);
            container.organizationalUnits().forEach(this::addAll);
        }
    }

    private void add(Account account) {
        if (account.id().equals(management)) {
            sparesManagement = true;
        } else if (accounts.add(account.id())) {
            count(account);
        }
    }

    /// Service-linked roles are remembered as those that are not bound.
    private void count(Account account) {
        for (var role : account.roles()) {
            if (role.isServiceLinked()) {
                members.add(new RoleId(account.id(), role.name()));
            } else {
                roles++;
            }
        }
        if (type.equals(Optional.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY))) {
            users += account.users().size();
        } else {
            resources += (int) account.resources().stream()
                    .filter(resource -> isBoundByRcps(resource.arn()))
                    .count();
        }
    }

    private void addGroup(GroupId group) {
        if (members.add(group)) {
            index.usersIn(group).forEach(user -> addMember(new UserId(group.account(), user.name())));
        }
        accounts.add(group.account());
    }

    private void addMember(MemberId member) {
        if (!members.add(member)) {
            return;
        }
        accounts.add(member.account());
        if (member instanceof UserId) {
            users++;
        } else {
            roles++;
        }
    }

    private void addAbove(NodeId holder) {
        for (var entity : index.pathTo(holder)) {
            if (entity.id() instanceof ContainerId container) {
                above.add(container);
            }
        }
    }

    static boolean isBoundByRcps(String arn) {
        return Arn.parse(arn)
                .filter(parsed -> RcpServices.contains(parsed.service()))
                .isPresent();
    }

    boolean isSwitchedOff() {
        return isSwitchedOff;
    }

    boolean sparesManagement() {
        return sparesManagement;
    }

    Set<ContainerId> containers() {
        return containers;
    }

    Set<ContainerId> above() {
        return above;
    }

    Set<AccountId> accounts() {
        return accounts;
    }

    /// Of an organization's policy whom it spares, of a managed one whom it reaches.
    Set<MemberId> members() {
        return members;
    }

    PolicyReach.Count count() {
        return new PolicyReach.Count(accounts.size(), users, roles, resources);
    }
}
