package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Verdict;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.whatif.Offer.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for several changes that are enough together where none is enough alone. What is left after a first change
/// is asked anew and thought about anew, so that two changes of one policy become one document, and a move that
/// removes two obstacles needs only one change more. Pairs come first; when there are none, the first change that
/// leaves less in the way is taken again and again.
final class Combining {
    private static final int MOST_BEGINNINGS = 12;
    private static final int MOST_FOUND = 3;

    private final World start;
    private final Candidates first;
    private final Budget budget;

    Combining(World start, Answer answer, Budget budget) {
        this.start = start;
        first = new Candidates(start, answer);
        this.budget = budget;
    }

    /// Changes that lead to another world one after the other.
    record Steps(List<Candidate> candidates, World after) {
        Steps {
            candidates = List.copyOf(candidates);
        }

        private Set<String> labels() {
            return candidates.stream().map(Candidate::label).collect(Collectors.toSet());
        }
    }

    /// Up to three ways, each of a pair of changes; or else one of more.
    List<Steps> find() {
        var pairs = pairs();
        return pairs.isEmpty() ? stepwise().stream().toList() : pairs;
    }

    private List<Steps> pairs() {
        var found = new ArrayList<Steps>();
        var known = new HashSet<Set<String>>();
        for (var beginning : beginnings()) {
            var pair = completed(beginning);
            if (pair.isPresent() && known.add(pair.get().labels())) {
                found.add(pair.get());
            }
            if (found.size() == MOST_FOUND) {
                return found;
            }
        }
        return found;
    }

    /// The changes after which less is in the way, those of the question first.
    private List<Steps> beginnings() {
        var beginnings = new ArrayList<Steps>();
        int weight = first.weight();
        for (var candidate : thoughts(first, true)) {
            if (budget.isSpent()) {
                break;
            }
            start.after(candidate)
                    .filter(after -> Candidates.of(after).weight() < weight)
                    .ifPresent(after -> beginnings.add(new Steps(List.of(candidate), after)));
        }
        if (beginnings.size() > MOST_BEGINNINGS) {
            budget.leaveOut();
        }
        beginnings.sort(Comparator.comparing(
                steps -> steps.candidates().getFirst().edit().isPresent()));
        return beginnings.subList(0, Math.min(MOST_BEGINNINGS, beginnings.size()));
    }

    private Optional<Steps> completed(Steps beginning) {
        for (var candidate : thoughts(Candidates.of(beginning.after()), false)) {
            if (budget.isSpent()) {
                break;
            }
            var after = beginning.after().after(candidate).filter(world -> world.verdict() == Verdict.ALLOWED);
            if (after.isPresent()) {
                return Optional.of(new Steps(List.of(beginning.candidates().getFirst(), candidate), after.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Candidate> thoughts(Candidates candidates, boolean hasMoves) {
        return Stream.of(
                        candidates.questions().candidates(),
                        candidates.edits(),
                        hasMoves ? candidates.moves() : List.<Candidate>of())
                .flatMap(some -> some.stream())
                .toList();
    }

    /// One change for each thing that is left; empty when something stays in the way.
    private Optional<Steps> stepwise() {
        var steps = new Steps(List.of(), start);
        while (steps.after().verdict() != Verdict.ALLOWED) {
            var next = next(steps);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            steps = next.get();
        }
        return Optional.of(steps);
    }

    /// The first change that leaves less in the way; changes of the design before those of the question.
    private Optional<Steps> next(Steps steps) {
        var left = Candidates.of(steps.after());
        int weight = left.weight();
        for (var candidate : Stream.concat(left.edits().stream(), left.questions().candidates().stream())
                .toList()) {
            if (budget.isSpent()) {
                return Optional.empty();
            }
            var after = steps.after().after(candidate);
            if (after.isPresent() && Candidates.of(after.get()).weight() < weight) {
                var more = new ArrayList<>(steps.candidates());
                more.add(candidate);
                return Optional.of(new Steps(more, after.get()));
            }
        }
        return Optional.empty();
    }

    /// The changes in words, each with the numbers of the obstacles that are gone after it.
    List<Part> parts(Steps steps) {
        var numbers = new Numbers(first.answer());
        var parts = new ArrayList<Part>();
        var current = start;
        for (var candidate : steps.candidates()) {
            current = current.after(candidate).orElseThrow();
            parts.add(new Part(candidate.label(), numbers.removed(current.answer())));
        }
        return parts;
    }

    /// Which of the first obstacles are left, by number.
    private static final class Numbers {
        private final Map<Place, Integer> left = new HashMap<>();

        private record Place(Layer layer, Optional<NodeId> at) {
            static Place of(Gate gate) {
                return new Place(gate.layer(), gate.at());
            }
        }

        Numbers(Answer asked) {
            asked.obstacles().forEach(gate -> left.putIfAbsent(Place.of(gate), left.size() + 1));
        }

        /// Those that are gone since the last time.
        List<Integer> removed(Answer now) {
            var still = now.obstacles().stream().map(Place::of).collect(Collectors.toSet());
            var gone = left.entrySet().stream()
                    .filter(one -> !still.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
            left.keySet().retainAll(still);
            return gone;
        }
    }
}
