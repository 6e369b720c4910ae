package dev.espalier.access;

import dev.espalier.access.Candidates.Candidate;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds out on which open keys an answer really turns.
///
/// Taking everything unknown at its best and at its worst is quick but too careful: it does not see that `k is a` and
/// `k is not a` exclude each other. So each open key gets the few values that tell its conditions apart ([Candidates]),
/// and the request is decided for every combination. A key matters if two combinations that differ in it alone come out
/// differently. With too many combinations the careful answer stands.
final class Dependency {
    private static final int MOST_COMBINATIONS = 4096;

    private final List<String> keys;
    private final List<List<Candidate>> candidates;
    private final List<Trial> trials;

    private Dependency(List<String> keys, List<List<Candidate>> candidates, List<Trial> trials) {
        this.keys = keys;
        this.candidates = candidates;
        this.trials = trials;
    }

    /// One combination of values and what it comes to.
    ///
    /// @param chosen for each key the number of its candidate
    record Trial(List<Integer> chosen, Request request, Layers layers, Decision decision) {}

    /// The combinations; empty when there are too many.
    static Optional<Dependency> of(Request request, Layers layers, World world) {
        var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        layers.inOrder().forEach(layer -> names.addAll(layer.openKeys()));
        var statements = statements(layers);
        var keys = List.copyOf(names);
        var candidates = keys.stream()
                .map(key -> Candidates.of(key, statements, request))
                .toList();
        long combinations =
                candidates.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        if (combinations > MOST_COMBINATIONS) {
            return Optional.empty();
        }
        var trials = new ArrayList<Trial>();
        for (var chosen : combinations(candidates, 0)) {
            trials.add(attempt(request, world, keys, candidates, chosen));
        }
        return Optional.of(new Dependency(keys, candidates, trials));
    }

    private static List<Statement> statements(Layers layers) {
        return layers.inOrder().stream()
                .flatMap(layer -> layer.findings().stream())
                .flatMap(finding -> finding.holding().policies().stream())
                .filter(AttachedPolicy.Found.class::isInstance)
                .flatMap(policy -> ((AttachedPolicy.Found) policy).reading().statements().stream())
                .toList();
    }

    private static List<List<Integer>> combinations(List<List<Candidate>> candidates, int from) {
        if (from == candidates.size()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var rest : combinations(candidates, from + 1)) {
            for (int i = 0; i < candidates.get(from).size(); i++) {
                var combination = new ArrayList<Integer>();
                combination.add(i);
                combination.addAll(rest);
                all.add(combination);
            }
        }
        return all;
    }

    private static Trial attempt(
            Request request, World world, List<String> keys, List<List<Candidate>> candidates, List<Integer> chosen) {
        var values = new HashMap<String, ContextValue>();
        for (int i = 0; i < keys.size(); i++) {
            values.put(keys.get(i), candidates.get(i).get(chosen.get(i)).value());
        }
        var settled = request.withKeys(values);
        var layers = Layers.of(settled, world);
        return new Trial(chosen, settled, layers, new Procedure(settled, layers).run(Hope.WORST));
    }

    /// A combination that stands for all, when all come out as allowed or all as denied. For denials it is one without
    /// a Deny, if there is one: then it is certain only that nothing allows the request.
    Optional<Trial> unanimous() {
        boolean isMixed = trials.stream()
                        .map(trial -> trial.decision().isAllowed())
                        .distinct()
                        .count()
                > 1;
        if (isMixed) {
            return Optional.empty();
        }
        return trials.stream()
                .filter(trial -> trial.decision().verdict() == Verdict.IMPLICITLY_DENIED)
                .findFirst()
                .or(() -> trials.stream().findFirst());
    }

    /// The keys that matter, in order.
    List<String> decidingKeys() {
        var outcomes = new HashMap<List<Integer>, Boolean>();
        trials.forEach(trial -> outcomes.put(trial.chosen(), trial.decision().isAllowed()));
        var deciding = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            int at = i;
            if (trials.stream().anyMatch(trial -> flips(trial, at, outcomes))) {
                deciding.add(keys.get(i));
            }
        }
        return deciding;
    }

    private boolean flips(Trial trial, int at, Map<List<Integer>, Boolean> outcomes) {
        var changed = new ArrayList<>(trial.chosen());
        for (int i = 0; i < candidates.get(at).size(); i++) {
            changed.set(at, i);
            if (outcomes.getOrDefault(changed, false) != trial.decision().isAllowed()) {
                return true;
            }
        }
        return false;
    }

    /// On what it turns, in words.
    Reason reason() {
        var deciding = decidingKeys();
        if (deciding.size() != 1) {
            return Reason.of(ReasonCode.DEPENDS_MANY, String.join(", ", deciding));
        }
        int at = keys.indexOf(deciding.getFirst());
        var allowed = chosen(at, true);
        var denied = chosen(at, false);
        boolean isOtherAllowed =
                allowed.stream().anyMatch(one -> !one.isAbsent() && one.words().isEmpty());
        var key = deciding.getFirst();
        if (allowed.stream().allMatch(Candidate::isAbsent)) {
            return Reason.of(ReasonCode.DEPENDS_ABSENT, key);
        }
        if (isOtherAllowed) {
            return denied.stream().allMatch(Candidate::isAbsent)
                    ? Reason.of(ReasonCode.DEPENDS_PRESENT, key)
                    : Reason.of(ReasonCode.DEPENDS_UNLESS, key, words(denied));
        }
        return Reason.of(ReasonCode.DEPENDS, key, words(allowed));
    }

    private List<Candidate> chosen(int at, boolean isAllowed) {
        return trials.stream()
                .filter(trial -> trial.decision().isAllowed() == isAllowed)
                .map(trial -> candidates.get(at).get(trial.chosen().get(at)))
                .distinct()
                .toList();
    }

    private static String words(List<Candidate> candidates) {
        return ConditionCheck.wanted(candidates.stream()
                .map(candidate -> candidate.isAbsent() ? Sentences.phrase("value.absent", Map.of()) : candidate.words())
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList());
    }
}
