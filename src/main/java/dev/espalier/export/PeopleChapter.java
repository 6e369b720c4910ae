package dev.espalier.export;

import dev.espalier.access.Evaluator;
import dev.espalier.access.RoleTrustFinder;
import dev.espalier.access.Stranger;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Account by account: users, groups, roles, what they carry, and whom the trust policies of roles name.
final class PeopleChapter {
    private static final int MOST_ACCOUNTS = 100;
    private static final int MOST_OF_A_KIND = 200;

    private final DesignIndex index;
    private final RoleTrustFinder trust;
    private final Omissions left;

    PeopleChapter(Design design, Evaluator evaluator, Omissions left) {
        this.left = left;
        index = DesignIndex.of(design);
        trust = new RoleTrustFinder(design, evaluator, () -> true);
    }

    Chapter make() {
        var settled = index.accounts().stream().filter(PeopleChapter::hasPeople).toList();
        var blocks = new ArrayList<Block>();
        if (settled.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.text("people.none")));
        }
        for (var account : left.first(settled, MOST_ACCOUNTS, "omitted.people")) {
            blocks.add(new Block.Heading(
                    2, Words.text("people.account", account.name(), account.id().value())));
            blocks.add(new Block.Folded(
                    Words.text(
                            "people.counts",
                            account.users().size(),
                            account.groups().size(),
                            account.roles().size()),
                    people(account)));
        }
        return new Chapter(Words.text("people.title"), blocks);
    }

    private static boolean hasPeople(Account account) {
        return !account.users().isEmpty()
                || !account.groups().isEmpty()
                || !account.roles().isEmpty();
    }

    private List<Block> people(Account account) {
        var blocks = new ArrayList<Block>();
        var root = account.rootUser();
        blocks.add(new Block.Paragraph(Words.text("people.root", said(root.mfa()), said(root.accessKeys()))));
        table(blocks, account.users(), one -> user(one), "user", "groups", "policies", "boundary", "mfa", "keys");
        table(blocks, account.groups(), one -> group(account, one), "group", "policies", "members");
        table(blocks, account.roles(), one -> role(account, one), "role", "policies", "boundary", "trusts");
        return blocks;
    }

    private interface Row<T> {
        List<String> of(T one);
    }

    private <T> void table(List<Block> blocks, List<T> all, Row<T> row, String... columns) {
        if (!all.isEmpty()) {
            blocks.add(new Block.Table(
                    Stream.of(columns)
                            .map(column -> Words.text("people." + column))
                            .toList(),
                    left.first(all, MOST_OF_A_KIND, "omitted.members").stream()
                            .map(row::of)
                            .toList()));
        }
    }

    private static List<String> user(User user) {
        return List.of(
                user.name(),
                listed(user.groups()),
                policies(user),
                user.permissionsBoundary().orElse(""),
                said(user.mfa()),
                user.accessKeys().map(String::valueOf).orElse(Words.text("people.unsaid")));
    }

    private List<String> group(Account account, Group group) {
        var members = index.usersIn(new GroupId(account.id(), group.name()));
        return List.of(
                group.name(),
                policies(group),
                listed(members.stream().map(User::name).toList()));
    }

    private List<String> role(Account account, Role role) {
        var id = new RoleId(account.id(), role.name());
        var trusted = new ArrayList<String>();
        trust.named(id).forEach(node -> trusted.add(name(node, account.id())));
        trust.strangers(id).forEach(one -> trusted.add(stranger(one)));
        return List.of(
                role.name(),
                policies(role),
                role.permissionsBoundary().orElse(""),
                trusted.isEmpty() ? Words.text("people.nobody") : listed(trusted));
    }

    private String name(NodeId node, AccountId home) {
        return switch (node) {
            case MemberId member ->
                member.account().equals(home)
                        ? index.nameOf(member)
                        : Words.text("people.elsewhere", index.nameOf(member), index.nameOf(member.account()));
            default -> Words.text("people.wholeAccount", index.nameOf(node));
        };
    }

    private static String stranger(Stranger one) {
        return Words.text("people.stranger." + one.kind(), one.name());
    }

    private static String policies(Identity identity) {
        return listed(Stream.concat(
                        identity.attachedPolicies().stream().map(PeopleChapter::shortName),
                        identity.inlinePolicies().stream()
                                .map(InlinePolicy::name)
                                .map(name -> Words.text("people.inline", name)))
                .toList());
    }

    /// Of the ARN of a policy that AWS manages, the last part.
    private static String shortName(String written) {
        return PolicyReference.isAwsManaged(written) ? written.substring(written.lastIndexOf('/') + 1) : written;
    }

    private static String said(Optional<Boolean> fact) {
        return fact.map(is -> Words.text(is ? "people.yes" : "people.no")).orElse(Words.text("people.unsaid"));
    }

    private static String listed(List<String> names) {
        return names.size() > MOST_OF_A_KIND
                ? String.join(", ", names.subList(0, MOST_OF_A_KIND)) + ", "
                        + Words.text("report.more", names.size() - MOST_OF_A_KIND)
                : String.join(", ", names);
    }
}
