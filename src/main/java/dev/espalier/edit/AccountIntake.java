package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Clipping.Contents;
import dev.espalier.design.Design;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Works out what an account looks like with copies of people, resources and managed policies in it. First all names
/// are given out, then everything that refers to them is made. Used once and thrown away.
final class AccountIntake {
    private static final int LONGEST_PERSON = 64;
    private static final int LONGEST = 128;

    private final Account target;
    private final FreeNames arns;
    private final Readdressing addresses;
    private final Map<MemberKind, FreeNames> names = new HashMap<>();
    private final List<Incoming> incoming = new ArrayList<>();
    private final List<ManagedPolicy> policies = new ArrayList<>();
    private final List<ItemId> copies = new ArrayList<>();
    private Optional<Rejected> refusal = Optional.empty();

    /// What comes from one account, with the names it has here.
    ///
    /// @param policies what its managed policies are called here
    private record Incoming(
            Contents from,
            Map<String, String> policies,
            Map<String, String> groups,
            List<Identity> identities,
            List<String> arns) {}

    AccountIntake(Account target, FreeNames arns, Readdressing addresses) {
        this.target = target;
        this.arns = arns;
        this.addresses = addresses;
        for (var kind : MemberKind.values()) {
            var isPerson = kind == MemberKind.USER || kind == MemberKind.ROLE;
            names.put(
                    kind,
                    new FreeNames(
                            () -> kind.names(target),
                            name -> name.toLowerCase(Locale.ROOT),
                            "-",
                            isPerson ? LONGEST_PERSON : LONGEST));
        }
    }

    private String free(MemberKind kind, String wish) {
        return names.getOrDefault(kind, arns).take(wish);
    }

    /// Gives names to what comes from one account and notes how it is addressed from now on.
    ///
    /// @param reuses whether copied policies that are here already are used instead of copied once more
    void plan(Contents from, boolean reuses) {
        var policyNames = new HashMap<String, String>();
        from.policies().forEach(policy -> policyNames.put(policy.name(), reuses ? used(policy) : copied(from, policy)));
        from.usedPolicies().forEach(policy -> policyNames.put(policy.name(), used(policy)));
        var groupNames = new HashMap<String, String>();
        var renamed = new ArrayList<Identity>();
        from.identities().forEach(identity -> {
            var changed = named(identity, free(MemberKind.of(identity), identity.name()));
            if (identity instanceof Group) {
                groupNames.put(identity.name(), changed.name());
            }
            addresses.identity(from.account(), identity, target.id(), changed);
            renamed.add(changed);
        });
        var newArns = new ArrayList<String>();
        for (var resource : from.resources()) {
            var arn = arns.take(Resources.arnIn(target.id(), new ResourceId(from.account(), resource.arn())));
            addresses.resource(resource.arn(), arn);
            newArns.add(arn);
        }
        incoming.add(new Incoming(from, policyNames, groupNames, renamed, newArns));
    }

    private static Identity named(Identity identity, String name) {
        return switch (identity) {
            case User user -> user.withName(name);
            case Group group -> group.withName(name);
            case Role role -> role.withName(name);
        };
    }

    private String copied(Contents from, ManagedPolicy policy) {
        var copy = policy.withName(free(MemberKind.POLICY, policy.name()));
        addresses.policy(from.account(), policy, target.id(), copy);
        policies.add(copy);
        copies.add(new AccountPolicyId(target.id(), copy.name()));
        return copy.name();
    }

    /// The name of an equal policy that is here, whatever number it has; otherwise the policy comes along.
    private String used(ManagedPolicy policy) {
        var same = target.policies().stream()
                .filter(there -> there.document().equals(policy.document()))
                .map(ManagedPolicy::name)
                .filter(name -> isNumbered(name, policy.name()))
                .findFirst();
        return same.orElseGet(() -> {
            var comes = policy.withName(free(MemberKind.POLICY, policy.name()));
            policies.add(comes);
            return comes.name();
        });
    }

    /// Whether `name` is `wish` or `wish` with a number behind it.
    static boolean isNumbered(String name, String wish) {
        return name.equals(wish)
                || (name.startsWith(wish + "-")
                        && name.substring(wish.length() + 1).chars().allMatch(Character::isDigit));
    }

    /// Whoever uses these policies here: the names they have now.
    List<String> policyNames() {
        return incoming.stream()
                .flatMap(from -> from.from().policies().stream()
                        .map(policy -> from.policies().getOrDefault(policy.name(), policy.name())))
                .toList();
    }

    /// The account with everything in it that was planned.
    Account result() {
        var changed = policies.isEmpty()
                ? target
                : target.withPolicies(joined(
                        target.policies(),
                        policies.stream().map(addresses::applied).toList()));
        for (var from : incoming) {
            changed = withAll(changed, from);
        }
        return changed;
    }

    private Account withAll(Account account, Incoming from) {
        var arrived = from.identities().stream()
                .map(identity -> addresses.applied(settled(identity, from)))
                .toList();
        arrived.forEach(identity -> copies.add(Members.idOf(account, identity)));
        var resources = new ArrayList<Resource>();
        for (int i = 0; i < from.arns().size(); i++) {
            var arn = from.arns().get(i);
            resources.add(addresses.applied(from.from().resources().get(i), arn));
            copies.add(new ResourceId(account.id(), arn));
        }
        return account.withGroups(joined(account.groups(), only(Group.class, arrived)))
                .withUsers(joined(account.users(), only(User.class, arrived)))
                .withRoles(joined(account.roles(), only(Role.class, arrived)))
                .withResources(joined(account.resources(), resources));
    }

    private static <T> List<T> only(Class<T> kind, List<? super T> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> List<T> joined(List<T> first, List<? extends T> second) {
        if (second.isEmpty()) {
            return first;
        }
        var all = new ArrayList<T>(first);
        all.addAll(second);
        return all;
    }

    /// The identity as it refers to what is here. A user leaves the groups that were not copied, unless it stays in its
    /// own account.
    private Identity settled(Identity identity, Incoming from) {
        var referring = ManagedReferences.rewritten(identity, written -> Optional.of(reference(written, from)));
        if (!(referring instanceof User user)) {
            return referring;
        }
        var isHome = target.id().equals(from.from().account());
        Set<String> here = isHome ? target.groups().stream().map(Group::name).collect(Collectors.toSet()) : Set.of();
        var groups = user.groups().stream()
                .filter(group -> from.groups().containsKey(group) || here.contains(group))
                .map(group -> from.groups().getOrDefault(group, group))
                .distinct()
                .toList();
        return groups.equals(user.groups()) ? user : user.withGroups(groups);
    }

    private String reference(String written, Incoming from) {
        if (PolicyReference.isAwsManaged(written)) {
            return written;
        }
        var name = Label.ofReference(written);
        var here = Optional.ofNullable(from.policies().get(written))
                .or(() -> PolicyReference.names(
                                written, new AccountPolicyId(from.from().account(), name))
                        ? Optional.ofNullable(from.policies().get(name))
                        : Optional.empty());
        if (here.isEmpty()) {
            refuse(Optional.of(Refusal.POLICY_MISSING.rejected(written, target.name())));
        }
        return here.orElse(written);
    }

    /// Why the account cannot be like that. To be asked once the result is there.
    Optional<Rejected> refusal(Design design, Account result) {
        for (var kind : MemberKind.values()) {
            if (kind.names(result).size() > kind.names(target).size()) {
                refuse(kind.room(design.quotaProfile(), result, 0));
            }
        }
        return refusal;
    }

    private void refuse(Optional<Rejected> next) {
        refusal = refusal.or(() -> next);
    }

    /// The ids of the copies, known once the result is there.
    List<ItemId> copies() {
        return List.copyOf(copies);
    }
}
