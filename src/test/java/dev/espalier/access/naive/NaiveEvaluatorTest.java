package dev.espalier.access.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.CaseWorld;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The second evaluator has to be right itself: it gets the cases of the semantics, too.
class NaiveEvaluatorTest {
    private static final List<String> FILES = List.of(
            "scp-inheritance",
            "scp-scope",
            "scp-language",
            "identity-policies",
            "boundaries-sessions",
            "resource-policies",
            "cross-account",
            "assume-role",
            "root-user",
            "kms",
            "rcp",
            "derived-context");

    @TestFactory
    Stream<DynamicTest> requestsAreDecidedAsExpected() {
        return FILES.stream()
                .flatMap(NaiveEvaluatorTest::cases)
                .map(example -> DynamicTest.dynamicTest(name(example), () -> evaluate(example)));
    }

    @TestFactory
    Stream<DynamicTest> conditionsHoldAsExpected() {
        return cases("conditions")
                .map(example -> DynamicTest.dynamicTest(name(example), () -> testCondition(example)));
    }

    private static void evaluate(JsonNode example) {
        var cases = new CaseWorld(example);
        var design = cases.design();
        var world = new NaiveWorld(design, cases.outside(), _ -> Optional.empty());
        var request = new NaiveCaseRequest(example, cases, world).read();

        var result = new NaiveEvaluator(world).evaluate(request);

        var expected = example.path("expected");
        var decision =
                switch (result.decision()) {
                    case ALLOWED -> "Allow";
                    case EXPLICITLY_DENIED -> "ExplicitDeny";
                    case IMPLICITLY_DENIED -> "ImplicitDeny";
                };
        assertThat(decision).isEqualTo(expected.path("decision").asString());
        assertThat(result.decidedBy()).isEqualTo(expected.path("decidedBy").asString());
        if (expected.has("at")) {
            assertThat(result.at()).isEqualTo(expected.path("at").asString());
        }
    }

    private static void testCondition(JsonNode example) {
        var context = new NaiveContext();
        for (var member : ((JsonObject) Json.value(example.path("context"))).members()) {
            if (!(member.value() instanceof JsonNull)) {
                context.put(member.name(), JsonLists.texts(member.value()));
            }
        }
        boolean hasVariables = example.path("version").asString().equals("2012-10-17");
        var condition = new NaiveCondition((JsonObject) Json.value(example.path("condition")), hasVariables);

        assertThat(condition.holds(context))
                .isEqualTo(example.path("expected").path("matches").asBoolean());
    }

    private static String name(JsonNode example) {
        return example.path("id").asString() + " " + example.path("title").asString();
    }

    private static Stream<JsonNode> cases(String file) {
        try (var text = NaiveEvaluatorTest.class.getResourceAsStream("/cases/" + file + ".json")) {
            assertThat(text).isNotNull();
            var tree = Json.tree(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return tree.path("cases").values().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
