package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.PolicyValidator;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Runs the cases of the kind `validate`.
final class ValidateCases {
    /// Codes of rule R56 that the reader of JSON texts has under names of its own.
    private static final Map<String, String> CODES_OF_TEXTS =
            Map.of("JSON_SYNTAX", "JSON_SYNTAX_ERROR", "JSON_DUPLICATE_KEY", "DUPLICATE_KEY");

    private ValidateCases() {}

    static void run(JsonNode example) {
        var type = PolicyType.valueOf(example.path("policyType").asString().toUpperCase(Locale.ROOT));
        var problems = problems(example, type);
        var expected = example.path("expected");
        assertThat(codes(problems, Severity.ERROR)).isEqualTo(new TreeSet<>(CaseWorld.texts(expected.path("errors"))));
        assertThat(codes(problems, Severity.WARNING)).containsAll(CaseWorld.texts(expected.path("warnings")));
    }

    private static List<Problem> problems(JsonNode example, PolicyType type) {
        if (!example.has("documentText")) {
            return PolicyValidator.validate(new PolicyDocument(Json.value(example.path("document"))), type);
        }
        var text = example.path("documentText").asString();
        var parsed = JsonText.parse(text);
        var problems = new ArrayList<Problem>();
        parsed.problems().forEach(found -> problems.add(found.problem()));
        parsed.value().map(PolicyDocument::new).ifPresent(document -> {
            problems.addAll(PolicyValidator.validate(document, type));
            problems.addAll(PolicyValidator.validateLayout(text, type));
        });
        return problems;
    }

    private static Set<String> codes(List<Problem> problems, Severity severity) {
        var codes = new TreeSet<String>();
        problems.stream()
                .filter(problem -> problem.severity() == severity)
                .forEach(problem -> codes.add(CODES_OF_TEXTS.getOrDefault(problem.code(), problem.code())));
        return codes;
    }
}
