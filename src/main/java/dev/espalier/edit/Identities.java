package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.Members;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Rules for users, groups and roles (rules R15 to R20).
final class Identities {
    private Identities() {}

    /// Adds a new one when its name is good and free, there is room for it, and everything it refers to exists.
    static EditResult add(Design design, Account account, Identity added) {
        var kind = MemberKind.of(added);
        return Ruling.start()
                .require(kind.validName(added.name()))
                .require(Names.path(added.path()))
                .require(Names.freeInAccount(account, kind, added.name(), Optional.empty()))
                .require(kind.room(account, 1))
                .require(sound(account, added))
                .then(() -> DesignTree.replace(design, AccountChange.add(account, added)));
    }

    /// Identity policies belong to users, groups and roles; root users and resources cannot have any (rule R20).
    static Optional<Rejected> policyTarget(Design design, MemberId member) {
        return switch (member) {
            case RootUserId rootUser -> Optional.of(Refusal.ROOT_USER_POLICY.rejected(Label.name(design, rootUser)));
            case ResourceId resource ->
                Optional.of(Refusal.IDENTITY_POLICY_ON_RESOURCE.rejected(Label.of(design, resource)));
            case MemberId.UserId _, MemberId.GroupId _, MemberId.RoleId _ -> Optional.empty();
        };
    }

    /// The managed policy a reference means must exist. Which policies AWS has is not known here.
    static Optional<Rejected> reference(Account account, String written) {
        return PolicyReference.resolve(written, account).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.POLICY_MISSING.rejected(written, account.name()));
    }

    /// Whether `written` means a policy that the identity has attached already, however it is written there.
    static boolean isAttached(Account account, Identity identity, PolicyId policy) {
        return identity.attachedPolicies().stream()
                .anyMatch(written -> PolicyReference.resolve(written, account)
                        .filter(policy::equals)
                        .isPresent());
    }

    /// Whether an identity may have that many managed policies attached.
    static Optional<Rejected> roomForPolicies(Identity identity, int number) {
        var most = switch (identity) {
            case User _ -> Quota.POLICIES_OF_USER;
            case Group _ -> Quota.POLICIES_OF_GROUP;
            case Role _ -> Quota.POLICIES_OF_ROLE;
        };
        return limit(number, identity.name(), most, "nouns.attachedPolicies");
    }

    static Optional<Rejected> roomForGroups(String user, int number) {
        return limit(number, user, Quota.GROUPS_OF_USER, "nouns.memberships");
    }

    static Optional<Rejected> tags(String holder, SortedMap<String, String> tags) {
        var isValid = tags.entrySet().stream()
                .allMatch(tag -> !tag.getKey().isEmpty()
                        && tag.getKey().length() <= Quota.TAG_KEY
                        && tag.getValue().length() <= Quota.TAG_VALUE
                        && !tag.getKey().regionMatches(true, 0, "aws:", 0, "aws:".length()));
        return isValid
                ? limit(tags.size(), holder, Quota.TAGS, "nouns.tags")
                : Optional.of(Refusal.TAG_INVALID.rejected(holder));
    }

    static Optional<Rejected> accessKeys(Optional<Integer> number) {
        return number.filter(keys -> keys < 0 || keys > Quota.ACCESS_KEYS)
                .map(_ -> Refusal.ACCESS_KEYS.rejected(Quota.ACCESS_KEYS));
    }

    static Optional<Rejected> sessionDuration(int seconds) {
        return seconds >= Quota.SHORTEST_SESSION && seconds <= Quota.LONGEST_SESSION
                ? Optional.empty()
                : Optional.of(Refusal.SESSION_DURATION.rejected());
    }

    /// Everything that a new identity says about itself is possible in this account.
    private static Optional<Rejected> sound(Account account, Identity identity) {
        var checks = new ArrayList<Optional<Rejected>>();
        Stream.concat(identity.attachedPolicies().stream(), Members.boundaryOf(identity).stream())
                .map(written -> reference(account, written))
                .forEach(checks::add);
        checks.add(roomForPolicies(identity, identity.attachedPolicies().size()));
        identity.inlinePolicies().stream()
                .map(InlinePolicy::name)
                .map(Names::ofInlinePolicy)
                .forEach(checks::add);
        checks.addAll(
                switch (identity) {
                    case User user -> soundUser(account, user);
                    case Role role ->
                        List.of(tags(role.name(), role.tags()), sessionDuration(role.maxSessionDuration()));
                    case Group _ -> List.of();
                });
        return checks.stream().flatMap(Optional::stream).findFirst();
    }

    private static List<Optional<Rejected>> soundUser(Account account, User user) {
        var checks = new ArrayList<Optional<Rejected>>();
        user.groups().stream()
                .filter(group -> account.group(group).isEmpty())
                .map(group -> Optional.of(Refusal.MISSING.rejected(Words.text("item.group", group))))
                .forEach(checks::add);
        checks.add(roomForGroups(user.name(), user.groups().size()));
        checks.add(tags(user.name(), user.tags()));
        checks.add(accessKeys(user.accessKeys()));
        return checks;
    }

    private static Optional<Rejected> limit(int number, String holder, int most, String noun) {
        return number <= most ? Optional.empty() : Optional.of(Refusal.LIMIT.rejected(holder, most, Words.text(noun)));
    }
}
