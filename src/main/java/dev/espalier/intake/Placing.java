package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.Remark.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where everything belongs: one root, and a parent for each unit and account. What has none, or would be its own
/// ancestor, goes into a unit of its own, so that nobody takes its place for a fact.
final class Placing {
    /// Far deeper than AWS allows, and shallow enough for every design file.
    private static final int MOST_NESTED = 40;

    private static final Pattern UNIT = Pattern.compile("ou-([a-z0-9]{4,32})-[a-z0-9]{8,32}");
    private static final String MADE_UP_ROOT = "r-0000";

    private final Draft draft;
    private final Remarks remarks;
    private final String root;
    private final String lost;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<DraftNode>> children = new LinkedHashMap<>();

    Placing(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
        root = rootOf(draft, remarks);
        lost = freeUnit();
        findParents();
        noteLost();
    }

    /// The root's id.
    String root() {
        return root;
    }

    /// The id of the unit of what has no place.
    String lost() {
        return lost;
    }

    List<DraftNode> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    private static String rootOf(Draft draft, Remarks remarks) {
        var roots = draft.nodes.values().stream()
                .filter(node -> node.kind() == Kind.ROOT)
                .map(DraftNode::key)
                .toList();
        if (roots.size() > 1) {
            remarks.add(Code.TWO_ROOTS, Words.names(roots), roots.getFirst());
        }
        if (!roots.isEmpty()) {
            return roots.getFirst();
        }
        var fromUnit = draft.nodes.values().stream()
                .filter(node -> node.kind() == Kind.UNIT && !draft.isMadeUp(node.key()))
                .map(node -> UNIT.matcher(node.key()))
                .filter(found -> found.matches())
                .map(found -> "r-" + found.group(1))
                .findFirst();
        if (fromUnit.isEmpty()) {
            remarks.add(Code.NO_ROOT, MADE_UP_ROOT);
        }
        return fromUnit.orElse(MADE_UP_ROOT);
    }

    private String freeUnit() {
        var stem = "ou-" + root.replaceFirst("^r-", "") + "-";
        int number = 0;
        var id = stem + "unplaced";
        while (draft.nodes.containsKey(id)) {
            number++;
            id = stem + "unplaced" + number;
        }
        return id;
    }

    private void findParents() {
        var elsewhere = draft.knowsOrganization() ? lost : root;
        for (var node : draft.nodes.values()) {
            if (!node.key().equals(root)) {
                parents.put(node.key(), parentOf(node).orElse(elsewhere));
            }
        }
        placeManagementAccount();
        var inCircles = new ArrayList<String>();
        for (var node : draft.nodes.values()) {
            if (!node.key().equals(root) && isTooDeep(node.key())) {
                parents.put(node.key(), elsewhere);
                inCircles.add(node.label());
            }
        }
        if (!inCircles.isEmpty()) {
            remarks.add(Code.CIRCLE, inCircles.size(), Words.names(inCircles));
        }
        for (var node : draft.nodes.values()) {
            if (!node.key().equals(root) && node.kind() != Kind.ROOT) {
                children.computeIfAbsent(parents.get(node.key()), _ -> new ArrayList<>())
                        .add(node);
            }
        }
    }

    /// SCPs and RCPs do not restrict a management account, so its place decides nothing; at the root everybody finds
    /// it.
    private void placeManagementAccount() {
        draft.managementAccounts.stream()
                .findFirst()
                .filter(management -> lost.equals(parents.get(management)))
                .ifPresent(management -> {
                    parents.put(management, root);
                    remarks.add(Code.NO_MANAGEMENT_PLACE, management);
                });
    }

    private Optional<String> parentOf(DraftNode node) {
        if (node.isDisputed()) {
            remarks.add(Code.TWO_PARENTS, node.label(), node.parent().orElse(""));
        }
        return node.parent()
                .map(key -> key.equals(Draft.THE_ROOT) ? root : key)
                .filter(key -> !key.equals(node.key()))
                .filter(key -> key.equals(root)
                        || Optional.ofNullable(draft.nodes.get(key))
                                .filter(parent -> parent.kind() == Kind.UNIT)
                                .isPresent());
    }

    private boolean isTooDeep(String start) {
        var at = start;
        for (int steps = 0; steps <= MOST_NESTED; steps++) {
            at = parents.getOrDefault(at, root);
            if (at.equals(root) || at.equals(lost)) {
                return false;
            }
        }
        return true;
    }

    private void noteLost() {
        var names = children(lost).stream().map(DraftNode::label).toList();
        if (!names.isEmpty()) {
            remarks.add(Code.NO_PARENT, names.size(), Words.names(names), Words.text("unit.lost"));
        }
    }

    /// Enters an account that no file describes, directly under the root. Policies do not stop a management account, so
    /// its place decides nothing.
    void addMadeUp(String id, String name) {
        var account = draft.node(id, Kind.ACCOUNT);
        account.name(name);
        children.computeIfAbsent(root, _ -> new ArrayList<>()).add(account);
    }

    /// An id for the management account when no file names it.
    String madeUpAccount() {
        long number = 0;
        while (draft.nodes.containsKey("%012d".formatted(number))) {
            number++;
        }
        return new AccountId("%012d".formatted(number)).value();
    }
}
