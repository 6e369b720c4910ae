package dev.espalier.access;

import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Dependence.KeyCases;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.JsonParts;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// What an answer that turns on context keys comes to for each combination of their values. Every combination has been
/// asked; keys and values beyond what can be looked over are left out and named.
///
/// @param keys those that are combined, the last one fastest, with the values that are
/// @param cells one for each combination, in order
/// @param leftKeys what the answer turns on besides, and what is left open in all cells
/// @param leftValues how many values of the combined keys are left out
/// @param isProven whether it is certain that nothing else matters
public record Combinations(
        Question question,
        List<KeyCases> keys,
        List<Cell> cells,
        List<String> leftKeys,
        int leftValues,
        boolean isProven) {
    /// So many combinations and no more.
    static final int MOST_CELLS = 24;

    /// So many values of one key and no more.
    static final int MOST_VALUES = 6;

    public Combinations {
        keys = List.copyOf(keys);
        cells = List.copyOf(cells);
        leftKeys = List.copyOf(leftKeys);
    }

    /// One combination.
    ///
    /// @param values one for each key
    /// @param question with these values given
    public record Cell(List<Case> values, Question question, Verdict verdict) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    /// The combinations of an answer; no cells when it turns on no key whose values can be told apart.
    public static Combinations of(Evaluator evaluator, Answer answer) {
        var keys = new ArrayList<KeyCases>();
        var left = new ArrayList<String>();
        int leftValues = 0;
        int cells = 1;
        for (var key : answer.dependence().keys()) {
            int values = Math.min(MOST_VALUES, key.cases().size());
            if (values == 0 || cells * values > MOST_CELLS) {
                left.add(key.name());
            } else {
                keys.add(new KeyCases(key.name(), key.cases().subList(0, values)));
                leftValues += key.cases().size() - values;
                cells *= values;
            }
        }
        var asked = new ArrayList<Cell>();
        if (!keys.isEmpty()) {
            ask(evaluator, answer.question(), keys, List.of(), asked);
        }
        boolean isProven = answer.dependence().isExact() && left.isEmpty();
        return new Combinations(answer.question(), keys, asked, left, leftValues, isProven);
    }

    private static void ask(
            Evaluator evaluator, Question question, List<KeyCases> keys, List<Case> chosen, List<Cell> cells) {
        if (chosen.size() == keys.size()) {
            cells.add(new Cell(chosen, question, evaluator.verdict(question)));
            return;
        }
        var key = keys.get(chosen.size());
        for (var value : key.cases()) {
            var more = new ArrayList<>(chosen);
            more.add(value);
            ask(evaluator, given(question, key.name(), value), keys, more, cells);
        }
    }

    /// The question with one of the values of a key given instead of what was given of it before.
    public static Question given(Question question, String key, Case value) {
        var context = new ArrayList<>(without(question, key).context().members());
        context.add(new JsonValue.Member(key, json(value.value())));
        return question.with(new JsonObject(context));
    }

    /// The question with nothing said of a key.
    public static Question without(Question question, String key) {
        return question.with(new JsonObject(question.context().members().stream()
                .filter(given -> !given.name().equalsIgnoreCase(key))
                .toList()));
    }

    private static JsonValue json(ContextValue value) {
        return switch (value) {
            case ContextValue.Present(var values, var isMultivalued) ->
                isMultivalued || values.size() != 1
                        ? JsonParts.strings(values)
                        : new JsonValue.JsonString(values.getFirst());
            case ContextValue.Absent _, ContextValue.Unknown _ -> new JsonNull();
        };
    }
}
