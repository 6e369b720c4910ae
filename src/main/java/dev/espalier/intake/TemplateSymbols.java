package dev.espalier.intake;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the names in a template stand for: parameters by their default values, conditions, mappings, what AWS supplies,
/// and the things that the template makes.
final class TemplateSymbols {
    private static final Pattern TEXTS = Pattern.compile("String|Number|AWS::(?!SSM::).*");
    private static final Pattern LISTS = Pattern.compile("CommaDelimitedList|List<.*>");

    private final Value top;
    private final Things things;
    private final Intrinsics intrinsics = new Intrinsics(this);
    private final Set<String> defaults = new TreeSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Optional<JsonValue>> values = new HashMap<>();
    private final Map<String, Optional<Boolean>> conditions = new HashMap<>();

    /// What a template makes, as other parts of it refer to it.
    interface Things {
        /// The value of a pseudo parameter such as `AWS::AccountId`.
        Optional<String> pseudo(String name);

        Optional<String> reference(String logicalId);

        Optional<String> attribute(String logicalId, String attribute);

        /// What another template exports under a name.
        default Optional<JsonValue> imported(String name) {
            return Optional.empty();
        }
    }

    TemplateSymbols(Value top, Things things) {
        this.top = top;
        this.things = things;
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    /// The parameters whose default values have been used.
    Set<String> defaults() {
        return Set.copyOf(defaults);
    }

    Optional<JsonValue> reference(String name) {
        if (name.startsWith("AWS::")) {
            return things.pseudo(name).map(JsonString::new);
        }
        var parameter = top.get("Parameters").flatMap(all -> all.get(name));
        return parameter.isPresent()
                ? parameter.flatMap(found -> value(name, found))
                : once(name, () -> things.reference(name));
    }

    /// What refers to itself has no value; what many refer to is worked out once.
    private Optional<JsonValue> once(String name, Supplier<Optional<String>> value) {
        var known = values.get(name);
        if (known == null) {
            values.put(name, Optional.empty());
            known = value.get().map(JsonString::new);
            values.put(name, known);
        }
        return known;
    }

    /// A parameter that names another one in the parameter store has a default that is no value.
    private Optional<JsonValue> value(String name, Value parameter) {
        var type = parameter.text("Type").orElse("String");
        var given = parameter.get("Default").map(Value::json);
        var text = given.flatMap(Intrinsics::textOf);
        Optional<JsonValue> value = Optional.empty();
        if (LISTS.matcher(type).matches()) {
            value = text.map(TemplateSymbols::list);
        } else if (TEXTS.matcher(type).matches()) {
            value = text.map(JsonString::new);
        }
        if (value.isPresent()) {
            defaults.add(name);
        }
        return value;
    }

    private static JsonValue list(String commaDelimited) {
        return new JsonArray(Stream.of(commaDelimited.split(",", -1))
                .<JsonValue>map(item -> new JsonString(item.strip()))
                .toList());
    }

    Optional<JsonValue> attribute(String logicalId, String attribute) {
        return once(logicalId + "." + attribute, () -> things.attribute(logicalId, attribute));
    }

    Optional<JsonValue> imported(String name) {
        return things.imported(name);
    }

    Optional<JsonValue> mapped(List<String> keys) {
        if (keys.size() != 3) {
            return Optional.empty();
        }
        var at = top.get("Mappings");
        for (var key : keys) {
            at = at.flatMap(found -> found.get(key));
        }
        return at.map(Value::json);
    }

    /// Whether a condition holds; empty when the file leaves it open.
    Optional<Boolean> condition(String name) {
        var known = conditions.get(name);
        if (known != null || !asked.add(name)) {
            return known == null ? Optional.empty() : known;
        }
        var holds = top.get("Conditions").flatMap(all -> all.get(name)).flatMap(this::holds);
        conditions.put(name, holds);
        return holds;
    }

    private Optional<Boolean> holds(Value condition) {
        if (!(condition.json() instanceof JsonObject(var members)) || members.size() != 1) {
            return Optional.empty();
        }
        var call = members.getFirst();
        var arguments = condition.get(call.name());
        return switch (call.name()) {
            case "Condition" ->
                arguments.flatMap(name -> Intrinsics.textOf(name.json())).flatMap(this::condition);
            case "Fn::Equals" -> arguments.flatMap(this::areEqual);
            case "Fn::Not" -> arguments.flatMap(this::only).map(holds -> !holds);
            case "Fn::And" -> arguments.flatMap(all -> combined(all, false));
            case "Fn::Or" -> arguments.flatMap(all -> combined(all, true));
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> areEqual(Value arguments) {
        var resolved = intrinsics.resolve(arguments);
        if (!resolved.isWhole() || !(resolved.value().json() instanceof JsonArray(var items)) || items.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(comparable(items.getFirst()).equals(comparable(items.getLast())));
    }

    private static JsonValue comparable(JsonValue value) {
        return value instanceof JsonNull
                ? new JsonString("")
                : Intrinsics.textOf(value).<JsonValue>map(JsonString::new).orElse(value);
    }

    private Optional<Boolean> only(Value arguments) {
        return arguments.isList() && arguments.items().size() == 1
                ? holds(arguments.items().getFirst())
                : Optional.empty();
    }

    /// One that decides is enough, whatever the others come to.
    private Optional<Boolean> combined(Value arguments, boolean deciding) {
        var parts = new ArrayList<Optional<Boolean>>();
        if (arguments.isList()) {
            arguments.items().forEach(part -> parts.add(holds(part)));
        }
        if (parts.contains(Optional.of(deciding))) {
            return Optional.of(deciding);
        }
        return parts.isEmpty() || parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(!deciding);
    }
}
