package dev.espalier.ui.speech;

import static dev.espalier.ui.speech.FigureWords.TEXTS;
import static dev.espalier.ui.speech.FigureWords.addCount;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says who or what lives in an account.
final class MemberWords {
    private final DesignIndex index;

    MemberWords(Design design) {
        index = DesignIndex.of(design);
    }

    List<String> of(MemberId member) {
        return index.account(member.account())
                .map(account -> in(account, member))
                .orElse(List.of());
    }

    private List<String> in(Account account, MemberId member) {
        var words = new ArrayList<String>();
        switch (member) {
            case GroupId group -> group(words, account, group);
            case UserId user -> user(words, account, user);
            case RoleId role -> role(words, account, role);
            case ResourceId resource -> resource(words, account, resource);
            case RootUserId _ -> words.add(TEXTS.text("rootUser", account.name()));
        }
        return words;
    }

    private void group(List<String> words, Account account, GroupId id) {
        words.add(placed("group", account, account.groups(), Identity::name, id.name()));
        index.group(id).ifPresent(group -> addPolicies(words, group, Optional.empty()));
        addCount(words, "users", index.usersIn(id).size());
    }

    private void user(List<String> words, Account account, UserId id) {
        words.add(placed("user", account, account.users(), User::name, id.name()));
        index.user(id).ifPresent(user -> {
            if (!user.groups().isEmpty()) {
                words.add(TEXTS.text("groups", user.groups().size(), String.join(", ", user.groups())));
            }
            addPolicies(words, user, user.permissionsBoundary());
            user.mfa().ifPresent(hasMfa -> words.add(TEXTS.text(hasMfa ? "mfa" : "noMfa")));
        });
    }

    private void role(List<String> words, Account account, RoleId id) {
        words.add(placed("role", account, account.roles(), Role::name, id.name()));
        index.role(id).ifPresent(role -> {
            addPolicies(words, role, role.permissionsBoundary());
            if (role.trustPolicy().isEmpty()) {
                words.add(TEXTS.text("noTrust"));
            }
        });
    }

    private void resource(List<String> words, Account account, ResourceId id) {
        words.add(placed("resource", account, account.resources(), Resource::arn, id.arn()));
        index.resource(id)
                .ifPresent(resource ->
                        words.add(TEXTS.text(resource.policy().isPresent() ? "withPolicy" : "withoutPolicy")));
    }

    private static void addPolicies(List<String> words, Identity identity, Optional<String> boundary) {
        addCount(
                words,
                "policies",
                identity.attachedPolicies().size() + identity.inlinePolicies().size());
        boundary.map(written -> written.substring(written.lastIndexOf('/') + 1))
                .ifPresent(name -> words.add(TEXTS.text("boundary", name)));
    }

    private static <T> String placed(
            String kind, Account account, List<? extends T> all, Function<T, String> nameOf, String name) {
        int place = 1;
        for (var each : all) {
            if (nameOf.apply(each).equals(name)) {
                break;
            }
            place++;
        }
        return TEXTS.text(kind, name, place, all.size(), account.name());
    }
}
