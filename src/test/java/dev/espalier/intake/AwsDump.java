package dev.espalier.intake;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.IamArn;
import dev.espalier.design.Identity;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes a design as the AWS command line would print the organization, one file a command.
final class AwsDump {
    private final Design design;
    private final DesignIndex index;
    private final Map<String, String> files = new LinkedHashMap<>();

    /// How documents of IAM are written.
    enum Documents {
        AS_OBJECTS,
        ESCAPED
    }

    private AwsDump(Design design) {
        this.design = design;
        this.index = DesignIndex.of(design);
    }

    /// Names and contents of the files.
    static Map<String, String> of(Design design, Documents documents) {
        var dump = new AwsDump(design);
        dump.organization();
        dump.policies();
        dump.container(design.organization().root());
        dump.put("list-accounts", "Accounts", dump.index.accounts().stream().map(dump::account));
        dump.index.accounts().forEach(account -> dump.inside(account, documents));
        return dump.files;
    }

    private void put(String file, JsonValue content) {
        files.put(file + ".json", JsonText.write(content));
    }

    private void put(String file, String list, Stream<? extends JsonValue> items) {
        put(file, object(list(list, items)));
    }

    private String management() {
        return design.organization().managementAccountId().value();
    }

    private String arn(String kind, String rest) {
        return "arn:aws:organizations::" + management() + ":" + kind + "/"
                + design.organization().id() + "/" + rest;
    }

    private void organization() {
        var organization = design.organization();
        put(
                "describe-organization",
                object(new Member(
                        "Organization",
                        object(
                                text("Id", organization.id()),
                                text(
                                        "Arn",
                                        "arn:aws:organizations::" + management() + ":organization/"
                                                + organization.id()),
                                text("FeatureSet", organization.featureSet().name()),
                                text("MasterAccountId", management())))));
        var root = organization.root();
        put(
                "list-roots",
                "Roots",
                Stream.of(object(
                        text("Id", root.id().value()),
                        text("Arn", arn("root", root.id().value())),
                        text("Name", root.name()),
                        list(
                                "PolicyTypes",
                                organization.policyTypes().stream()
                                        .map(type -> object(text("Type", type.name()), text("Status", "ENABLED")))))));
    }

    private static String idOf(OrganizationPolicyType type, String name) {
        return name.equals(type.defaultPolicy()) ? "p-" + name : "p-" + "%08x".formatted((type + name).hashCode());
    }

    private JsonObject summary(OrganizationPolicyType type, String name) {
        var description = design.organization()
                .policy(type, name)
                .map(policy -> policy.description())
                .orElse("");
        var id = idOf(type, name);
        boolean isDefault = name.equals(type.defaultPolicy());
        return object(
                text("Id", id),
                text("Arn", isDefault ? "arn:aws:organizations::aws:policy/" + id : arn("policy", id)),
                text("Name", name),
                text("Description", description),
                text("Type", type.name()),
                new Member("AwsManaged", new JsonBoolean(isDefault)));
    }

    private void policies() {
        for (var type : OrganizationPolicyType.values()) {
            var own = design.organization().policies().stream()
                    .filter(policy -> policy.type() == type)
                    .toList();
            put(
                    "list-policies-" + type,
                    "Policies",
                    Stream.concat(Stream.of(type.defaultPolicy()), own.stream().map(policy -> policy.name()))
                            .map(name -> summary(type, name)));
            own.forEach(policy -> put(
                    "describe-policy-" + idOf(type, policy.name()),
                    object(new Member(
                            "Policy",
                            object(
                                    new Member("PolicySummary", summary(type, policy.name())),
                                    text(
                                            "Content",
                                            JsonText.writeLine(policy.document().source())))))));
        }
    }

    private void container(Container container) {
        var id = container.id().value();
        target(container, id);
        put(
                "list-organizational-units-for-parent-" + id,
                "OrganizationalUnits",
                container.organizationalUnits().stream()
                        .map(unit -> object(
                                text("Id", unit.id().value()),
                                text("Arn", arn("ou", unit.id().value())),
                                text("Name", unit.name()))));
        put(
                "list-accounts-for-parent-" + id,
                "Accounts",
                container.accounts().stream().map(this::account));
        container.organizationalUnits().forEach(this::container);
        container.accounts().forEach(account -> target(account, account.id().value()));
    }

    private void target(Entity entity, String id) {
        for (var type : OrganizationPolicyType.values()) {
            put(
                    "list-policies-for-target-" + id + "-" + type,
                    "Policies",
                    entity.policies(type).stream().map(name -> summary(type, name)));
        }
        put("list-tags-for-resource-" + id, object(tags(entity.tags())));
    }

    private JsonObject account(Account account) {
        return object(
                text("Id", account.id().value()),
                text("Arn", arn("account", account.id().value())),
                text("Email", account.email()),
                text("Name", account.name()),
                text("Status", "ACTIVE"));
    }

    private void inside(Account account, Documents documents) {
        Function<PolicyDocument, JsonValue> written =
                documents == Documents.AS_OBJECTS ? PolicyDocument::source : AwsDump::escaped;
        put(
                "get-account-authorization-details-" + account.id(),
                object(
                        list("UserDetailList", account.users().stream().map(user -> user(account, user, written))),
                        list(
                                "GroupDetailList",
                                account.groups().stream()
                                        .map(group -> object(Stream.concat(
                                                Stream.of(text("GroupName", group.name())),
                                                identity(account, group, "GroupPolicyList", written))))),
                        list("RoleDetailList", account.roles().stream().map(role -> role(account, role, written))),
                        list(
                                "Policies",
                                account.policies().stream()
                                        .map(policy -> object(
                                                text("PolicyName", policy.name()),
                                                text("Arn", IamArn.of(account.id(), policy)),
                                                text("Path", policy.path()),
                                                text("DefaultVersionId", "v2"),
                                                list(
                                                        "PolicyVersionList",
                                                        Stream.of(
                                                                object(
                                                                        new Member("Document", JsonObject.EMPTY),
                                                                        text("VersionId", "v1"),
                                                                        new Member(
                                                                                "IsDefaultVersion",
                                                                                new JsonBoolean(false))),
                                                                object(
                                                                        new Member(
                                                                                "Document",
                                                                                written.apply(policy.document())),
                                                                        text("VersionId", "v2"),
                                                                        new Member(
                                                                                "IsDefaultVersion",
                                                                                new JsonBoolean(true)))))))),
                        new Member("IsTruncated", new JsonBoolean(false))));
    }

    private static JsonValue escaped(PolicyDocument document) {
        var text = new StringBuilder();
        for (byte b : JsonText.writeLine(document.source()).getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = b == '-' || b == '_' || b == '.' || b == '~' || Character.isLetterOrDigit(b);
            text.append(isPlain && b > 0 ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return new JsonString(text.toString());
    }

    private static JsonObject user(Account account, User user, Function<PolicyDocument, JsonValue> written) {
        var members = new ArrayList<Member>();
        members.add(text("UserName", user.name()));
        members.add(list("GroupList", user.groups().stream().map(JsonString::new)));
        identity(account, user, "UserPolicyList", written).forEach(members::add);
        boundary(account, user.permissionsBoundary()).ifPresent(members::add);
        members.add(tags(user.tags()));
        return new JsonObject(members);
    }

    private static JsonObject role(Account account, Role role, Function<PolicyDocument, JsonValue> written) {
        var members = new ArrayList<Member>();
        members.add(text("RoleName", role.name()));
        identity(account, role, "RolePolicyList", written).forEach(members::add);
        role.trustPolicy()
                .ifPresent(trust -> members.add(new Member("AssumeRolePolicyDocument", written.apply(trust))));
        boundary(account, role.permissionsBoundary()).ifPresent(members::add);
        members.add(tags(role.tags()));
        return new JsonObject(members);
    }

    private static Stream<Member> identity(
            Account account, Identity identity, String inline, Function<PolicyDocument, JsonValue> written) {
        return Stream.of(
                text("Arn", IamArn.of(account.id(), identity)),
                text("Path", identity.path()),
                list(
                        inline,
                        identity.inlinePolicies().stream()
                                .map(policy -> object(
                                        text("PolicyName", policy.name()),
                                        new Member("PolicyDocument", written.apply(policy.document()))))),
                list(
                        "AttachedManagedPolicies",
                        identity.attachedPolicies().stream()
                                .map(reference -> object(text("PolicyArn", arnOf(account, reference))))));
    }

    private static Optional<Member> boundary(Account account, Optional<String> reference) {
        return reference.map(written -> new Member(
                "PermissionsBoundary",
                object(
                        text("PermissionsBoundaryType", "Policy"),
                        text("PermissionsBoundaryArn", arnOf(account, written)))));
    }

    private static String arnOf(Account account, String reference) {
        return PolicyReference.isAwsManaged(reference)
                ? reference
                : account.policies().stream()
                        .filter(policy ->
                                reference.equals(policy.name()) || reference.equals(IamArn.of(account.id(), policy)))
                        .map(policy -> IamArn.of(account.id(), policy))
                        .findFirst()
                        .orElseThrow();
    }

    private static Member tags(SortedMap<String, String> tags) {
        return list(
                "Tags",
                tags.entrySet().stream().map(tag -> object(text("Key", tag.getKey()), text("Value", tag.getValue()))));
    }

    private static JsonObject object(Member... members) {
        return new JsonObject(List.of(members));
    }

    private static JsonObject object(Stream<Member> members) {
        return new JsonObject(members.toList());
    }

    private static Member text(String name, String value) {
        return new Member(name, new JsonString(value));
    }

    private static Member list(String name, Stream<? extends JsonValue> items) {
        return new Member(name, new JsonArray(items.<JsonValue>map(item -> item).toList()));
    }
}
