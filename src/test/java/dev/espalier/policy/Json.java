package dev.espalier.policy;

import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON for tests.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static JsonValue parse(String text) {
        return value(MAPPER.readTree(text));
    }

    public static JsonObject object(String text) {
        return (JsonObject) parse(text);
    }

    public static PolicyDocument document(String text) {
        return new PolicyDocument(parse(text));
    }

    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    public static JsonValue value(JsonNode node) {
        if (node.isObject()) {
            return new JsonObject(node.properties().stream()
                    .map(entry -> new Member(entry.getKey(), value(entry.getValue())))
                    .toList());
        }
        if (node.isArray()) {
            return new JsonArray(node.values().stream().map(Json::value).toList());
        }
        if (node.isString()) {
            return new JsonString(node.asString());
        }
        if (node.isBoolean()) {
            return new JsonBoolean(node.asBoolean());
        }
        return node.isNumber() ? new JsonNumber(node.asString()) : new JsonNull();
    }
}
