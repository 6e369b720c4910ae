package dev.espalier.compare;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The gates of two answers side by side: those of the same unit beside each other, then what is beneath, account
/// beside account, and of every other layer the gates in their order.
///
/// @param pairs from outside to inside; every gate of both answers is in one of them
public record TwinGates(List<Pair> pairs) {
    public TwinGates {
        pairs = List.copyOf(pairs);
    }

    /// Two gates that correspond; empty where the other answer has none like it.
    public record Pair(Layer layer, Optional<Gate> one, Optional<Gate> other) {
        /// Whether both do the same to the request.
        public boolean isAlike() {
            if (one.isEmpty() || other.isEmpty()) {
                return one.or(() -> other).filter(gate -> !isIdle(gate)).isEmpty();
            }
            return (isIdle(one.get()) && isIdle(other.get()))
                    || (one.get().state() == other.get().state()
                            && one.get().dependence().equals(other.get().dependence()));
        }

        /// A gate that has no say or adds nothing, or a ceiling that lets everything through, is as good as none.
        private static boolean isIdle(Gate gate) {
            return switch (gate.state()) {
                case DOES_NOT_APPLY, NOT_NEEDED -> true;
                case PASSES -> isCeiling(gate.layer());
                case STOPS_DENY, STOPS_SILENT, DEPENDS, UNKNOWN -> false;
            };
        }

        private static boolean isCeiling(Layer layer) {
            return switch (layer) {
                case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY -> true;
                case IDENTITY_POLICY, RESOURCE_POLICY, TRUST_POLICY -> false;
            };
        }
    }

    public static TwinGates of(Answer one, Answer other) {
        var pairs = new ArrayList<Pair>();
        for (var layer : Layer.values()) {
            addPairs(layer, of(layer, one), of(layer, other), pairs);
        }
        return new TwinGates(pairs);
    }

    private static List<Gate> of(Layer layer, Answer answer) {
        return answer.gates().stream().filter(gate -> gate.layer() == layer).toList();
    }

    private static void addPairs(Layer layer, List<Gate> some, List<Gate> others, List<Pair> pairs) {
        var shared = places(some);
        shared.retainAll(places(others));
        var mine = new ArrayList<Gate>();
        for (var gate : some) {
            if (isAt(gate, shared)) {
                pairs.add(new Pair(
                        layer,
                        Optional.of(gate),
                        others.stream()
                                .filter(like -> like.at().equals(gate.at()))
                                .findFirst()));
            } else {
                mine.add(gate);
            }
        }
        var theirs = others.stream().filter(gate -> !isAt(gate, shared)).toList();
        addInOrder(layer, mine, theirs, pairs);
    }

    private static Set<NodeId> places(List<Gate> gates) {
        var places = new HashSet<NodeId>();
        gates.forEach(gate -> gate.at().ifPresent(places::add));
        return places;
    }

    private static boolean isAt(Gate gate, Set<NodeId> places) {
        return gate.at().filter(places::contains).isPresent();
    }

    /// The last ones are accounts or callers, so they belong together, however many units lie above.
    private static void addInOrder(Layer layer, List<Gate> some, List<Gate> others, List<Pair> pairs) {
        int above = Math.max(some.size(), others.size()) - 1;
        for (int i = 0; i < above; i++) {
            pairs.add(new Pair(layer, above(some, i), above(others, i)));
        }
        if (above >= 0) {
            pairs.add(new Pair(layer, last(some), last(others)));
        }
    }

    private static Optional<Gate> above(List<Gate> gates, int number) {
        return number < gates.size() - 1 ? Optional.of(gates.get(number)) : Optional.empty();
    }

    private static Optional<Gate> last(List<Gate> gates) {
        return gates.isEmpty() ? Optional.empty() : Optional.of(gates.getLast());
    }

    /// The first pair that does not do the same.
    public Optional<Pair> firstDifference() {
        return pairs.stream().filter(pair -> !pair.isAlike()).findFirst();
    }

    /// How many pairs do the same.
    public int alike() {
        return (int) pairs.stream().filter(Pair::isAlike).count();
    }
}
