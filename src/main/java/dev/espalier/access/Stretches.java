package dev.espalier.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Describes some of several classes by the names that they bear: each class bears the names of all patterns that it
/// matches, and the chosen ones are to be told by as few names as possible, some with exceptions.
final class Stretches {
    private final List<Set<String>> classes;
    private final BitSet chosen;
    private final Set<String> names = new LinkedHashSet<>();

    private Stretches(List<Set<String>> classes, BitSet chosen) {
        this.classes = classes;
        this.chosen = chosen;
        classes.forEach(names::addAll);
    }

    /// All classes that bear a name, but for those that bear one of the exceptions.
    private record Choice(Stretch stretch, BitSet covered) {}

    /// The chosen classes by name; empty when names cannot tell them from the others.
    static Optional<List<Stretch>> of(List<Set<String>> classes, BitSet chosen) {
        return new Stretches(classes, chosen).describe();
    }

    private Optional<List<Stretch>> describe() {
        var choices = names.stream().flatMap(name -> choice(name).stream()).toList();
        var open = (BitSet) chosen.clone();
        var taken = new ArrayList<Stretch>();
        while (!open.isEmpty()) {
            var best = best(choices, open);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            taken.add(best.get().stretch());
            open.andNot(best.get().covered());
        }
        return Optional.of(taken);
    }

    private static Optional<Choice> best(List<Choice> choices, BitSet open) {
        Optional<Choice> best = Optional.empty();
        int most = 0;
        for (var choice : choices) {
            int gain = 2 * common(choice.covered(), open).cardinality()
                    - choice.stretch().exceptions().size();
            boolean isUseful = choice.covered().intersects(open);
            if (isUseful && (best.isEmpty() || gain > most)) {
                best = Optional.of(choice);
                most = gain;
            }
        }
        return best;
    }

    private Optional<Choice> choice(String name) {
        var covered = bearing(name);
        var wrong = (BitSet) covered.clone();
        wrong.andNot(chosen);
        var exceptions = new ArrayList<String>();
        while (!wrong.isEmpty()) {
            var exception = exception(covered, wrong);
            if (exception.isEmpty()) {
                return Optional.empty();
            }
            exceptions.add(exception.get());
            wrong.andNot(bearing(exception.get()));
            covered.andNot(bearing(exception.get()));
        }
        return covered.isEmpty() ? Optional.empty() : Optional.of(new Choice(new Stretch(name, exceptions), covered));
    }

    /// The name that takes away most of what is wrong and least of what is right.
    private Optional<String> exception(BitSet covered, BitSet wrong) {
        Optional<String> best = Optional.empty();
        int most = Integer.MIN_VALUE;
        for (var other : names) {
            var right = common(bearing(other), covered);
            right.andNot(wrong);
            var left = common(covered, chosen);
            left.andNot(right);
            int gain = common(bearing(other), wrong).cardinality() - 2 * right.cardinality();
            if (bearing(other).intersects(wrong) && !left.isEmpty() && gain > most) {
                best = Optional.of(other);
                most = gain;
            }
        }
        return best;
    }

    private BitSet bearing(String name) {
        var bearing = new BitSet();
        for (int i = 0; i < classes.size(); i++) {
            bearing.set(i, classes.get(i).contains(name));
        }
        return bearing;
    }

    private static BitSet common(BitSet one, BitSet other) {
        var common = (BitSet) one.clone();
        common.and(other);
        return common;
    }
}
