package dev.espalier.access;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/// Says what a policy does grant on, where a question that names no resource finds nothing: "not on what the action
/// works on" would leave people wondering where it does.
final class ListedResources {
    private ListedResources() {}

    /// The gate with the more telling reason, if there is one.
    static Gate told(Gate gate) {
        if (gate.reason().code() != ReasonCode.ID_RESOURCE) {
            return gate;
        }
        return gate.sources().stream()
                .flatMap(source -> source.near().stream())
                .filter(near -> near.resource().match() == StatementResult.Match.NO)
                .filter(near ->
                        near.policy().name().equals(gate.reason().parts().getFirst()))
                .findFirst()
                .flatMap(near -> listed(near)
                        .map(words -> Reason.of(
                                ReasonCode.ID_ELSEWHERE,
                                near.policy().name(),
                                gate.reason().parts().get(1),
                                words)))
                .map(reason ->
                        new Gate(gate.layer(), gate.at(), gate.state(), reason, gate.sources(), gate.dependence()))
                .orElse(gate);
    }

    /// The first resource that a statement lists, and whether there are more; nothing where it lists exceptions.
    private static Optional<String> listed(StatementResult statement) {
        return at(statement.policy().document().source(), statement.path().member("Resource"))
                .flatMap(resource -> switch (resource) {
                    case JsonString(var text) -> Optional.of(text);
                    case JsonArray(var items) -> Optional.of(Sentences.joined(texts(items), "list.or"));
                    default -> Optional.empty();
                })
                .filter(words -> !words.isEmpty());
    }

    private static List<String> texts(List<JsonValue> items) {
        return items.stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).value())
                .toList();
    }

    private static Optional<JsonValue> at(JsonValue value, JsonPath path) {
        var found = Optional.of(value);
        for (var step : path.steps()) {
            found = found.flatMap(inside -> switch (step) {
                case JsonPath.Step.Member(var name) ->
                    inside instanceof JsonObject object ? object.get(name) : Optional.empty();
                case JsonPath.Step.Item(var index) ->
                    inside instanceof JsonArray(var items) && index < items.size()
                            ? Optional.of(items.get(index))
                            : Optional.empty();
            });
        }
        return found;
    }
}
