package dev.espalier.access;

import dev.espalier.access.PolicySource.Kind;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Group;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Builds the organization and the accounts of one `evaluate` case.
public final class CaseWorld {
    private static final String NOBODY = "000000000000";

    private final JsonNode example;
    private final List<AccountId> inside = new ArrayList<>();

    public CaseWorld(JsonNode example) {
        this.example = example;
    }

    World build() {
        var design = design();
        return World.of(design, outside());
    }

    /// The accounts that are not in the organization; to be asked after its design.
    public List<Account> outside() {
        var outside = new ArrayList<Account>();
        for (var entry : example.path("accounts").properties()) {
            var id = new AccountId(entry.getKey());
            if (!inside.contains(id)) {
                outside.add(account(id, id.value(), List.of(), List.of()));
            }
        }
        return outside;
    }

    /// The organization with its accounts.
    public Design design() {
        var org = example.path("org");
        var types = EnumSet.noneOf(OrganizationPolicyType.class);
        if (org.path("scpEnabled").asBoolean(false)) {
            types.add(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        }
        if (org.path("rcpEnabled").asBoolean(false)) {
            types.add(OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
        }
        var root = org.isMissingNode()
                ? new Root(
                        new RootId("r-none"),
                        "Root",
                        List.of(),
                        List.of(),
                        tags(),
                        List.of(),
                        List.of(),
                        UnknownFields.NONE)
                : root(org.path("root"));
        var organization = new Organization(
                org.path("id").asString(""),
                FeatureSet.valueOf(org.path("features").asString("ALL")),
                new AccountId(org.path("management").asString(NOBODY)),
                types,
                organizationPolicies(),
                root,
                UnknownFields.NONE);
        return new Design(
                "case", "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    private List<OrganizationPolicy> organizationPolicies() {
        var policies = new ArrayList<OrganizationPolicy>();
        for (var entry : example.path("policies").properties()) {
            var document = new PolicyDocument(Json.value(entry.getValue()));
            for (var type : OrganizationPolicyType.values()) {
                policies.add(new OrganizationPolicy(type, entry.getKey(), "", document, UnknownFields.NONE));
            }
        }
        return policies;
    }

    private Root root(JsonNode node) {
        var root = new Root(
                new RootId(node.path("id").asString()),
                node.path("name").asString(),
                texts(node.path("scps")),
                texts(node.path("rcps")),
                tags(),
                List.of(),
                List.of(),
                UnknownFields.NONE);
        return (Root) withChildren(root, node);
    }

    private Container withChildren(Container container, JsonNode node) {
        var units = new ArrayList<OrganizationalUnit>();
        var accounts = new ArrayList<Account>();
        for (var child : node.path("children").values()) {
            if (child.has("ou")) {
                var unit = new OrganizationalUnit(
                        new OuId(child.path("ou").asString()),
                        child.path("name").asString(),
                        texts(child.path("scps")),
                        texts(child.path("rcps")),
                        tags(),
                        List.of(),
                        List.of(),
                        UnknownFields.NONE);
                units.add((OrganizationalUnit) withChildren(unit, child));
            } else {
                var id = new AccountId(child.path("account").asString());
                inside.add(id);
                accounts.add(account(
                        id, child.path("name").asString(), texts(child.path("scps")), texts(child.path("rcps"))));
            }
        }
        return container.withOrganizationalUnits(units).withAccounts(accounts);
    }

    private Account account(AccountId id, String name, List<String> scps, List<String> rcps) {
        var content = example.path("accounts").path(id.value());
        var users = content.path("users").properties().stream()
                .map(user -> user(user.getKey(), user.getValue()))
                .toList();
        var groups = content.path("groups").properties().stream()
                .map(group -> Group.named(group.getKey())
                        .withAttachedPolicies(texts(group.getValue().path("policies"))))
                .toList();
        var roles = content.path("roles").properties().stream()
                .map(role -> role(role.getKey(), role.getValue()))
                .toList();
        var policies = example.path("policies").properties().stream()
                .map(policy -> new ManagedPolicy(
                        policy.getKey(),
                        "/",
                        "",
                        new PolicyDocument(Json.value(policy.getValue())),
                        UnknownFields.NONE))
                .toList();
        return Account.named(id, name)
                .withServiceControlPolicies(scps)
                .withResourceControlPolicies(rcps)
                .withUsers(users)
                .withGroups(groups)
                .withRoles(roles)
                .withPolicies(policies)
                .withResources(resources(id));
    }

    private List<Resource> resources(AccountId id) {
        var request = example.path("request");
        var arn = request.path("resource").asString();
        if (arn.equals("*") || !CaseRequest.owner(request).equals(Optional.of(id))) {
            return List.of();
        }
        var policy = Optional.of(request.path("resourcePolicy"))
                .filter(JsonNode::isString)
                .map(name -> document(name.asString()));
        return List.of(new Resource(arn, policy, tags(request.path("resourceTags")), UnknownFields.NONE));
    }

    /// A document of the case, by name.
    public PolicyDocument document(String name) {
        return new PolicyDocument(Json.value(example.path("policies").path(name)));
    }

    private static User user(String name, JsonNode node) {
        return User.named(name)
                .withPath(node.path("path").asString("/"))
                .withAttachedPolicies(texts(node.path("policies")))
                .withGroups(texts(node.path("groups")))
                .withTags(tags(node.path("tags")))
                .withPermissionsBoundary(boundary(node));
    }

    private Role role(String name, JsonNode node) {
        boolean isServiceLinked = node.path("serviceLinked").asBoolean(false);
        return Role.named(name)
                .withPath(node.path("path").asString(isServiceLinked ? "/aws-service-role/x.amazonaws.com/" : "/"))
                .withAttachedPolicies(texts(node.path("policies")))
                .withTags(tags(node.path("tags")))
                .withPermissionsBoundary(boundary(node))
                .withTrustPolicy(Optional.of(node.path("trust"))
                        .filter(JsonNode::isString)
                        .map(trust -> document(trust.asString())));
    }

    private static Optional<String> boundary(JsonNode node) {
        return Optional.of(node.path("boundary")).filter(JsonNode::isString).map(JsonNode::asString);
    }

    public static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static SortedMap<String, String> tags() {
        return Collections.emptySortedMap();
    }

    public static SortedMap<String, String> tags(JsonNode node) {
        var tags = new TreeMap<String, String>();
        node.properties()
                .forEach(entry -> tags.put(entry.getKey(), entry.getValue().asString()));
        return tags;
    }

    /// A session policy of the case, by name.
    AttachedPolicy sessionPolicy(String name) {
        return AttachedPolicy.Found.of(name, Optional.empty(), Kind.SESSION, document(name), PolicyType.SESSION);
    }
}
