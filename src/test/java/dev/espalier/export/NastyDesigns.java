package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Generated designs in which everything is called what nobody should call it.
final class NastyDesigns {
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "${",
            "$${x}",
            "$$${",
            "%{ if }",
            "%%{",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\u202E",
            "é",
            "ß",
            "日本",
            "\uD83D\uDE00",
            "#",
            "// ",
            "/* ",
            "<<EOT",
            "'",
            ": ",
            "- ",
            "!Ref x",
            "&a",
            "*a",
            "{",
            "}",
            "[",
            "]",
            "$",
            "%",
            "true",
            "null",
            "012",
            "con",
            "aws_iam_user.x.name",
            "${aws:username}",
            "x".repeat(300),
            "Prod",
            "prod",
            "P-R-O-D");

    private final Random random;

    private NastyDesigns(long seed) {
        random = new Random(seed);
    }

    static Design of(long seed) {
        var nasty = new NastyDesigns(seed);
        var design = DesignGenerator.small(seed);
        var organization = design.organization();
        var root = organization.root();
        var changed = new Root(
                root.id(),
                root.name(),
                nasty.called(root.serviceControlPolicies(), seed),
                root.resourceControlPolicies(),
                root.tags(),
                root.organizationalUnits().stream()
                        .map(unit -> nasty.unit(unit, seed))
                        .toList(),
                root.accounts().stream()
                        .map(account -> nasty.account(account, seed))
                        .toList(),
                UnknownFields.NONE);
        return design.withName(nasty.piece())
                .withDescription(nasty.piece() + nasty.piece())
                .withOrganization(organization
                        .withRoot(changed)
                        .withPolicies(organization.policies().stream()
                                .map(policy -> new OrganizationPolicy(
                                        policy.type(),
                                        called(policy.name(), seed),
                                        nasty.piece() + ".",
                                        nasty.document(policy.document()),
                                        UnknownFields.NONE))
                                .toList()));
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /// Always the same for the same name, and unique when the name is.
    private static String called(String name, long seed) {
        if (name.equals("FullAWSAccess") || PolicyReference.isAwsManaged(name)) {
            return name;
        }
        var dice = new Random(seed * 31 + name.hashCode());
        return PIECES.get(dice.nextInt(PIECES.size())) + name + PIECES.get(dice.nextInt(PIECES.size())) + ".";
    }

    /// As names are called, without what separates the parts of an ARN.
    private static String iam(String name, long seed) {
        if (name.startsWith("arn:")) {
            return PolicyReference.isAwsManaged(name) ? name : iam(name.substring(name.lastIndexOf('/') + 1), seed);
        }
        return called(name, seed).replace('/', '|').replace(':', '|');
    }

    private List<String> called(List<String> names, long seed) {
        return names.stream().map(name -> called(name, seed)).toList();
    }

    private static List<String> iam(List<String> names, long seed) {
        return names.stream().map(name -> iam(name, seed)).toList();
    }

    private SortedMap<String, String> tags(SortedMap<String, String> tags) {
        var all = new TreeMap<>(tags);
        all.put(piece() + piece() + "k", piece());
        return all;
    }

    private OrganizationalUnit unit(OrganizationalUnit unit, long seed) {
        return new OrganizationalUnit(
                unit.id(),
                piece() + "u",
                called(unit.serviceControlPolicies(), seed),
                unit.resourceControlPolicies(),
                tags(unit.tags()),
                unit.organizationalUnits().stream()
                        .map(each -> unit(each, seed))
                        .toList(),
                unit.accounts().stream().map(each -> account(each, seed)).toList(),
                UnknownFields.NONE);
    }

    private Account account(Account account, long seed) {
        return account.withName(piece() + "a")
                .withEmail("x" + piece() + "@example.com")
                .withServiceControlPolicies(called(account.serviceControlPolicies(), seed))
                .withTags(tags(account.tags()))
                .withPolicies(account.policies().stream()
                        .map(policy -> new ManagedPolicy(
                                iam(policy.name(), seed),
                                "/",
                                piece() + ".",
                                document(policy.document()),
                                UnknownFields.NONE))
                        .toList())
                .withGroups(account.groups().stream()
                        .map(group -> (Group) identity(
                                new Group(
                                        iam(group.name(), seed),
                                        "/",
                                        group.attachedPolicies(),
                                        group.inlinePolicies(),
                                        UnknownFields.NONE),
                                seed))
                        .toList())
                .withUsers(
                        account.users().stream().map(user -> user(user, seed)).toList())
                .withRoles(
                        account.roles().stream().map(role -> role(role, seed)).toList());
    }

    private Identity identity(Identity identity, long seed) {
        return identity.withAttachedPolicies(iam(identity.attachedPolicies(), seed))
                .withInlinePolicies(identity.inlinePolicies().stream()
                        .map(policy -> new InlinePolicy(
                                called(policy.name(), seed), document(policy.document()), UnknownFields.NONE))
                        .toList());
    }

    private User user(User user, long seed) {
        var named = User.named(iam(user.name(), seed))
                .withGroups(iam(user.groups(), seed))
                .withAttachedPolicies(user.attachedPolicies())
                .withInlinePolicies(user.inlinePolicies())
                .withPermissionsBoundary(user.permissionsBoundary().map(written -> iam(written, seed)))
                .withTags(tags(user.tags()));
        return (User) identity(named, seed);
    }

    private Role role(Role role, long seed) {
        var named = Role.named(iam(role.name(), seed))
                .withTrustPolicy(role.trustPolicy())
                .withAttachedPolicies(role.attachedPolicies())
                .withInlinePolicies(role.inlinePolicies())
                .withPermissionsBoundary(role.permissionsBoundary().map(written -> iam(written, seed)))
                .withMaxSessionDuration(7200)
                .withTags(tags(role.tags()));
        return (Role) identity(named, seed);
    }

    private PolicyDocument document(PolicyDocument document) {
        return new PolicyDocument(value(document.source()));
    }

    /// Texts get something before them, and objects a member more.
    private JsonValue value(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonString(var text) -> new JsonValue.JsonString(piece() + text);
            case JsonValue.JsonArray(var items) ->
                new JsonValue.JsonArray(items.stream().map(this::value).toList());
            case JsonValue.JsonObject(var members) -> {
                var all = new java.util.ArrayList<JsonValue.Member>();
                members.forEach(member -> all.add(new JsonValue.Member(member.name(), value(member.value()))));
                all.add(new JsonValue.Member(piece() + "m", new JsonValue.JsonBoolean(true)));
                yield new JsonValue.JsonObject(all);
            }
            case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> value;
        };
    }
}
