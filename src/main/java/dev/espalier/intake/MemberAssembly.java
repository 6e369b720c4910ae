package dev.espalier.intake;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Members;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.RootUser;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.DraftMembers.Listed;
import dev.espalier.intake.Remark.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Fills an account with what the files say about its inside. What they do not mention stays as it was; whoever is
/// referred to and not described is put in with a policy that nobody can read, so that no answer is built on it.
final class MemberAssembly {
    private static final String UNKNOWN_POLICY = "NotInTheFiles";

    private final List<String> unknownPolicies = new ArrayList<>();
    private final List<String> unknownGroups = new ArrayList<>();
    private final List<String> unknownUsers = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> disputed = new ArrayList<>();
    private final Map<String, List<String>> unmentioned = new LinkedHashMap<>();

    Account fill(Account account, DraftMembers members) {
        enterLoose(account, members);
        members.disputed.forEach(name -> disputed.add(in(name, account)));
        var filled = account.withPolicies(
                        merged(account.policies(), members.policies, ManagedPolicy::name, MemberAssembly::merged))
                .withGroups(merged(account.groups(), members.groups, Group::name, MemberAssembly::merged))
                .withUsers(merged(account.users(), members.users, User::name, MemberAssembly::merged))
                .withRoles(merged(
                        account.roles(), members.roles, Role::name, (before, now) -> merged(before, now, members)))
                .withResources(merged(account.resources(), members.resources, Resource::arn, MemberAssembly::merged))
                .withPasswordPolicy(members.passwordPolicy.or(account::passwordPolicy))
                .withRootUser(rootUser(account.rootUser(), members));
        noteUnmentioned(account, members);
        return withUnknown(withCredentials(filled, members), members);
    }

    /// A document that merely lies in the folder of an account is no policy that the account has under that name.
    private void enterLoose(Account account, DraftMembers members) {
        members.loose.forEach((name, policy) -> {
            var there = Optional.ofNullable(members.policies.get(name)).or(() -> account.policy(name));
            if (there.isEmpty()) {
                var path = members.mentioned.getOrDefault(name, policy.path());
                members.policies.put(name, new ManagedPolicy(name, path, "", policy.document(), UnknownFields.NONE));
            } else if (!there.get().document().equals(policy.document())) {
                leftOut.add(in(name, account));
            }
        });
    }

    private static <T> List<T> merged(
            List<T> before, Map<String, T> now, Function<T, String> name, BinaryOperator<T> both) {
        var all = new LinkedHashMap<String, T>();
        before.forEach(item -> all.put(name.apply(item), item));
        now.forEach((key, item) -> all.merge(key, item, both));
        return List.copyOf(all.values());
    }

    /// The path stays: others in the design may refer to it by its ARN.
    private static ManagedPolicy merged(ManagedPolicy before, ManagedPolicy now) {
        return new ManagedPolicy(
                now.name(),
                before.path(),
                now.description().isEmpty() ? before.description() : now.description(),
                now.document().equals(Documents.UNKNOWN) ? before.document() : now.document(),
                before.unknown());
    }

    private static List<InlinePolicy> inline(Identity before, Identity now) {
        return now.inlinePolicies().stream()
                .map(policy -> before.inlinePolicies().stream()
                        .filter(old -> old.name().equals(policy.name()))
                        .findFirst()
                        .map(old ->
                                policy.document().equals(Documents.UNKNOWN) ? old : old.withDocument(policy.document()))
                        .orElse(policy))
                .toList();
    }

    private static Group merged(Group before, Group now) {
        return new Group(now.name(), now.path(), now.attachedPolicies(), inline(before, now), before.unknown());
    }

    private static User merged(User before, User now) {
        return new User(
                now.name(),
                now.path(),
                now.groups(),
                now.attachedPolicies(),
                inline(before, now),
                now.permissionsBoundary(),
                now.tags(),
                before.mfa(),
                before.consoleAccess(),
                before.accessKeys(),
                before.unknown());
    }

    private static Role merged(Role before, Role now, DraftMembers members) {
        return new Role(
                now.name(),
                now.path(),
                now.trustPolicy().equals(Optional.of(Documents.UNKNOWN))
                        ? before.trustPolicy().or(now::trustPolicy)
                        : now.trustPolicy(),
                now.attachedPolicies(),
                inline(before, now),
                now.permissionsBoundary(),
                members.durations.getOrDefault(now.name(), before.maxSessionDuration()),
                now.tags(),
                before.unknown());
    }

    private static Resource merged(Resource before, Resource now) {
        return new Resource(now.arn(), now.policy().or(before::policy), now.tags(), before.unknown());
    }

    private static RootUser rootUser(RootUser before, DraftMembers members) {
        return new RootUser(members.rootMfa.or(before::mfa), members.rootKeys.or(before::accessKeys), before.unknown());
    }

    private Account withCredentials(Account account, DraftMembers members) {
        var users = account.users().stream()
                .map(user -> Optional.ofNullable(members.credentials.get(user.name()))
                        .map(found -> user.withMfa(found.mfa().or(user::mfa))
                                .withConsoleAccess(found.console().or(user::consoleAccess))
                                .withAccessKeys(Optional.of(found.accessKeys())))
                        .orElse(user))
                .toList();
        members.credentials.keySet().stream()
                .filter(name -> account.user(name).isEmpty())
                .forEach(name -> unknownUsers.add(in(name, account)));
        var roles = account.roles().stream()
                .map(role -> Optional.ofNullable(members.durations.get(role.name()))
                        .map(role::withMaxSessionDuration)
                        .orElse(role))
                .toList();
        return account.withUsers(users).withRoles(roles);
    }

    private Account withUnknown(Account account, DraftMembers members) {
        var groups = new LinkedHashMap<String, Group>();
        account.groups().forEach(group -> groups.put(group.name(), group));
        for (var user : account.users()) {
            for (var name : user.groups()) {
                groups.computeIfAbsent(name, _ -> unknownGroup(name, account));
            }
        }
        var policies = new LinkedHashMap<String, ManagedPolicy>();
        account.policies().forEach(policy -> policies.put(policy.name(), policy));
        Members.identities(account)
                .map(Members.Named::identity)
                .flatMap(identity -> IamReader.ownReferences(identity.attachedPolicies(), Members.boundaryOf(identity)))
                .filter(reference -> !reference.startsWith("arn:"))
                .forEach(name -> policies.computeIfAbsent(name, _ -> unknownPolicy(name, account, members)));
        return account.withGroups(List.copyOf(groups.values())).withPolicies(List.copyOf(policies.values()));
    }

    private Group unknownGroup(String name, Account account) {
        unknownGroups.add(in(name, account));
        return Group.named(name)
                .withInlinePolicies(List.of(new InlinePolicy(UNKNOWN_POLICY, Documents.UNKNOWN, UnknownFields.NONE)));
    }

    private ManagedPolicy unknownPolicy(String name, Account account, DraftMembers members) {
        unknownPolicies.add(in(name, account));
        var path = members.mentioned.getOrDefault(name, "/");
        return new ManagedPolicy(name, path, "", Documents.UNKNOWN, UnknownFields.NONE);
    }

    private static String in(String name, Account account) {
        return Words.text("in", name, account.name());
    }

    private void noteUnmentioned(Account before, DraftMembers members) {
        note(
                before,
                members.listed.contains(Listed.POLICIES),
                before.policies(),
                members.policies,
                ManagedPolicy::name);
        note(before, members.listed.contains(Listed.GROUPS), before.groups(), members.groups, Group::name);
        note(before, members.listed.contains(Listed.USERS), before.users(), members.users, User::name);
        note(before, members.listed.contains(Listed.ROLES), before.roles(), members.roles, Role::name);
    }

    private <T> void note(
            Account account, boolean isListed, List<T> before, Map<String, T> now, Function<T, String> name) {
        if (isListed) {
            before.stream()
                    .map(name)
                    .filter(each -> !now.containsKey(each))
                    .forEach(each -> unmentioned
                            .computeIfAbsent(account.name(), _ -> new ArrayList<>())
                            .add(each));
        }
    }

    void noteTo(Remarks remarks) {
        note(Code.TWO_SOURCES, disputed, remarks);
        leftOut.forEach(name -> remarks.add(Code.SAME_NAME, name));
        note(Code.NO_MANAGED_POLICY, unknownPolicies, remarks);
        note(Code.NO_GROUP, unknownGroups, remarks);
        note(Code.NO_USER, unknownUsers, remarks);
        unmentioned.forEach((account, names) ->
                remarks.add(Code.NOT_MENTIONED, Words.text("kind.members", names.size(), account), Words.names(names)));
    }

    private static void note(Code code, Collection<String> names, Remarks remarks) {
        if (!names.isEmpty()) {
            remarks.add(code, names.size(), Words.names(names));
        }
    }
}
