package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an organization becomes when commands are carried out one by one. It is told as a design after each.
final class ScriptReplay {
    private final Design frame;
    private final Map<String, List<String>> attached = new LinkedHashMap<>();
    private final Map<String, OrganizationPolicy> policies = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, OrganizationalUnit> units = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<String> unitIds;
    private final List<String> accountIds;

    /// @param frame the design that the script was made of; only its ids are used
    ScriptReplay(Design frame, List<String> unitIds, List<String> accountIds) {
        this.frame = frame;
        this.unitIds = new ArrayList<>(unitIds);
        this.accountIds = new ArrayList<>(accountIds);
        var management = frame.organization().managementAccountId();
        account(management.value(), "Management", "", new TreeMap<>());
        attached.put(frame.organization().root().id().value(), fresh());
    }

    private static List<String> fresh() {
        return new ArrayList<>(List.of("p-FullAWSAccess"));
    }

    private void account(String id, String name, String email, SortedMap<String, String> tags) {
        accounts.put(id, Account.named(new AccountId(id), name).withEmail(email).withTags(tags));
        parents.put(id, frame.organization().root().id().value());
        attached.put(id, fresh());
    }

    static JsonValue json(String text) {
        return JsonText.parse(text).value().orElseThrow();
    }

    private static String field(String json, String name) {
        return json(json) instanceof JsonObject object
                        && object.get(name).orElse(new JsonString("")) instanceof JsonString(var value)
                ? value
                : "";
    }

    private static SortedMap<String, String> tagsIn(String input) {
        return json(input) instanceof JsonObject object
                ? tags(object.get("Tags").orElse(new JsonArray(List.of())))
                : new TreeMap<>();
    }

    private static SortedMap<String, String> tags(JsonValue pairs) {
        var tags = new TreeMap<String, String>();
        if (pairs instanceof JsonArray(var items)) {
            items.forEach(pair -> {
                var written = CompactJson.of(pair);
                tags.put(field(written, "Key"), field(written, "Value"));
            });
        }
        return tags;
    }

    private static SortedMap<String, String> tagsOf(ScriptRun.Call call) {
        var tags = call.option("tags");
        return tags.isEmpty() ? new TreeMap<>() : tags(json(tags));
    }

    void perform(ScriptRun.Call call) {
        var input = call.option("cli-input-json");
        switch (call.operation()) {
            case "organizations create-organizational-unit" -> {
                var id = unitIds.removeFirst();
                units.put(
                        id,
                        OrganizationalUnit.named(new OuId(id), field(input, "Name"))
                                .withTags(tagsIn(input)));
                parents.put(id, call.option("parent-id"));
                attached.put(id, fresh());
            }
            case "organizations create-policy" ->
                policies.put(
                        "p-" + (policies.size() + 1),
                        new OrganizationPolicy(
                                OrganizationPolicyType.valueOf(call.option("type")),
                                field(input, "Name"),
                                field(input, "Description"),
                                new PolicyDocument(json(call.option("content"))),
                                UnknownFields.NONE));
            case "organizations create-account" ->
                account(accountIds.removeFirst(), field(input, "AccountName"), field(input, "Email"), tagsIn(input));
            case "organizations attach-policy" -> at(call.option("target-id")).add(call.option("policy-id"));
            case "organizations detach-policy" -> at(call.option("target-id")).remove(call.option("policy-id"));
            case "organizations move-account" ->
                parents.put(call.option("account-id"), call.option("destination-parent-id"));
            default -> {
                if (call.words().getFirst().equals("iam")) {
                    iam(call);
                }
            }
        }
    }

    private void iam(ScriptRun.Call call) {
        var id = call.account().equals("management")
                ? frame.organization().managementAccountId().value()
                : call.account().substring("in-".length());
        accounts.computeIfPresent(id, (_, account) -> changed(account, call));
    }

    private static Account changed(Account account, ScriptRun.Call call) {
        var boundary = Optional.of(call.option("permissions-boundary")).filter(arn -> !arn.isEmpty());
        return switch (call.operation()) {
            case "iam create-policy" ->
                account.withPolicies(plus(
                        account.policies(),
                        new ManagedPolicy(
                                call.option("policy-name"),
                                call.option("path"),
                                call.option("cli-input-json").isEmpty()
                                        ? ""
                                        : field(call.option("cli-input-json"), "Description"),
                                new PolicyDocument(json(call.option("policy-document"))),
                                UnknownFields.NONE)));
            case "iam create-group" ->
                account.withGroups(plus(
                        account.groups(), Group.named(call.option("group-name")).withPath(call.option("path"))));
            case "iam create-user" ->
                account.withUsers(plus(
                        account.users(),
                        User.named(call.option("user-name"))
                                .withTags(tagsOf(call))
                                .withPath(call.option("path"))
                                .withPermissionsBoundary(boundary)));
            case "iam create-role" ->
                account.withRoles(plus(
                        account.roles(),
                        Role.named(call.option("role-name"))
                                .withTags(tagsOf(call))
                                .withPath(call.option("path"))
                                .withTrustPolicy(Optional.of(
                                        new PolicyDocument(json(call.option("assume-role-policy-document")))))
                                .withPermissionsBoundary(boundary)));
            case "iam update-assume-role-policy" ->
                account.withRoles(account.roles().stream()
                        .map(role -> role.name().equals(call.option("role-name"))
                                ? role.withTrustPolicy(
                                        Optional.of(new PolicyDocument(json(call.option("policy-document")))))
                                : role)
                        .toList());
            case "iam add-user-to-group" ->
                account.withUsers(account.users().stream()
                        .map(user -> user.name().equals(call.option("user-name"))
                                ? user.withGroups(plus(user.groups(), call.option("group-name")))
                                : user)
                        .toList());
            default -> granted(account, call);
        };
    }

    private static Account granted(Account account, ScriptRun.Call call) {
        return account.withGroups(account.groups().stream()
                        .map(group -> (Group) granted(group, "group", call))
                        .toList())
                .withUsers(account.users().stream()
                        .map(user -> (User) granted(user, "user", call))
                        .toList())
                .withRoles(account.roles().stream()
                        .map(role -> (Role) granted(role, "role", call))
                        .toList());
    }

    private static Identity granted(Identity identity, String kind, ScriptRun.Call call) {
        if (!identity.name().equals(call.option(kind + "-name"))) {
            return identity;
        }
        if (call.operation().equals("iam attach-" + kind + "-policy")) {
            return identity.withAttachedPolicies(plus(identity.attachedPolicies(), call.option("policy-arn")));
        }
        return call.operation().equals("iam put-" + kind + "-policy")
                ? identity.withInlinePolicies(plus(
                        identity.inlinePolicies(),
                        new InlinePolicy(
                                call.option("policy-name"),
                                new PolicyDocument(json(call.option("policy-document"))),
                                UnknownFields.NONE)))
                : identity;
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    /// The organization as it is now.
    Design design() {
        var organization = frame.organization();
        var root = organization.root().withOrganizationalUnits(List.of()).withAccounts(List.of());
        return frame.withOrganization(
                organization.withPolicies(List.copyOf(policies.values())).withRoot((Root) filled(root)));
    }

    private Container filled(Container container) {
        var id = container.id();
        var below = units.entrySet().stream()
                .filter(unit -> id.value().equals(parents.get(unit.getKey())))
                .map(unit -> (OrganizationalUnit) filled(unit.getValue()))
                .toList();
        var inside = accounts.values().stream()
                .filter(account -> id.value().equals(parents.get(account.id().value())))
                .map(account -> account.withServiceControlPolicies(
                                scps(account.id().value()))
                        .withResourceControlPolicies(rcps(account.id().value())))
                .toList();
        return ((Container) ((Container) container.withServiceControlPolicies(scps(id.value())))
                        .withResourceControlPolicies(rcps(id.value())))
                .withOrganizationalUnits(below)
                .withAccounts(inside);
    }

    private List<String> at(String target) {
        return attached.computeIfAbsent(target, _ -> fresh());
    }

    private List<String> scps(String target) {
        return at(target).stream()
                .filter(id -> policy(id)
                        .filter(policy -> policy.type() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY)
                        .isEmpty())
                .map(id -> policy(id).map(OrganizationPolicy::name).orElse("FullAWSAccess"))
                .toList();
    }

    private Optional<OrganizationPolicy> policy(String id) {
        return Optional.ofNullable(policies.get(id));
    }

    private List<String> rcps(String target) {
        var names = new ArrayList<>(List.of("RCPFullAWSAccess"));
        at(target).stream()
                .flatMap(id -> policy(id).stream())
                .filter(policy -> policy.type() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY)
                .forEach(policy -> names.add(policy.name()));
        return names;
    }
}
