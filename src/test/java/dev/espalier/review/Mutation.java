package dev.espalier.review;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Damages JSON: one node is taken out, doubled, or put in the place of another.
final class Mutation {
    private static final Set<String> DOCUMENT_FIELDS = Set.of("document", "trustPolicy", "policy");

    private Mutation() {}

    /// Every policy document in a design file.
    static List<JsonValue> documents(JsonValue design) {
        var found = new ArrayList<JsonValue>();
        collect(design, found);
        return found;
    }

    private static void collect(JsonValue value, List<JsonValue> found) {
        switch (value) {
            case JsonObject(var members) -> {
                for (var member : members) {
                    if (DOCUMENT_FIELDS.contains(member.name()) && member.value() instanceof JsonObject) {
                        found.add(member.value());
                    } else {
                        collect(member.value(), found);
                    }
                }
            }
            case JsonArray(var items) -> items.forEach(item -> collect(item, found));
            default -> {
                // Nothing lies in it.
            }
        }
    }

    /// The path of every value below the top.
    static List<JsonPath> places(JsonValue value) {
        var places = new ArrayList<JsonPath>();
        addPlaces(value, JsonPath.TOP, places);
        return places;
    }

    private static void addPlaces(JsonValue value, JsonPath path, List<JsonPath> places) {
        if (!path.equals(JsonPath.TOP)) {
            places.add(path);
        }
        switch (value) {
            case JsonObject(var members) ->
                members.forEach(member -> addPlaces(member.value(), path.member(member.name()), places));
            case JsonArray(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    addPlaces(items.get(i), path.item(i), places);
                }
            }
            default -> {
                // Nothing lies in it.
            }
        }
    }

    static JsonValue replaced(JsonValue value, JsonPath path, JsonValue by) {
        return changed(value, path.steps(), _ -> List.of(by));
    }

    /// The value with one random change.
    static JsonValue mutated(JsonValue value, Random random) {
        var places = places(value);
        if (places.isEmpty()) {
            return value;
        }
        var steps = places.get(random.nextInt(places.size())).steps();
        var other = valueAt(value, places.get(random.nextInt(places.size())).steps());
        return changed(value, steps, old -> switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(old, old);
            case 2 -> List.of(new JsonArray(List.of(old)));
            default -> List.of(other);
        });
    }

    private static JsonValue valueAt(JsonValue value, List<JsonPath.Step> steps) {
        if (steps.isEmpty()) {
            return value;
        }
        var rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case JsonPath.Step.Member(var name) ->
                valueAt(((JsonObject) value).get(name).orElseThrow(), rest);
            case JsonPath.Step.Item(var index) ->
                valueAt(((JsonArray) value).items().get(index), rest);
        };
    }

    /// What stands in the place of a value: nothing, one value or two.
    interface Change {
        List<JsonValue> of(JsonValue old);
    }

    private static JsonValue changed(JsonValue value, List<JsonPath.Step> steps, Change change) {
        var rest = steps.subList(1, steps.size());
        Change next = rest.isEmpty() ? change : old -> List.of(changed(old, rest, change));
        return switch (steps.getFirst()) {
            case JsonPath.Step.Member(var name) -> {
                var members = new ArrayList<Member>();
                for (var member : ((JsonObject) value).members()) {
                    if (!member.name().equals(name)) {
                        members.add(member);
                        continue;
                    }
                    var free = name;
                    for (var each : next.of(member.value())) {
                        members.add(new Member(free, each));
                        while (((JsonObject) value).get(free).isPresent()) {
                            free += "2";
                        }
                    }
                }
                yield new JsonObject(members);
            }
            case JsonPath.Step.Item(var index) -> {
                var items = new ArrayList<JsonValue>();
                var old = ((JsonArray) value).items();
                for (int i = 0; i < old.size(); i++) {
                    items.addAll(i == index ? next.of(old.get(i)) : List.of(old.get(i)));
                }
                yield new JsonArray(items);
            }
        };
    }
}
