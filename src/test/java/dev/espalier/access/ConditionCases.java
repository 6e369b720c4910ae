package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.ContextValue;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Truth;
import tools.jackson.databind.JsonNode;

/// Runs the cases of the kind `condition`.
final class ConditionCases {
    private ConditionCases() {}

    static void run(JsonNode example) {
        var document = Json.document("""
            {"Version": "%s", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": %s}}
            """.formatted(
                example.path("version").asString(), example.path("condition").toString()));
        var statement = PolicyReading.of(document).statements().getFirst();
        var given = GivenKeys.of((JsonObject) Json.value(example.path("context")));
        RequestContext context = key -> given.get(key).orElse(new ContextValue.Absent());
        var truth = statement.condition().orElseThrow().test(context);
        assertThat(truth)
                .isEqualTo(Truth.of(example.path("expected").path("matches").asBoolean()));
    }
}
