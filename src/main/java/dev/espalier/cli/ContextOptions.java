package dev.espalier.cli;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/// The option that says what is known about the context of a request.
class ContextOptions {
    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            converter = Given.Reader.class,
            description =
                    "A context key of the request; give a key again for a list, KEY alone for a key that is absent.")
    private List<Given> context = List.of();

    /// What no request can carry.
    final Optional<String> impossible() {
        return context.stream()
                .flatMap(given -> ContextCheck.wrong(given).stream())
                .findFirst()
                .or(this::contradiction);
    }

    /// A key that is said to be absent and to have a value.
    private Optional<String> contradiction() {
        var absent = keys(given -> given.value().isEmpty());
        absent.retainAll(keys(given -> given.value().isPresent()));
        return absent.stream().findFirst().map(key -> Words.text("wrong.both", key));
    }

    /// Keys do not tell capital letters from small ones.
    private Set<String> keys(Predicate<Given> wanted) {
        var keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        context.stream().filter(wanted).map(Given::key).forEach(keys::add);
        return keys;
    }

    /// Says of keys that are not known what may have been meant.
    final void giveHints(Console console) {
        context.stream()
                .map(Given::key)
                .distinct()
                .forEach(key -> ContextCheck.hint(key).ifPresent(console::say));
    }

    /// One value is a string, several are a list, none is `null`: known to be absent.
    final JsonObject context() {
        Map<String, List<JsonValue>> values = new LinkedHashMap<>();
        for (var given : context) {
            var list = values.computeIfAbsent(given.key(), _ -> new ArrayList<>());
            given.value().ifPresent(value -> list.add(new JsonString(value)));
        }
        var members = new ArrayList<JsonValue.Member>();
        values.forEach((key, list) -> members.add(new JsonValue.Member(key, valueOf(list))));
        return new JsonObject(members);
    }

    private static JsonValue valueOf(List<JsonValue> values) {
        return switch (values.size()) {
            case 0 -> new JsonNull();
            case 1 -> values.getFirst();
            default -> new JsonArray(values);
        };
    }
}
