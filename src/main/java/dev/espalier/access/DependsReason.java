package dev.espalier.access;

import dev.espalier.access.Dependence.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says on what an answer turns.
final class DependsReason {
    private final List<Domain> domains;

    DependsReason(List<Domain> domains) {
        this.domains = domains;
    }

    Reason of(Dependency.Result result) {
        var keys = result.dependence().keys();
        var names = String.join(", ", result.dependence().names());
        if (!result.dependence().isExact()) {
            return Reason.of(ReasonCode.DEPENDS_CAREFUL, names);
        }
        if (keys.size() == 1 && !keys.getFirst().cases().isEmpty()) {
            return one(keys.getFirst());
        }
        return result.diagram()
                .flatMap(diagram -> together(diagram, keys))
                .orElseGet(() -> Reason.of(ReasonCode.DEPENDS_MANY, names));
    }

    private Reason one(Dependence.KeyCases key) {
        var allowed = chosen(key, Outcome.YES);
        var denied = chosen(key, Outcome.NO);
        if (allowed.stream().allMatch(Candidate::isNothing)) {
            return Reason.of(ReasonCode.DEPENDS_ABSENT, key.name());
        }
        if (!hasOther(allowed)) {
            return Reason.of(ReasonCode.DEPENDS, key.name(), words(key, allowed));
        }
        return denied.stream().allMatch(Candidate::isNothing)
                ? Reason.of(ReasonCode.DEPENDS_PRESENT, key.name())
                : Reason.of(ReasonCode.DEPENDS_UNLESS, key.name(), words(key, denied));
    }

    /// Whether values that no policy names belong to them.
    private static boolean hasOther(Set<Candidate> candidates) {
        return candidates.stream().anyMatch(one -> one.words().equals(Sentences.phrase("value.other", Map.of())));
    }

    /// Several keys that all have to be right, or one of which suffices.
    private Optional<Reason> together(DecisionDiagram diagram, List<Dependence.KeyCases> keys) {
        return joined(diagram, keys, Outcome.NO)
                .map(all -> Reason.of(ReasonCode.DEPENDS_ALL, all))
                .or(() -> joined(diagram, keys, Outcome.YES).map(any -> Reason.of(ReasonCode.DEPENDS_ANY, any)));
    }

    /// When one key alone can bring `alone` about, and none of them does, the opposite comes out.
    private Optional<String> joined(DecisionDiagram diagram, List<Dependence.KeyCases> keys, Outcome alone) {
        var others = new HashMap<Integer, Set<Integer>>();
        var words = new ArrayList<String>();
        for (var key : keys) {
            if (key.cases().isEmpty()) {
                return Optional.empty(); // the resource, which has no values
            }
            var rest = new HashSet<Integer>();
            for (int i = 0; i < key.cases().size(); i++) {
                if (key.cases().get(i).outcome() != alone) {
                    rest.add(i);
                }
            }
            var wanted = alone == Outcome.NO ? rest(key, alone) : chosen(key, alone);
            if (rest.isEmpty() || wanted.isEmpty() || hasOther(wanted)) {
                return Optional.empty();
            }
            others.put(1 + position(key), rest);
            words.add(Sentences.phrase("condition.is", Map.of("key", key.name(), "values", words(key, wanted))));
        }
        var opposite = alone == Outcome.NO ? Outcome.YES : Outcome.NO;
        return diagram.outcome(others) == opposite
                ? Optional.of(Sentences.joined(words, alone == Outcome.NO ? "list.and" : "list.or"))
                : Optional.empty();
    }

    private int position(Dependence.KeyCases key) {
        for (int i = 0; i < domains.size(); i++) {
            if (domains.get(i).key().equals(key.name())) {
                return i;
            }
        }
        throw new IllegalArgumentException(key.name());
    }

    private Set<Candidate> chosen(Dependence.KeyCases key, Outcome outcome) {
        var domain = domains.get(position(key));
        var chosen = new HashSet<Candidate>();
        for (int i = 0; i < key.cases().size(); i++) {
            if (key.cases().get(i).outcome() == outcome) {
                chosen.add(domain.candidates().get(i));
            }
        }
        return chosen;
    }

    private Set<Candidate> rest(Dependence.KeyCases key, Outcome outcome) {
        var rest = new HashSet<>(domains.get(position(key)).candidates());
        rest.removeAll(chosen(key, outcome));
        return rest;
    }

    private String words(Dependence.KeyCases key, Set<Candidate> candidates) {
        var words = new ArrayList<String>();
        if (candidates.stream().anyMatch(Candidate::isAbsent)) {
            words.add(Sentences.phrase("value.absent", Map.of()));
        }
        words.addAll(domains.get(position(key)).describe(candidates));
        return Sentences.joined(words, "list.or");
    }
}
