package dev.espalier.access;

import dev.espalier.policy.Condition;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.MultivaluedKeys;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sets of values to try for a key that may hold several.
///
/// A condition with a set operator holds for a set if it holds for all of its values, or for any of them. So what
/// becomes of a set that is joined by one more value follows from what becomes of the set and of the value alone, and
/// it is enough to try one set for each way in which the conditions come out, found by adding value after value.
final class ValueSets {
    private final KeyTests tests;
    private final boolean isMarked;

    private ValueSets(KeyTests tests) {
        this.tests = tests;
        this.isMarked = MultivaluedKeys.contains(tests.key());
    }

    static List<Candidate> of(KeyTests tests, List<Candidate> single) {
        return new ValueSets(tests).find(single);
    }

    private List<Candidate> find(List<Candidate> single) {
        var sets = new LinkedHashMap<List<Truth>, Candidate>();
        var open = new ArrayDeque<Candidate>();
        var empty =
                new Candidate(new Present(List.of(), isMarked), Sentences.phrase("value.empty", Map.of()), Set.of());
        sets.put(outcome(empty.value()), empty);
        for (var one : single) {
            var alone = joined(empty, one);
            sets.putIfAbsent(outcome(alone.value()), alone);
            open.add(alone); // also those that alone count as empty: with others they do not
        }
        var grown = new HashSet<List<Truth>>();
        while (!open.isEmpty()) {
            var set = open.removeFirst();
            for (var one : single) {
                var joined = joined(set, one);
                if (((Present) joined.value()).values().size() > 1 && grown.add(outcome(joined.value()))) {
                    sets.putIfAbsent(outcome(joined.value()), joined);
                    open.add(joined);
                }
            }
        }
        return List.copyOf(sets.values());
    }

    private Candidate joined(Candidate set, Candidate one) {
        var values = new LinkedHashSet<>(((Present) set.value()).values());
        boolean isFirst = values.isEmpty();
        values.addAll(((Present) one.value()).values());
        var labels = new LinkedHashSet<>(set.labels());
        labels.addAll(one.labels());
        var words =
                isFirst ? one.words() : Sentences.phrase("list.and", Map.of("list", set.words(), "last", one.words()));
        return new Candidate(new Present(List.copyOf(values), isMarked || values.size() > 1), words, labels);
    }

    private List<Truth> outcome(ContextValue value) {
        RequestContext context = key ->
                key.equalsIgnoreCase(tests.key()) ? value : tests.context().get(key);
        var outcome = new ArrayList<Truth>();
        for (Condition condition : tests.conditions()) {
            outcome.add(condition.test(context));
        }
        return outcome;
    }
}
