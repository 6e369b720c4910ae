package dev.espalier.diagram;

import dev.espalier.access.Gate;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Flow;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import java.util.Optional;

/// Draws the little board beside a gate: the effect and the part that matched.
final class SignFace {
    private SignFace() {}

    static void paint(Ink ink, Crossing crossing, String action) {
        var words = words(crossing, action);
        if (words.isEmpty()) {
            return;
        }
        var k = ink.k();
        var tone = crossing.state().stops() ? Tone.STOP : Tone.PASS;
        var size = ink.scale().text(12);
        var width = Fonts.width(Face.MONO_MEDIUM, size, words.get()) + 16 * k;
        var place = place(crossing, k);
        var x = place.x();
        var y = place.y();
        ink.box(x, y, width, 24 * k, 5 * k, Token.SURFACE, ink.stroke(tone.line(), 1.5));
        ink.text(x + 8 * k, y + 12 * k + size * 0.35, words.get(), Face.MONO_MEDIUM, size, tone.text());
    }

    /// Beside the gate: above the border, on it where something may lie right above, on the upper one where the gate
    /// stands on the left one.
    private static Handles.Spot place(Crossing crossing, double k) {
        var figure = crossing.figure();
        if (figure.flow() == Flow.LEFT_RIGHT) {
            return new Handles.Spot(
                    figure.bounds().x() + 24 * k, figure.bounds().y() - 17 * k);
        }
        return figure.isNested()
                ? new Handles.Spot(crossing.x() + 40 * k, crossing.y() - 12 * k)
                : new Handles.Spot(crossing.x() + 32 * k, crossing.y() - 34 * k);
    }

    private static Optional<String> words(Crossing crossing, String action) {
        return switch (crossing.state()) {
            case STOPS_DENY -> pattern(crossing, Effect.DENY).map(pattern -> Texts.of("sign.deny", pattern));
            case PASSES -> pattern(crossing, Effect.ALLOW).map(pattern -> Texts.of("sign.allow", pattern));
            case STOPS_SILENT -> Optional.of(Texts.of("sign.silent", service(action)));
            case DOES_NOT_APPLY, DEPENDS, UNKNOWN, NOT_NEEDED -> Optional.empty();
        };
    }

    private static String service(String action) {
        var colon = action.indexOf(':');
        return colon < 0 ? action : action.substring(0, colon);
    }

    private static Optional<String> pattern(Crossing crossing, Effect effect) {
        return crossing.gates().stream()
                .filter(gate -> gate.state() == crossing.state())
                .map(Gate::sources)
                .flatMap(sources -> sources.stream().flatMap(source -> source.matched().stream()))
                .filter(result -> result.effect() == effect)
                .findFirst()
                .flatMap(SignFace::pattern);
    }

    /// The action pattern that matched, as written; for `NotAction` the element's name.
    private static Optional<String> pattern(StatementResult result) {
        var source = result.policy().document().source();
        return result.action()
                .at()
                .flatMap(path -> at(source, path))
                .or(() -> at(source, result.path().member("Action")))
                .flatMap(SignFace::first)
                .or(() -> at(source, result.path().member("NotAction")).map(list -> "NotAction"));
    }

    private static Optional<JsonValue> at(JsonValue value, JsonPath path) {
        var found = Optional.of(value);
        for (var step : path.steps()) {
            found = found.flatMap(parent -> step(parent, step));
        }
        return found;
    }

    private static Optional<JsonValue> step(JsonValue parent, JsonPath.Step step) {
        return switch (step) {
            case JsonPath.Step.Member(var name) ->
                parent instanceof JsonValue.JsonObject object ? object.get(name) : Optional.empty();
            case JsonPath.Step.Item(var index) ->
                parent instanceof JsonValue.JsonArray array
                                && index < array.items().size()
                        ? Optional.of(array.items().get(index))
                        : index == 0 ? Optional.of(parent) : Optional.empty();
        };
    }

    private static Optional<String> first(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonString(var text) -> Optional.of(text);
            case JsonValue.JsonArray(var items) -> items.stream().findFirst().flatMap(SignFace::first);
            case JsonValue.JsonObject object -> Optional.empty();
            case JsonValue.JsonNumber number -> Optional.empty();
            case JsonValue.JsonBoolean bool -> Optional.empty();
            case JsonValue.JsonNull none -> Optional.empty();
        };
    }
}
