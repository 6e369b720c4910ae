package dev.espalier.access.naive;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
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
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes small organizations that use everything there is.
final class OrganizationGenerator {
    private static final List<String> MANAGED = List.of("One", "Two", "Three", "Four");
    private static final List<String> AWS_MANAGED = List.of(
            "arn:aws:iam::aws:policy/AdministratorAccess",
            "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
            "arn:aws:iam::aws:policy/PowerUserAccess");
    private static final int POLICIES = 4;

    private final Dice dice;
    private final Cast cast;
    private final DocumentGenerator documents;
    private final List<PolicyDocument> identityPool;
    private final List<PolicyDocument> resourcePool;
    private final List<PolicyDocument> trustPool;

    OrganizationGenerator(Dice dice) {
        this.dice = dice;
        var ids = IntStream.range(0, 2 + dice.upTo(3))
                .mapToObj(i -> "10000000000" + i)
                .toList();
        cast = new Cast(ids, dice.once(2));
        documents = new DocumentGenerator(dice, cast);
        identityPool = dice.some(6, 6, () -> documents.document(NaiveKind.IDENTITY));
        resourcePool = dice.some(4, 4, () -> documents.document(NaiveKind.RESOURCE));
        trustPool = dice.some(4, 4, () -> documents.document(NaiveKind.TRUST));
    }

    Cast cast() {
        return cast;
    }

    DocumentGenerator documents() {
        return documents;
    }

    Design design() {
        var types = EnumSet.noneOf(OrganizationPolicyType.class);
        for (var type : OrganizationPolicyType.values()) {
            if (!dice.once(8)) {
                types.add(type);
            }
        }
        var organization = new Organization(
                "o-cast000001",
                dice.once(15) ? FeatureSet.CONSOLIDATED_BILLING : FeatureSet.ALL,
                new AccountId(cast.inside().getFirst()),
                types,
                policies(),
                root(),
                UnknownFields.NONE);
        return new Design(
                "random", "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    private List<OrganizationPolicy> policies() {
        var policies = new ArrayList<OrganizationPolicy>();
        for (int i = 0; i < POLICIES; i++) {
            policies.add(policy(OrganizationPolicyType.SERVICE_CONTROL_POLICY, i, NaiveKind.SCP));
            policies.add(policy(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, i, NaiveKind.RCP));
        }
        return policies;
    }

    private OrganizationPolicy policy(OrganizationPolicyType type, int number, NaiveKind kind) {
        return new OrganizationPolicy(type, "P" + number, "", documents.document(kind), UnknownFields.NONE);
    }

    private List<String> scps() {
        var names = new ArrayList<String>();
        if (!dice.once(8)) {
            names.add("FullAWSAccess");
        }
        if (dice.once(3)) {
            names.add("P" + dice.upTo(POLICIES));
        }
        return names;
    }

    private List<String> rcps() {
        var names = new ArrayList<>(List.of("RCPFullAWSAccess"));
        if (dice.once(4)) {
            names.add("P" + dice.upTo(POLICIES));
        }
        return names;
    }

    private Root root() {
        var slots = new ArrayList<List<Account>>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        cast.inside().forEach(id -> dice.pick(slots).add(account(id)));
        var inner = unit("ou-cast-unit0002", "Inner", slots.get(2), List.of());
        var outer = unit("ou-cast-unit0001", "Outer", slots.get(1), List.of(inner));
        return new Root(
                new RootId("r-cast"),
                "Root",
                scps(),
                rcps(),
                Collections.emptySortedMap(),
                List.of(outer),
                slots.get(0),
                UnknownFields.NONE);
    }

    private OrganizationalUnit unit(String id, String name, List<Account> accounts, List<OrganizationalUnit> units) {
        return OrganizationalUnit.named(new OuId(id), name)
                .withServiceControlPolicies(scps())
                .withResourceControlPolicies(rcps())
                .withOrganizationalUnits(units)
                .withAccounts(accounts);
    }

    private Account account(String id) {
        var policies = MANAGED.stream()
                .map(name -> new ManagedPolicy(name, pathOf(name), "", dice.pick(identityPool), UnknownFields.NONE))
                .toList();
        var groups = List.of("G", "H").stream()
                .map(name ->
                        Group.named(name).withAttachedPolicies(attached(id)).withInlinePolicies(inline()))
                .toList();
        return Account.named(new AccountId(id), "Account " + id)
                .withServiceControlPolicies(scps())
                .withResourceControlPolicies(rcps())
                .withPolicies(policies)
                .withGroups(groups)
                .withUsers(Cast.USERS.stream().map(name -> user(id, name)).toList())
                .withRoles(roles(id))
                .withResources(resources(id));
    }

    private List<String> attached(String account) {
        var attached = new ArrayList<String>();
        if (dice.once(3)) {
            attached.add(dice.pick(AWS_MANAGED));
        }
        if (dice.once(2)) {
            attached.add(reference(account));
        }
        return attached;
    }

    /// A managed policy of the account by its name, or by an ARN.
    private String reference(String account) {
        var name = dice.pick(MANAGED);
        return dice.once(3) ? "arn:aws:iam::" + account + ":policy" + pathOf(name) + name : name;
    }

    private static String pathOf(String policy) {
        return policy.equals("Four") ? "/team/" : "/";
    }

    private List<InlinePolicy> inline() {
        return dice.once(2)
                ? List.of()
                : List.of(new InlinePolicy("inline", dice.pick(identityPool), UnknownFields.NONE));
    }

    private User user(String account, String name) {
        return User.named(name)
                .withPath(dice.pick(Cast.PATHS))
                .withGroups(dice.once(2) ? List.of() : List.of(dice.pick("G", "H")))
                .withAttachedPolicies(attached(account))
                .withInlinePolicies(inline())
                .withPermissionsBoundary(boundary(account))
                .withTags(tags());
    }

    private Optional<String> boundary(String account) {
        if (!dice.once(3)) {
            return Optional.empty();
        }
        return Optional.of(dice.once(3) ? AWS_MANAGED.getFirst() : reference(account));
    }

    private SortedMap<String, String> tags() {
        var tags = new TreeMap<String, String>();
        if (!dice.once(3)) {
            tags.put(dice.pick("team", "Team"), dice.pick(Cast.TEAMS));
        }
        return tags;
    }

    private List<Role> roles(String account) {
        var roles = new ArrayList<Role>();
        for (var name : Cast.ROLES) {
            roles.add(role(account, name).withPath(dice.pick(Cast.PATHS)).withPermissionsBoundary(boundary(account)));
        }
        roles.add(role(account, Cast.LINKED_ROLE).withPath(Cast.LINKED_PATH));
        return roles;
    }

    private Role role(String account, String name) {
        return Role.named(name)
                .withTrustPolicy(dice.once(8) ? Optional.empty() : Optional.of(dice.pick(trustPool)))
                .withAttachedPolicies(attached(account))
                .withInlinePolicies(inline())
                .withTags(tags());
    }

    private List<Resource> resources(String account) {
        var resources = new ArrayList<Resource>();
        int place = cast.inside().indexOf(account);
        if (place < Cast.BUCKETS.size()) {
            resources.add(resource("arn:aws:s3:::" + Cast.BUCKETS.get(place)));
        }
        if (!dice.once(3)) {
            resources.add(resource(cast.queue(account)));
        }
        if (!dice.once(4)) {
            resources.add(resource(cast.key(account)));
        }
        return resources;
    }

    private Resource resource(String arn) {
        return Resource.of(arn)
                .withPolicy(dice.once(5) ? Optional.empty() : Optional.of(dice.pick(resourcePool)))
                .withTags(tags());
    }
}
