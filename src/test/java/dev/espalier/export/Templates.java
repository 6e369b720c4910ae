package dev.espalier.export;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// CloudFormation templates, parsed by a parser that is not ours, as JSON with functions written out.
final class Templates {
    private static final Map<Tag, ConstructNode> FUNCTIONS = Map.of(
            new Tag("!Ref"),
            function("Ref"),
            new Tag("!GetAtt"),
            function("Fn::GetAtt"),
            new Tag("!Sub"),
            function("Fn::Sub"),
            new Tag("!ImportValue"),
            function("Fn::ImportValue"));

    private Templates() {}

    private static ConstructNode function(String name) {
        return node -> Map.of(name, ((ScalarNode) node).getValue());
    }

    /// Templates by path.
    static Map<String, JsonObject> of(Exported exported) {
        var all = new LinkedHashMap<String, JsonObject>();
        for (var file : exported.files()) {
            if (file.path().endsWith(".yaml")) {
                var settings = LoadSettings.builder()
                        .setTagConstructors(FUNCTIONS)
                        .setBufferSize(file.text().length() + 2)
                        .setAllowDuplicateKeys(false)
                        .build();
                all.put(file.path(), (JsonObject) json(new Load(settings).loadFromString(file.text())));
            }
        }
        return all;
    }

    private static JsonValue json(@Nullable Object value) {
        return switch (value) {
            case null -> new JsonValue.JsonNull();
            case Boolean flag -> new JsonValue.JsonBoolean(flag);
            case Number number -> new JsonValue.JsonNumber(number.toString());
            case List<?> list ->
                new JsonValue.JsonArray(list.stream().map(Templates::json).toList());
            case Map<?, ?> map ->
                new JsonObject(map.entrySet().stream()
                        .map(entry -> new Member(
                                Objects.requireNonNull(entry.getKey()).toString(), json(entry.getValue())))
                        .toList());
            default -> new JsonValue.JsonString(value.toString());
        };
    }

    static Set<String> names(JsonObject template, String section) {
        return members(template, section).map(Member::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Member> members(JsonObject object, String name) {
        return object.get(name).stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(value -> ((JsonObject) value).members().stream());
    }

    /// What functions outside of policy documents and `DependsOn` refer to.
    static List<String> references(JsonObject template) {
        return members(template, "Resources")
                .flatMap(resource -> Stream.concat(
                        ((JsonObject) resource.value())
                                .get("DependsOn").stream().flatMap(each -> text(each).stream()),
                        references(resource.value())))
                .toList();
    }

    private static Stream<String> references(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) ->
                members.stream().flatMap(member -> switch (member.name()) {
                    case "Ref" -> text(member.value()).stream();
                    case "Fn::GetAtt" ->
                        text(member.value()).map(each -> each.substring(0, each.indexOf('.'))).stream();
                    default -> references(member.value());
                });
            case JsonValue.JsonArray(var items) -> items.stream().flatMap(Templates::references);
            default -> Stream.empty();
        };
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonValue.JsonString(var text) ? Optional.of(text) : Optional.empty();
    }
}
