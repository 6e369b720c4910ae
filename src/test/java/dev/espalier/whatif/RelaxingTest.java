package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.Condition;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelaxingTest {
    private static JsonObject statement(String values) {
        return Json.object("""
            {"Effect": "Allow", "Action": "*", "Resource": "*",
             "Condition": {"StringEquals": {"aws:PrincipalTag/team": %s}}}\
            """.formatted(values));
    }

    private static Condition condition(JsonObject statement) {
        var document = Json.object("{\"Version\": \"2012-10-17\", \"Statement\": []}");
        var whole = Rewriting.put(document, "Statement", statement);
        return Relaxing.conditions(new PolicyDocument(whole), 1).getFirst();
    }

    private static Optional<JsonObject> with(JsonObject statement, String value) {
        return Relaxing.withValues(statement, condition(statement), List.of(value));
    }

    private static Optional<JsonObject> without(JsonObject statement, String value) {
        return Relaxing.withoutValues(statement, condition(statement), List.of(value));
    }

    @Test
    void valueJoinsTheList() {
        assertThat(with(statement("[\"dev\"]"), "ops")).contains(statement("[\"dev\", \"ops\"]"));
    }

    @Test
    void conditionThatListsNoTextIsLeftAlone() {
        assertThat(with(statement("3"), "4")).isEmpty();
    }

    @Test
    void valueTakenOutIsTheOneOfThatSpelling() {
        assertThat(without(statement("[\"Dev\", \"dev\"]"), "Dev")).contains(statement("[\"dev\"]"));
        assertThat(without(statement("[\"dev\", \"ops\"]"), "Dev")).isEmpty();
    }

    @Test
    void actionTakenOutMayBeSpeltInAnyCase() {
        var deny = Json.object("{\"Effect\": \"Deny\", \"Action\": [\"S3:getobject\", \"s3:*\"], \"Resource\": \"*\"}");

        assertThat(Narrowing.withoutAction(deny, "s3:GetObject"))
                .contains(Json.object("{\"Effect\": \"Deny\", \"Action\": [\"s3:*\"], \"Resource\": \"*\"}"));
    }
}
