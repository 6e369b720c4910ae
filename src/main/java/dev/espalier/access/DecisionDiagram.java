package dev.espalier.access;

import dev.espalier.access.Dependence.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a decision turns on choices, as a reduced ordered decision diagram: each inner node asks for one choice and has
/// one branch for each of its values. Nodes whose branches all lead to the same place are left out, and equal nodes are
/// one. In such a diagram a choice matters if and only if a node asks for it, however many combinations there are.
///
/// It is built depth first. What is decided before all choices are made is not split further, and choices after which
/// the same questions are left are followed only once, so that most combinations are never looked at.
final class DecisionDiagram {
    private static final int YES = 0;
    private static final int NO = 1;
    private static final int UNCLEAR = 2;
    private static final int LEAVES = 3;

    private final Map<Object, Integer> built = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final int root;

    private DecisionDiagram(Decided decided, List<Integer> sizes) {
        var chosen = new int[sizes.size()];
        Arrays.fill(chosen, OPEN);
        root = build(decided, sizes, chosen, 0);
    }

    /// A choice that has not been made.
    static final int OPEN = -1;

    /// What is decided by some choices.
    interface Decided {
        /// The outcome, when the choices made so far decide it: Yes or No, but never Either.
        Optional<Outcome> outcome(int[] chosen);

        /// What is left to decide: after choices that leave something equal, everything goes on alike.
        Object rest(int[] chosen);

        /// Whether the choice at `level` can still change anything.
        boolean matters(int[] chosen, int level);

        /// Whether it is of no use to look any further.
        boolean isGivenUp();
    }

    private record Node(int level, List<Integer> branches) {}

    /// The diagram; empty when it is given up.
    ///
    /// @param sizes how many values each choice has
    static Optional<DecisionDiagram> of(Decided decided, List<Integer> sizes) {
        var diagram = new DecisionDiagram(decided, sizes);
        return decided.isGivenUp() ? Optional.empty() : Optional.of(diagram);
    }

    private int build(Decided decided, List<Integer> sizes, int[] chosen, int from) {
        var rest = decided.rest(chosen);
        var known = built.get(rest);
        if (known != null) {
            return known;
        }
        int number = split(decided, sizes, chosen, from);
        built.put(rest, number);
        return number;
    }

    private int split(Decided decided, List<Integer> sizes, int[] chosen, int from) {
        var outcome = decided.isGivenUp() ? Optional.of(Outcome.NO) : decided.outcome(chosen);
        if (outcome.isPresent()) {
            return outcome.get() == Outcome.YES ? YES : NO;
        }
        int level = from;
        while (level < chosen.length && !decided.matters(chosen, level)) {
            level++;
        }
        if (level == chosen.length) {
            return UNCLEAR;
        }
        var branches = new ArrayList<Integer>();
        for (int value = 0; value < sizes.get(level); value++) {
            chosen[level] = value;
            branches.add(build(decided, sizes, chosen, level + 1));
        }
        chosen[level] = OPEN;
        return node(level, branches);
    }

    private int node(int level, List<Integer> branches) {
        if (Set.copyOf(branches).size() == 1) {
            return branches.getFirst();
        }
        return numbers.computeIfAbsent(new Node(level, List.copyOf(branches)), node -> {
            nodes.add(node);
            return LEAVES + nodes.size() - 1;
        });
    }

    private Node at(int number) {
        return nodes.get(number - LEAVES);
    }

    /// The choices that matter, in order.
    List<Integer> deciding() {
        var levels = new HashSet<Integer>();
        collect(root, levels, new HashSet<>());
        return levels.stream().sorted().toList();
    }

    private void collect(int number, Set<Integer> levels, Set<Integer> seen) {
        if (number >= LEAVES && seen.add(number)) {
            levels.add(at(number).level());
            at(number).branches().forEach(branch -> collect(branch, levels, seen));
        }
    }

    /// Whether some combination cannot be decided at all.
    boolean isUnclear() {
        return reaches(root, UNCLEAR, new HashSet<>());
    }

    private boolean reaches(int number, int leaf, Set<Integer> seen) {
        if (number < LEAVES) {
            return number == leaf;
        }
        return seen.add(number) && at(number).branches().stream().anyMatch(branch -> reaches(branch, leaf, seen));
    }

    /// The outcome, if it is the same for all combinations.
    Optional<Outcome> unanimous() {
        return root == YES ? Optional.of(Outcome.YES) : root == NO ? Optional.of(Outcome.NO) : Optional.empty();
    }

    /// What comes of one value of one choice.
    Outcome outcome(int level, int value) {
        return outcome(Map.of(level, Set.of(value)));
    }

    /// What comes of some combinations: Yes or No if all of them come out alike.
    ///
    /// @param allowed for some of the choices the values that are looked at
    Outcome outcome(Map<Integer, Set<Integer>> allowed) {
        var outcomes = EnumSet.noneOf(Outcome.class);
        follow(root, allowed, outcomes, new HashSet<>());
        return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.EITHER;
    }

    private void follow(int number, Map<Integer, Set<Integer>> allowed, EnumSet<Outcome> outcomes, Set<Integer> seen) {
        if (number < LEAVES) {
            outcomes.add(number == YES ? Outcome.YES : number == NO ? Outcome.NO : Outcome.EITHER);
            return;
        }
        if (!seen.add(number)) {
            return;
        }
        var node = at(number);
        for (int value = 0; value < node.branches().size(); value++) {
            if (!allowed.containsKey(node.level()) || allowed.get(node.level()).contains(value)) {
                follow(node.branches().get(value), allowed, outcomes, seen);
            }
        }
    }
}
