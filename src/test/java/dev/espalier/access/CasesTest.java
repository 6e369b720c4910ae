package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Json;
import dev.espalier.review.LimitCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Runs the cases of the semantics. None is left out.
class CasesTest {
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
            "derived-context",
            "conditions",
            "validate",
            "limits");

    @TestFactory
    Stream<DynamicContainer> everyCaseComesOutAsExpected() {
        return FILES.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file, cases(file).map(example -> DynamicTest.dynamicTest(name(example), () -> run(example)))));
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(FILES.stream().flatMap(CasesTest::cases)).hasSize(604);
    }

    private static String name(JsonNode example) {
        return example.path("id").asString() + " " + example.path("title").asString();
    }

    private static Stream<JsonNode> cases(String file) {
        try (var text = CasesTest.class.getResourceAsStream("/cases/" + file + ".json")) {
            assertThat(text).isNotNull();
            var tree = Json.tree(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return tree.path("cases").values().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void run(JsonNode example) {
        var kind = example.path("kind").asString();
        switch (kind) {
            case "evaluate" -> evaluate(example);
            case "validate" -> ValidateCases.run(example);
            case "condition" -> ConditionCases.run(example);
            case "limit" -> LimitCases.run(example);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private static void evaluate(JsonNode example) {
        var cases = new CaseWorld(example);
        var world = cases.build();
        var request = new CaseRequest(example, cases, world).build();
        var question = Question.of("", request.action(), Optional.of(request.resource()));
        var answerer = new Answerer(question, request, world);
        var answer = answerer.answer(List.of());
        var expected = example.path("expected");
        assertThat(decision(answer.verdict()))
                .as(answer.reason().toString())
                .isEqualTo(expected.path("decision").asString());
        assertThat(decidedBy(answerer.decision(), request))
                .isEqualTo(expected.path("decidedBy").asString());
        if (expected.has("at")) {
            assertThat(answer.decidedAt().map(CasesTest::id))
                    .contains(expected.path("at").asString());
        }
        assertThat(Sentences.sentence(answer)).hasSizeLessThan(140);
    }

    private static String id(NodeId node) {
        return switch (node) {
            case ContainerId container -> container.value();
            case AccountId account -> account.value();
            default -> node.toString();
        };
    }

    private static String decision(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "Allow";
            case EXPLICITLY_DENIED -> "ExplicitDeny";
            case IMPLICITLY_DENIED -> "ImplicitDeny";
            case DEPENDS, NO_ANSWER -> verdict.toString();
        };
    }

    private static String decidedBy(Decision decision, Request request) {
        var resource = request.isAssumption() ? "trust" : "resource";
        return switch (decision.by()) {
            case API -> "api";
            case RCP -> "rcp";
            case SCP -> "scp";
            case RESOURCE -> resource;
            case IDENTITY -> "identity";
            case BOUNDARY -> "boundary";
            case SESSION -> "session";
            case ROOT -> "root";
            case IDENTITY_AND_RESOURCE -> "identity+" + resource;
            case ROOT_AND_RESOURCE -> "root+" + resource;
        };
    }
}
