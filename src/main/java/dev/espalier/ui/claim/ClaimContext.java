package dev.espalier.ui.claim;

import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.panel.ContextText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a claim gives about the request, a chip for each key: `aws:MultiFactorAuthPresent = true`.
final class ClaimContext {
    private static final Texts TEXTS = ClaimWords.TEXTS;

    private ClaimContext() {}

    static List<String> chips(JsonObject context) {
        return context.members().stream().map(ContextText::of).toList();
    }

    /// The context that the chips say. What was given before stays exactly as it was written; a key that is given
    /// again, in whatever letter case, takes the place of the one before.
    static JsonObject changed(JsonObject before, List<String> chips) {
        var members = new ArrayList<>(before.members());
        members.removeIf(member -> !chips.contains(ContextText.of(member)));
        for (var given : added(before, chips)) {
            if (!chips(new JsonObject(members)).contains(ContextText.of(given))) {
                put(members, given);
            }
        }
        return new JsonObject(members);
    }

    private static void put(List<Member> members, Member given) {
        int at = 0;
        while (at < members.size() && !members.get(at).name().equalsIgnoreCase(given.name())) {
            at++;
        }
        members.removeIf(member -> member.name().equalsIgnoreCase(given.name()));
        members.add(at, given);
    }

    private static List<Member> added(JsonObject before, List<String> chips) {
        return typed(before, chips).stream()
                .flatMap(chip -> ContextText.read(chip).stream())
                .toList();
    }

    private static List<String> typed(JsonObject before, List<String> chips) {
        var known = chips(before);
        return chips.stream().filter(chip -> !known.contains(chip)).toList();
    }

    /// Why a chip that was not there before says nothing that a request can carry.
    static Optional<String> wrong(JsonObject before, List<String> chips) {
        return typed(before, chips).stream()
                .flatMap(chip -> wrong(chip).stream())
                .findFirst();
    }

    private static Optional<String> wrong(String chip) {
        var given = ContextText.read(chip);
        return given.isEmpty() ? Optional.of(TEXTS.text("wrong.given", chip)) : given.flatMap(ClaimContext::wrong);
    }

    private static Optional<String> wrong(Member given) {
        return given.value() instanceof JsonString(var value)
                ? Catalog.get()
                        .conditionKey(given.name())
                        .map(ConditionKey::type)
                        .filter(type -> !type.canBe(value))
                        .map(type -> TEXTS.text("wrong.value", value, given.name(), TEXTS.text("type." + type)))
                : Optional.empty();
    }
}
