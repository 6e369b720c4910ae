package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A Condition element: true when all its entries are (rules R57 to R65, R79).
final class NaiveCondition {
    /// For any operator: true when one value of the request satisfies it, or when all do.
    private enum Quantifier {
        NONE,
        FOR_ALL_VALUES,
        FOR_ANY_VALUE
    }

    private record Entry(
            Quantifier quantifier, boolean isIfExists, NaiveOperator operator, String key, List<PatternText> listed) {}

    private final List<Entry> entries = new ArrayList<>();

    NaiveCondition(JsonObject source, boolean hasVariables) {
        for (var operator : source.members()) {
            for (var key : ((JsonObject) operator.value()).members()) {
                add(operator.name().toLowerCase(Locale.ROOT), key.name(), key.value(), hasVariables);
            }
        }
    }

    private void add(String written, String key, JsonValue values, boolean hasVariables) {
        var quantifier = Quantifier.NONE;
        var name = written;
        if (name.startsWith("forallvalues:")) {
            quantifier = Quantifier.FOR_ALL_VALUES;
        } else if (name.startsWith("foranyvalue:")) {
            quantifier = Quantifier.FOR_ANY_VALUE;
        }
        name = name.substring(name.indexOf(':') + 1);
        boolean isIfExists = name.endsWith("ifexists");
        if (isIfExists) {
            name = name.substring(0, name.length() - "ifexists".length());
        }
        var operator = NaiveOperator.called(name);
        var listed = JsonLists.texts(values).stream()
                .map(value -> PatternText.of(
                        value, hasVariables && operator.takesVariables(), operator.takesWildcards()))
                .toList();
        entries.add(new Entry(quantifier, isIfExists, operator, key, listed));
    }

    boolean holds(NaiveContext context) {
        for (var entry : entries) {
            if (!holds(entry, context)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Entry entry, NaiveContext context) {
        var values = context.get(entry.key());
        // A key with nothing but one empty string is as good as none here (decision D11).
        boolean isNothing = values.isEmpty()
                || values.get().isEmpty()
                || values.get().equals(List.of(""));
        if (entry.operator() == NaiveOperator.NULL) {
            return switch (entry.quantifier()) {
                case FOR_ALL_VALUES -> true;
                case FOR_ANY_VALUE -> false;
                case NONE -> entry.operator().matches(Wildcards.literal(Boolean.toString(isNothing)), entry.listed(), context);
            };
        }
        return switch (entry.quantifier()) {
            case FOR_ALL_VALUES ->
                isNothing || values.get().stream().allMatch(value -> satisfies(entry, value, context));
            case FOR_ANY_VALUE ->
                !isNothing && values.get().stream().anyMatch(value -> satisfies(entry, value, context));
            case NONE -> values.isEmpty() ? holdsWithoutKey(entry) : holdsForOne(entry, values.get(), context);
        };
    }

    private static boolean holdsWithoutKey(Entry entry) {
        return entry.isIfExists() || entry.operator().isNegated();
    }

    private static boolean holdsForOne(Entry entry, List<String> values, NaiveContext context) {
        if (NaiveContext.isMultivalued(entry.key())) {
            return false;
        }
        return values.isEmpty() ? entry.operator().isNegated() : satisfies(entry, values.getFirst(), context);
    }

    private static boolean satisfies(Entry entry, String value, NaiveContext context) {
        boolean isListed = entry.operator().matches(Wildcards.literal(value), entry.listed(), context);
        return isListed != entry.operator().isNegated();
    }
}
