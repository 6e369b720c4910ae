package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.policy.Arn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that the files have said so far, by id and never by name. It may contradict itself and lack anything;
/// what comes of that is decided when all has been read.
final class Draft {
    /// The key of the root in files that do not tell its id.
    static final String THE_ROOT = "root";

    /// The commands that ask about the whole organization.
    static final String ALL_ACCOUNTS = "list-accounts";

    static final String ALL_POLICIES = "list-policies";

    private static final int UNIT_DIGITS = 6;

    final Map<String, DraftNode> nodes = new LinkedHashMap<>();
    /// What files say about the root without telling its id.
    final DraftNode theRoot = new DraftNode(THE_ROOT, Kind.ROOT);

    final Map<String, DraftPolicy> policies = new LinkedHashMap<>();
    /// Keys of targets by keys of policies, as lists of targets name them.
    final Map<String, Set<String>> targets = new LinkedHashMap<>();
    final Map<String, DraftMembers> members = new LinkedHashMap<>();
    final Set<String> organizationIds = new LinkedHashSet<>();
    final Set<String> managementAccounts = new LinkedHashSet<>();
    final Map<OrganizationPolicyType, Boolean> policyTypes = new EnumMap<>(OrganizationPolicyType.class);
    /// What whole answers about the members of an account hold, by account: one map of lists a file.
    private final Map<String, List<Map<String, Set<String>>>> answers = new HashMap<>();
    /// What lists that are whole hold, by what was asked.
    private final Map<String, Set<String>> lists = new HashMap<>();
    /// What files answer differently, as people know the lists.
    final Set<String> disputedLists = new TreeSet<>();
    /// The types of which all policies are listed.
    final Set<OrganizationPolicyType> listedTypes = EnumSet.noneOf(OrganizationPolicyType.class);
    final Set<String> otherPolicyTypes = new LinkedHashSet<>();
    /// Partitions of AWS that a design is not of, and files are.
    final Set<String> otherPartitions = new TreeSet<>();
    final Map<String, Integer> read = new TreeMap<>();
    /// Parameters of templates that were taken at their default values.
    final Set<String> defaults = new TreeSet<>();
    final Map<String, Boolean> pages = new LinkedHashMap<>();
    /// By account, what templates leave open and is called as they call it.
    final Map<String, Set<String>> openNames = new TreeMap<>();
    final Map<String, String> madeUp = new LinkedHashMap<>();
    private final Set<String> takenIds = new HashSet<>();
    Optional<FeatureSet> featureSet = Optional.empty();
    /// The management account of the design to import into; empty when there is none.
    String managementBefore = "";
    /// What stands between `ou-` and the rest in ids that are made up.
    String rootPart = "0000";

    /// The node with that key, made when it is met for the first time. A key keeps the kind it was met as; that of an
    /// account is an account, whatever a file takes it for.
    DraftNode node(String key, Kind kind) {
        return nodes.computeIfAbsent(key, _ -> new DraftNode(key, AccountId.isValid(key) ? Kind.ACCOUNT : kind));
    }

    /// A root or unit, which its id tells apart.
    DraftNode container(String key) {
        return node(key, key.startsWith("r-") ? Kind.ROOT : Kind.UNIT);
    }

    /// A root, unit or account, which its id tells apart.
    DraftNode target(String key) {
        return AccountId.isValid(key) ? node(key, Kind.ACCOUNT) : container(key);
    }

    DraftPolicy policy(String key) {
        return policies.computeIfAbsent(key, DraftPolicy::new);
    }

    /// The inside of an account, which is thereby known to exist.
    DraftMembers members(String account) {
        node(account, Kind.ACCOUNT);
        return members.computeIfAbsent(account, _ -> new DraftMembers());
    }

    /// An id for a unit that has none in a file, always the same for the same name for it. It says that it is made
    /// up, so that nobody, and no export, takes it for one that AWS gave.
    String madeUpUnit(String called) {
        return madeUp.computeIfAbsent("unit " + called, key -> {
            long hash = hash(key);
            var id = unitId(hash);
            while (nodes.containsKey(id) || !takenIds.add(id)) {
                id = unitId(++hash);
            }
            return id;
        });
    }

    /// Whether an id of a unit or account is made up.
    boolean isMadeUp(String id) {
        return takenIds.contains(id);
    }

    private String unitId(long hash) {
        var digits = Long.toString(hash, Character.MAX_RADIX);
        return "ou-" + rootPart + "-madeup" + "0".repeat(Math.max(0, UNIT_DIGITS - digits.length())) + digits;
    }

    /// A number for an account that has none in a file, always the same for the same name for it. It begins with zeros,
    /// so that people see what it is.
    String madeUpAccount(String called) {
        return madeUp.computeIfAbsent("account " + called, key -> freeAccount(hash(key) % 10_000_000L));
    }

    private String freeAccount(long start) {
        long number = start;
        var id = "%012d".formatted(number);
        while (nodes.containsKey(id) || !takenIds.add(id)) {
            number++;
            id = "%012d".formatted(number);
        }
        return id;
    }

    /// A name for something that has none in a file: what the file calls it, numbered where another file of the account
    /// calls another thing of that type so.
    String madeUpName(String account, String type, String like, String called) {
        return madeUp.computeIfAbsent("name " + account + " " + type + " " + called, _ -> {
            var name = like;
            for (int number = 2; !takenIds.add(account + " " + type + " " + name); number++) {
                name = like + number;
            }
            return name;
        });
    }

    private static long hash(String text) {
        return text.hashCode() & 0x7FFF_FFFFL;
    }

    /// Makes a management account up when neither a file nor the design to import into has named one, so that what
    /// files say about it has a place.
    void haveManagementAccount(Remarks remarks) {
        if (managementAccounts.isEmpty() && managementBefore.isEmpty()) {
            var id = freeAccount(0);
            node(id, Kind.ACCOUNT).name(Words.text("account.management"));
            managementAccounts.add(id);
            remarks.add(Remark.Code.NO_MANAGEMENT_ACCOUNT, id);
        } else if (managementAccounts.isEmpty()) {
            managementAccounts.add(managementBefore);
        }
    }

    /// Counts that a file held what this command prints.
    void count(String command) {
        read.merge(command, 1, Integer::sum);
    }

    /// Every ARN of AWS Organizations names the management account and the organization. Those of AWS's own policies
    /// name neither.
    void organizationsArn(String text) {
        var arn = Arn.parse(text).filter(parsed -> parsed.service().equals("organizations"));
        if (arn.isEmpty() || !AccountId.isValid(arn.get().account())) {
            return;
        }
        managementAccounts.add(arn.get().account());
        var steps = arn.get().resource().split("/", 3);
        if (steps.length > 1 && steps[1].startsWith("o-")) {
            organizationIds.add(steps[1]);
        }
    }

    /// Enters a list to which nothing can be added; two of them to the same question have to be the same.
    void wholeList(String asked, Set<String> items) {
        var before = lists.putIfAbsent(asked, items);
        if (before != null && !before.equals(items)) {
            disputedLists.add(asked);
        }
    }

    /// Enters what one file holds about the members of an account. Files that ask for different kinds of them have none
    /// in common.
    void wholeAnswer(String account, Map<String, Set<String>> lists) {
        var others = answers.computeIfAbsent(account, _ -> new ArrayList<>());
        for (var other : others) {
            boolean isSameQuestion = lists.entrySet().stream()
                    .anyMatch(list -> !list.getValue().isEmpty()
                            && !other.getOrDefault(list.getKey(), Set.of()).isEmpty());
            if (isSameQuestion) {
                lists.forEach((list, items) -> {
                    if (!other.getOrDefault(list, items).equals(items)) {
                        disputedLists.add(list + " " + account);
                    }
                });
            }
        }
        others.add(lists);
    }

    /// That a type of policies is switched on or off. Files of two days may disagree; what was read last counts.
    void policyType(OrganizationPolicyType type, boolean isEnabled) {
        var before = policyTypes.put(type, isEnabled);
        if (before != null && before != isEnabled) {
            disputedLists.add(Words.text("type." + type));
        }
    }

    /// Whether anything has been said about an organization, and not only about the inside of accounts.
    boolean knowsOrganization() {
        return nodes.values().stream().anyMatch(node -> node.kind() != Kind.ACCOUNT || !members.containsKey(node.key()))
                || !organizationIds.isEmpty();
    }

    boolean isEmpty() {
        return nodes.isEmpty() && policies.isEmpty();
    }
}
