package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.NodeId;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Makes changed copies of an account and of what is in it; lists in which nothing changes stay the same.
final class AccountChange {
    private AccountChange() {}

    /// The account with `changed` in the place of its user, group or role of the same kind and name.
    static Account replace(Account account, Identity changed) {
        return mapIdentities(
                account,
                identity -> identity.getClass() == changed.getClass()
                                && identity.name().equals(changed.name())
                        ? changed
                        : identity);
    }

    /// The account with one more user, group or role.
    static Account add(Account account, Identity added) {
        return switch (added) {
            case User user -> account.withUsers(plus(account.users(), user));
            case Group group -> account.withGroups(plus(account.groups(), group));
            case Role role -> account.withRoles(plus(account.roles(), role));
        };
    }

    /// The account with every user, group and role put through `change`, which keeps the kind.
    @SuppressWarnings("ReferenceEquality") // sharing is about instances
    static Account mapIdentities(Account account, UnaryOperator<Identity> change) {
        var groups = DesignTree.map(account.groups(), group -> (Group) change.apply(group));
        var users = DesignTree.map(account.users(), user -> (User) change.apply(user));
        var roles = DesignTree.map(account.roles(), role -> (Role) change.apply(role));
        var changed = account;
        if (groups != account.groups()) {
            changed = changed.withGroups(groups);
        }
        if (users != account.users()) {
            changed = changed.withUsers(users);
        }
        if (roles != account.roles()) {
            changed = changed.withRoles(roles);
        }
        return changed;
    }

    static Account mapUsers(Account account, UnaryOperator<User> change) {
        return mapIdentities(account, identity -> identity instanceof User user ? change.apply(user) : identity);
    }

    /// The identity with another permissions boundary; a group has none and stays as it is.
    static Identity withBoundary(Identity identity, Optional<String> boundary) {
        return switch (identity) {
            case User user -> user.withPermissionsBoundary(boundary);
            case Role role -> role.withPermissionsBoundary(boundary);
            case Group group -> group;
        };
    }

    /// The account without those of its members, and nobody in a group that is gone.
    @SuppressWarnings("ReferenceEquality")
    static Account withoutMembers(Account account, Set<? extends NodeId> gone) {
        if (gone.stream()
                .noneMatch(
                        id -> id instanceof MemberId member && member.account().equals(account.id()))) {
            return account;
        }
        var groups = without(account.groups(), group -> gone.contains(Members.idOf(account, group)));
        var users = without(account.users(), user -> gone.contains(Members.idOf(account, user)));
        var roles = without(account.roles(), role -> gone.contains(Members.idOf(account, role)));
        var resources =
                without(account.resources(), resource -> gone.contains(new ResourceId(account.id(), resource.arn())));
        var changed = users == account.users() ? account : account.withUsers(users);
        changed = roles == account.roles() ? changed : changed.withRoles(roles);
        changed = resources == account.resources() ? changed : changed.withResources(resources);
        return groups == account.groups()
                ? changed
                : mapUsers(
                        changed.withGroups(groups),
                        user -> leave(user, name -> gone.contains(new GroupId(account.id(), name))));
    }

    /// The user without membership in those groups.
    @SuppressWarnings("ReferenceEquality")
    static User leave(User user, Predicate<String> groups) {
        var rest = without(user.groups(), groups);
        return rest == user.groups() ? user : user.withGroups(rest);
    }

    static <T> List<T> plus(List<T> items, T added) {
        var longer = new ArrayList<>(items);
        longer.add(added);
        return longer;
    }

    static <T> List<T> without(List<T> items, Predicate<T> isRemoved) {
        return items.stream().noneMatch(isRemoved)
                ? items
                : items.stream().filter(isRemoved.negate()).toList();
    }
}
