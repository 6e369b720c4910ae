package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.Limit;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.Members;
import dev.espalier.design.NameRule;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.QuotaProfile;
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
                .require(Names.valid(NameRule.PATH, added.path()))
                .require(Names.freeInAccount(account, kind, added.name(), Optional.empty()))
                .require(kind.room(design.quotaProfile(), account, 1))
                .require(sound(design.quotaProfile(), account, added))
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
    static Optional<Rejected> roomForPolicies(QuotaProfile quotas, Identity identity, int number) {
        return limit(number, identity.name(), quotas.highest(Limit.attached(identity)), "nouns.attachedPolicies");
    }

    static Optional<Rejected> roomForGroups(QuotaProfile quotas, String user, int number) {
        return limit(number, user, quotas.highest(Limit.GROUPS_OF_USER), "nouns.memberships");
    }

    static Optional<Rejected> tags(QuotaProfile quotas, String holder, SortedMap<String, String> tags) {
        return tags.entrySet().stream()
                .flatMap(tag -> Names.valid(NameRule.TAG_KEY, tag.getKey())
                        .or(() -> Names.valid(NameRule.TAG_VALUE, tag.getValue()))
                        .stream())
                .findFirst()
                .or(() -> limit(tags.size(), holder, quotas.highest(Limit.TAGS), "nouns.tags"));
    }

    static Optional<Rejected> accessKeys(QuotaProfile quotas, Optional<Integer> number) {
        int most = quotas.highest(Limit.ACCESS_KEYS);
        return number.filter(keys -> keys < 0 || keys > most).map(_ -> Refusal.ACCESS_KEYS.rejected(most));
    }

    static Optional<Rejected> sessionDuration(int seconds) {
        return seconds >= Role.SHORTEST_SESSION_DURATION && seconds <= Role.LONGEST_SESSION_DURATION
                ? Optional.empty()
                : Optional.of(Refusal.SESSION_DURATION.rejected());
    }

    /// Everything that a new identity says about itself is possible in this account.
    private static Optional<Rejected> sound(QuotaProfile quotas, Account account, Identity identity) {
        var checks = new ArrayList<Optional<Rejected>>();
        Stream.concat(identity.attachedPolicies().stream(), Members.boundaryOf(identity).stream())
                .map(written -> reference(account, written))
                .forEach(checks::add);
        checks.add(roomForPolicies(quotas, identity, identity.attachedPolicies().size()));
        identity.inlinePolicies().stream()
                .map(InlinePolicy::name)
                .map(name -> Names.valid(NameRule.INLINE_POLICY_NAME, name))
                .forEach(checks::add);
        checks.addAll(
                switch (identity) {
                    case User user -> soundUser(quotas, account, user);
                    case Role role ->
                        List.of(tags(quotas, role.name(), role.tags()), sessionDuration(role.maxSessionDuration()));
                    case Group _ -> List.of();
                });
        return checks.stream().flatMap(Optional::stream).findFirst();
    }

    private static List<Optional<Rejected>> soundUser(QuotaProfile quotas, Account account, User user) {
        var checks = new ArrayList<Optional<Rejected>>();
        user.groups().stream()
                .filter(group -> account.group(group).isEmpty())
                .map(group -> Optional.of(Refusal.MISSING.rejected(Words.text("item.group", group))))
                .forEach(checks::add);
        checks.add(roomForGroups(quotas, user.name(), user.groups().size()));
        checks.add(tags(quotas, user.name(), user.tags()));
        checks.add(accessKeys(quotas, user.accessKeys()));
        return checks;
    }

    private static Optional<Rejected> limit(int number, String holder, int most, String noun) {
        return number <= most ? Optional.empty() : Optional.of(Refusal.LIMIT.rejected(holder, most, Words.text(noun)));
    }
}
