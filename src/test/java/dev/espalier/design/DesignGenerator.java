package dev.espalier.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes designs of any size that look like real organizations: units by department and environment, guardrails, people
/// in groups, roles with boundaries, buckets with policies. The same seed and size give equal designs.
public final class DesignGenerator {
    private static final int DEEPEST = 5;
    private static final String ROOT_PART = "gen1";
    private static final List<String> DEPARTMENTS = List.of(
            "Security",
            "Infrastructure",
            "Workloads",
            "Sandbox",
            "Finance",
            "People",
            "Retail",
            "Logistics",
            "Research",
            "Data",
            "Media",
            "Platform",
            "Payments",
            "Support",
            "Marketing",
            "Suspended");
    private static final List<String> STAGES = List.of("Prod", "Test", "Dev", "Staging", "Shared", "Archive");

    /// How large a design becomes.
    ///
    /// @param principals users and roles in all accounts together
    /// @param policies SCPs of the organization
    public record Size(int accounts, int units, int principals, int policies) {}

    private final Random random;
    private final Size size;
    private final List<Unit> containers = new ArrayList<>();
    private final List<OrganizationPolicy> policies;

    /// A unit that is still growing; the first one is the root.
    private static final class Unit {
        final String name;
        final int depth;
        final List<Unit> units = new ArrayList<>();
        final List<Account> accounts = new ArrayList<>();
        final Set<String> names = new HashSet<>();
        int number;

        Unit(String name, int depth) {
            this.name = name;
            this.depth = depth;
        }
    }

    private DesignGenerator(long seed, Size size) {
        this.random = new Random(seed);
        this.size = size;
        this.policies = GeneratedPolicies.guardrails(size.policies());
    }

    public static Design of(long seed, Size size) {
        return new DesignGenerator(seed, size).design();
    }

    /// A handful of everything, different for every seed.
    public static Design small(long seed) {
        var random = new Random(seed);
        var accounts = 1 + random.nextInt(8);
        return of(seed, new Size(accounts, random.nextInt(9), accounts * random.nextInt(5), 1 + random.nextInt(5)));
    }

    /// An organization as it is in a large company: 10,000 accounts, 2,000 units, 100,000 principals.
    public static Design large(long seed) {
        return of(seed, new Size(10_000, 2_000, 100_000, 200));
    }

    /// As many accounts and units as AWS allows.
    public static Design ceiling(long seed) {
        return of(seed, new Size(50_000, 2_000, 100_000, 1_000));
    }

    private Design design() {
        var root = new Unit("Root", 0);
        containers.add(root);
        for (int i = 0; i < size.units(); i++) {
            growUnit(i);
        }
        for (int i = 0; i < size.accounts(); i++) {
            var place = i == 0 ? root : containers.get(random.nextInt(containers.size()));
            place.accounts.add(account(i, place));
        }
        var organization = new Organization(
                "o-generated1",
                FeatureSet.ALL,
                accountId(0),
                Set.of(OrganizationPolicyType.values()),
                policies,
                new Root(
                        new RootId("r-" + ROOT_PART),
                        root.name,
                        attached(2),
                        List.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy()),
                        new TreeMap<>(),
                        root.units.stream().map(this::built).toList(),
                        root.accounts,
                        UnknownFields.NONE),
                UnknownFields.NONE);
        return new Design(
                "Generated organization",
                "",
                organization,
                QuotaProfile.SINCE_MAY_2026,
                List.of(),
                View.DEFAULT,
                UnknownFields.NONE);
    }

    private void growUnit(int number) {
        var parent = containers.get(0);
        for (int tries = 0; tries < DEEPEST; tries++) {
            var candidate = containers.get(random.nextInt(containers.size()));
            if (candidate.depth < DEEPEST) {
                parent = candidate;
                break;
            }
        }
        var names = parent.depth == 0 ? DEPARTMENTS : STAGES;
        var name = names.get(random.nextInt(names.size()));
        var unit = new Unit(parent.names.add(name) ? name : name + " " + number, parent.depth + 1);
        unit.number = number;
        parent.names.add(unit.name);
        parent.units.add(unit);
        containers.add(unit);
    }

    private OrganizationalUnit built(Unit unit) {
        return new OrganizationalUnit(
                new OuId("ou-%s-%08d".formatted(ROOT_PART, unit.number)),
                unit.name,
                attached(3),
                List.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy()),
                tags("owner", unit.name.toLowerCase(Locale.ROOT)),
                unit.units.stream().map(this::built).toList(),
                unit.accounts,
                UnknownFields.NONE);
    }

    /// `FullAWSAccess` and up to `most` guardrails.
    private List<String> attached(int most) {
        var names = new ArrayList<String>();
        names.add(OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy());
        for (int i = policies.isEmpty() ? 0 : random.nextInt(most + 1); i > 0; i--) {
            var name = policies.get(random.nextInt(policies.size())).name();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static AccountId accountId(int number) {
        return new AccountId("%012d".formatted(100_000_000_000L + number * 7_919L));
    }

    private Account account(int number, Unit place) {
        var id = accountId(number);
        var name = number == 0 ? "Management" : "%s %d".formatted(place.name, number);
        var principals = principalsOf(number);
        var account = Account.named(id, name.length() > 50 ? name.substring(0, 50) : name)
                .withServiceControlPolicies(attached(1))
                .withTags(tags("env", place.depth > 1 ? "prod" : "core"));
        if (principals == 0) {
            return account;
        }
        var users = new ArrayList<User>();
        var roles = new ArrayList<Role>();
        for (int i = 0; i < principals; i++) {
            if (i % 3 == 2) {
                roles.add(role(id, i));
            } else {
                users.add(user(i));
            }
        }
        return account.withPolicies(GeneratedPolicies.ofAccount())
                .withGroups(groups())
                .withUsers(users)
                .withRoles(roles)
                .withResources(List.of(bucket(id, number)));
    }

    /// The first accounts get one more when the principals do not come out even.
    private int principalsOf(int number) {
        return size.principals() / size.accounts() + (number < size.principals() % size.accounts() ? 1 : 0);
    }

    private List<Group> groups() {
        return List.of(
                Group.named("Developers")
                        .withAttachedPolicies(List.of(
                                "ReadReceipts", "Operate", "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess")),
                Group.named("Operators")
                        .withAttachedPolicies(List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"))
                        .withInlinePolicies(List.of(GeneratedPolicies.inline("restart", "ec2:RebootInstances"))));
    }

    private User user(int number) {
        var user = User.named(GeneratedPolicies.firstName(random) + number)
                .withGroups(random.nextInt(3) == 0 ? List.of("Developers", "Operators") : List.of("Developers"))
                .withTags(tags("team", "blue"));
        return random.nextInt(4) == 0 ? user.withPermissionsBoundary(Optional.of("Ceiling")) : user;
    }

    private Role role(AccountId account, int number) {
        return Role.named("Deploy" + number)
                .withTrustPolicy(Optional.of(GeneratedPolicies.trust(account)))
                .withAttachedPolicies(List.of("ReadReceipts", "arn:aws:iam::aws:policy/PowerUserAccess"))
                .withPermissionsBoundary(
                        random.nextBoolean()
                                ? Optional.of("arn:aws:iam::" + account + ":policy/Ceiling")
                                : Optional.empty());
    }

    private Resource bucket(AccountId account, int number) {
        var bucket = Resource.of("arn:aws:s3:::receipts-" + number);
        return random.nextBoolean()
                ? bucket.withPolicy(Optional.of(GeneratedPolicies.bucket(bucket.arn(), account)))
                : bucket;
    }

    private static SortedMap<String, String> tags(String key, String value) {
        var tags = new TreeMap<String, String>();
        tags.put(key, value);
        return tags;
    }
}
