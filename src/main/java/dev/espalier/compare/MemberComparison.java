package dev.espalier.compare;

import dev.espalier.compare.Change.Kind;
import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Compares what two versions of one account hold: its own policies, groups, users, roles and resources, each by name.
final class MemberComparison {
    private final Account then;
    private final Account now;
    private final List<Change> changes = new ArrayList<>();

    private MemberComparison(Account then, Account now) {
        this.then = then;
        this.now = now;
    }

    static List<Change> between(Account then, Account now) {
        var comparison = new MemberComparison(then, now);
        comparison.compareAccount();
        comparison.comparePolicies();
        comparison.compareGroups();
        comparison.compareUsers();
        comparison.compareRoles();
        comparison.compareResources();
        return comparison.changes;
    }

    /// Goes through two lists of named things.
    private static <T> void match(
            List<T> old,
            List<T> young,
            Function<T, String> name,
            BiConsumer<T, T> both,
            Consumer<T> added,
            Consumer<T> removed) {
        var left = new LinkedHashMap<String, T>();
        old.forEach(one -> left.put(name.apply(one), one));
        for (var one : young) {
            Optional.ofNullable(left.remove(name.apply(one)))
                    .ifPresentOrElse(same -> both.accept(same, one), () -> added.accept(one));
        }
        left.values().forEach(removed);
    }

    private void add(Kind kind, MemberId member, String... parts) {
        changes.add(Change.of(kind, member, parts));
    }

    private void compareAccount() {
        var root = new RootUserId(now.id());
        if (!then.rootUser().equals(now.rootUser())) {
            add(Kind.FACTS_CHANGED, root, Words.text("kind.rootUser"), now.name(), Words.text("fact.rootUser"));
        }
        if (!then.passwordPolicy().equals(now.passwordPolicy())) {
            changes.add(Change.of(
                    Kind.FACTS_CHANGED,
                    now.id(),
                    Words.text("kind.account"),
                    now.name(),
                    Words.text("fact.passwordPolicy")));
        }
    }

    private void comparePolicies() {
        match(
                then.policies(),
                now.policies(),
                ManagedPolicy::name,
                (old, young) -> {
                    if (!old.document().equals(young.document())) {
                        addPolicy(Kind.POLICY_CHANGED, young);
                    }
                },
                policy -> addPolicy(Kind.POLICY_ADDED, policy),
                policy -> addPolicy(Kind.POLICY_REMOVED, policy));
    }

    private void addPolicy(Kind kind, ManagedPolicy policy) {
        changes.add(Change.of(
                kind,
                new AccountPolicyId(now.id(), policy.name()),
                Words.text("type.managed", now.name()),
                policy.name()));
    }

    private void compareGroups() {
        match(
                then.groups(),
                now.groups(),
                Group::name,
                (old, young) -> compareIdentities(new GroupId(now.id(), young.name()), old, young),
                group -> addMember(Kind.MEMBER_ADDED, new GroupId(now.id(), group.name()), group.name()),
                group -> addMember(Kind.MEMBER_REMOVED, new GroupId(now.id(), group.name()), group.name()));
    }

    private void compareUsers() {
        match(
                then.users(),
                now.users(),
                User::name,
                this::compare,
                user -> addMember(Kind.MEMBER_ADDED, new UserId(now.id(), user.name()), user.name()),
                user -> addMember(Kind.MEMBER_REMOVED, new UserId(now.id(), user.name()), user.name()));
    }

    private void compare(User old, User young) {
        var id = new UserId(now.id(), young.name());
        young.groups().stream()
                .filter(group -> !old.groups().contains(group))
                .forEach(group -> add(Kind.JOINED, id, label(id), group));
        old.groups().stream()
                .filter(group -> !young.groups().contains(group))
                .forEach(group -> add(Kind.LEFT, id, label(id), group));
        compareIdentities(id, old, young);
        compareBoundaries(id, old.permissionsBoundary(), young.permissionsBoundary());
        compareFact(id, "tags", old.tags(), young.tags());
        compareFact(id, "mfa", old.mfa(), young.mfa());
        compareFact(id, "consoleAccess", old.consoleAccess(), young.consoleAccess());
        compareFact(id, "accessKeys", old.accessKeys(), young.accessKeys());
    }

    private void compareRoles() {
        match(
                then.roles(),
                now.roles(),
                Role::name,
                this::compare,
                role -> addMember(Kind.MEMBER_ADDED, new RoleId(now.id(), role.name()), role.name()),
                role -> addMember(Kind.MEMBER_REMOVED, new RoleId(now.id(), role.name()), role.name()));
    }

    private void compare(Role old, Role young) {
        var id = new RoleId(now.id(), young.name());
        if (!old.trustPolicy().equals(young.trustPolicy())) {
            add(Kind.TRUST_CHANGED, id, label(id));
        }
        compareIdentities(id, old, young);
        compareBoundaries(id, old.permissionsBoundary(), young.permissionsBoundary());
        compareFact(id, "tags", old.tags(), young.tags());
        compareFact(id, "maxSessionDuration", old.maxSessionDuration(), young.maxSessionDuration());
    }

    private void compareResources() {
        match(
                then.resources(),
                now.resources(),
                Resource::arn,
                (old, young) -> {
                    var id = new ResourceId(now.id(), young.arn());
                    if (!old.policy().equals(young.policy())) {
                        add(Kind.RESOURCE_POLICY_CHANGED, id, label(id));
                    }
                    compareFact(id, "tags", old.tags(), young.tags());
                },
                resource -> addMember(Kind.MEMBER_ADDED, new ResourceId(now.id(), resource.arn()), resource.arn()),
                resource -> addMember(Kind.MEMBER_REMOVED, new ResourceId(now.id(), resource.arn()), resource.arn()));
    }

    private void addMember(Kind kind, MemberId id, String name) {
        add(kind, id, kindOf(id), name, now.name());
    }

    private String label(MemberId id) {
        return Words.text("member", kindOf(id), nameOf(id), now.name());
    }

    private static String kindOf(MemberId id) {
        return switch (id) {
            case UserId _ -> Words.text("kind.user");
            case GroupId _ -> Words.text("kind.group");
            case RoleId _ -> Words.text("kind.role");
            case ResourceId _ -> Words.text("kind.resource");
            case RootUserId _ -> Words.text("kind.rootUser");
        };
    }

    private static String nameOf(MemberId id) {
        return switch (id) {
            case UserId user -> user.name();
            case GroupId group -> group.name();
            case RoleId role -> role.name();
            case ResourceId resource -> resource.arn();
            case RootUserId _ -> "";
        };
    }

    private void compareIdentities(MemberId id, Identity old, Identity young) {
        compareFact(id, "path", old.path(), young.path());
        young.attachedPolicies().stream()
                .filter(policy -> !old.attachedPolicies().contains(policy))
                .forEach(policy -> add(Kind.ATTACHED, id, Words.text("type.policy"), shown(policy), label(id)));
        old.attachedPolicies().stream()
                .filter(policy -> !young.attachedPolicies().contains(policy))
                .forEach(policy -> add(Kind.DETACHED, id, Words.text("type.policy"), shown(policy), label(id)));
        match(
                old.inlinePolicies(),
                young.inlinePolicies(),
                InlinePolicy::name,
                (one, other) -> {
                    if (!one.document().equals(other.document())) {
                        add(Kind.INLINE_CHANGED, id, other.name(), label(id));
                    }
                },
                policy -> add(Kind.INLINE_ADDED, id, policy.name(), label(id)),
                policy -> add(Kind.INLINE_REMOVED, id, policy.name(), label(id)));
    }

    private static String shown(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void compareBoundaries(MemberId id, Optional<String> old, Optional<String> young) {
        if (!old.equals(young)) {
            young.ifPresentOrElse(
                    boundary -> add(Kind.BOUNDARY_SET, id, shown(boundary), label(id)),
                    () -> add(Kind.BOUNDARY_REMOVED, id, shown(old.orElseThrow()), label(id)));
        }
    }

    private void compareFact(MemberId id, String fact, Object old, Object young) {
        if (!old.equals(young)) {
            add(Kind.FACTS_CHANGED, id, kindOf(id), nameOf(id), Words.text("fact." + fact));
        }
    }
}
