package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Takes members and items out of a JSON value for as long as what is wrong with it remains.
final class Shrinker {
    /// What every statement needs; without it something else would be wrong.
    private static final Set<String> NEEDED = Set.of(
            "Version", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource");

    private final Predicate<JsonValue> isStillWrong;

    Shrinker(Predicate<JsonValue> isStillWrong) {
        this.isStillWrong = isStillWrong;
    }

    JsonValue shrink(JsonValue value) {
        var smaller = value;
        JsonValue before;
        do {
            before = smaller;
            smaller = shrink(smaller, new Whole());
        } while (!smaller.equals(before));
        return smaller;
    }

    /// Puts a part back into the whole.
    private interface Place {
        JsonValue with(JsonValue part);
    }

    private record Whole() implements Place {
        @Override
        public JsonValue with(JsonValue part) {
            return part;
        }
    }

    private JsonValue shrink(JsonValue part, Place place) {
        return switch (part) {
            case JsonObject(var members) -> shrinkMembers(members, place);
            case JsonArray(var items) -> shrinkItems(items, place);
            default -> part;
        };
    }

    private JsonValue shrinkMembers(List<Member> written, Place place) {
        var members = new ArrayList<>(written);
        for (int i = members.size() - 1; i >= 0; i--) {
            var member = members.remove(i);
            if (NEEDED.contains(member.name()) || !isStillWrong.test(place.with(new JsonObject(members)))) {
                members.add(i, member);
                int at = i;
                var smaller = shrink(member.value(), inner -> {
                    var changed = new ArrayList<>(members);
                    changed.set(at, new Member(member.name(), inner));
                    return place.with(new JsonObject(changed));
                });
                members.set(i, new Member(member.name(), smaller));
            }
        }
        return new JsonObject(members);
    }

    private JsonValue shrinkItems(List<JsonValue> written, Place place) {
        var items = new ArrayList<>(written);
        for (int i = items.size() - 1; i >= 0; i--) {
            var item = items.remove(i);
            if (!isStillWrong.test(place.with(new JsonArray(items)))) {
                items.add(i, item);
                int at = i;
                items.set(i, shrink(item, inner -> {
                    var changed = new ArrayList<>(items);
                    changed.set(at, inner);
                    return place.with(new JsonArray(changed));
                }));
            }
        }
        return new JsonArray(items);
    }
}
