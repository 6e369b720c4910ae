package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Dependence.Outcome;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.Condition;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.Effect;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which keys matter, against trying every value of small domains. The seed of a failure stands in its message.
class DependencyPropertiesTest {
    private static final int ROUNDS = 300;
    private static final Design EMPTY = new FourDepartments().build();
    private static final List<String> KEYS = List.of("x:a", "x:b", "x:c", "aws:TagKeys");
    private static final List<String> TEXTS = List.of("a", "b", "ab", "a*", "*b", "?", "a?", "*", "?*", "ba");
    private static final List<String> SINGLE = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringLike",
            "StringNotLike",
            "StringEqualsIgnoreCase",
            "StringEqualsIfExists",
            "StringNotLikeIfExists",
            "Null");
    private static final List<String> SETS = List.of(
            "ForAnyValue:StringEquals",
            "ForAllValues:StringLike",
            "ForAnyValue:StringNotLike",
            "ForAllValues:StringNotEquals",
            "Null");
    /// Every combination of the patterns for tags is met by one of these.
    private static final List<String> TAGS = List.of("", "a", "b", "ab", "az", "zb", "z", "*", "a*", "*b");

    private static final List<String> TAG_PATTERNS = List.of("a", "b", "a*", "*b", "*", "ab");
    private static final List<String> DIGITS = List.of("1", "2", "5", "7");
    private static final List<String> NUMERIC =
            List.of("NumericEquals", "NumericLessThan", "NumericGreaterThanEquals", "NumericNotEquals");

    private final Map<String, List<ContextValue>> domains = domains();

    private static Map<String, List<ContextValue>> domains() {
        var texts = new ArrayList<String>(List.of(""));
        for (int i = 0; texts.get(i).length() < 3; i++) {
            for (var letter : List.of("a", "b", "A", "B", "z")) {
                texts.add(texts.get(i) + letter);
            }
        }
        TEXTS.forEach(text -> texts.addAll(List.of(text, text.toUpperCase(Locale.ROOT))));
        var domains = new LinkedHashMap<String, List<ContextValue>>();
        for (var key : List.of("x:a", "x:b")) {
            domains.put(key, values(texts));
        }
        domains.put("x:c", values(List.of("0", "1", "1.5", "2", "3", "5", "6", "7", "8")));
        var sets = new ArrayList<ContextValue>(List.of(new Absent()));
        for (int bits = 0; bits < 1 << TAGS.size(); bits++) {
            int chosen = bits;
            sets.add(new Present(
                    IntStream.range(0, TAGS.size())
                            .filter(i -> (chosen & 1 << i) != 0)
                            .mapToObj(TAGS::get)
                            .toList(),
                    true));
        }
        domains.put("aws:TagKeys", sets);
        return domains;
    }

    private static List<ContextValue> values(List<String> texts) {
        var values = new ArrayList<ContextValue>(List.of(new Absent()));
        texts.forEach(text -> values.add(Present.single(text)));
        return values;
    }

    /// One document with its conditions and the values that tell them apart.
    private record Doc(String text, PolicyDocument document, List<Statement> statements) {
        Truth passes(RequestContext context) {
            boolean isAllowed = false;
            for (var statement : statements) {
                boolean holds = statement.condition().isEmpty()
                        || statement.condition().get().test(context) == Truth.YES;
                if (holds && statement.effect().equals(Optional.of(Effect.DENY))) {
                    return Truth.NO;
                }
                isAllowed |= holds;
            }
            return Truth.of(isAllowed);
        }
    }

    @Test
    void exactlyTheKeysThatMatterAreNamed() {
        int depending = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var identity = document(random);
            var session = document(random);
            var answer = ask(identity, session);
            var trials = trials(List.of(identity, session));

            Predicate<Map<String, ContextValue>> isAllowed =
                    values -> passes(identity, values) && passes(session, values);
            var truth = matters(trials, isAllowed);
            var description = "seed %d %s %s".formatted(seed, identity.text(), session.text());
            if (truth.isEmpty()) {
                boolean isYes = isAllowed.test(trials.getFirst());
                assertThat(answer.verdict() == Verdict.ALLOWED).as(description).isEqualTo(isYes);
            } else {
                depending++;
                assertThat(answer.verdict()).as(description).isEqualTo(Verdict.DEPENDS);
                assertThat(answer.dependence().isExact()).as(description).isTrue();
            }
            assertThat(answer.dependsOn()).as(description).containsExactlyElementsOf(truth);
            assertCases(answer, trials, isAllowed, description);
            assertGate(answer, Layer.IDENTITY_POLICY, matters(trials, values -> passes(identity, values)), description);
            assertGate(answer, Layer.SESSION_POLICY, matters(trials, values -> passes(session, values)), description);
        }
        assertThat(depending).isGreaterThan(ROUNDS / 4);
    }

    private static void assertGate(Answer answer, Layer layer, List<String> truth, String description) {
        var gate = answer.gates().stream()
                .filter(one -> one.layer() == layer)
                .findFirst()
                .orElseThrow();
        assertThat(gate.dependence().names()).as("%s %s", layer, description).containsExactlyElementsOf(truth);
        assertThat(gate.state() == Gate.State.DEPENDS)
                .as("%s %s", layer, description)
                .isEqualTo(!truth.isEmpty());
    }

    /// What a case claims for its values holds for the value it names.
    private static void assertCases(
            Answer answer,
            List<Map<String, ContextValue>> trials,
            Predicate<Map<String, ContextValue>> isAllowed,
            String description) {
        for (var key : answer.dependence().keys()) {
            for (var one : key.cases()) {
                boolean isEverAllowed = false;
                boolean isEverDenied = false;
                for (var trial : trials) {
                    var values = new HashMap<>(trial);
                    values.put(key.name(), one.value());
                    boolean allowed = isAllowed.test(values);
                    isEverAllowed |= allowed;
                    isEverDenied |= !allowed;
                }
                var outcome = isEverAllowed && isEverDenied ? Outcome.EITHER : isEverAllowed ? Outcome.YES : Outcome.NO;
                assertThat(one.outcome())
                        .as("%s %s %s", key.name(), one, description)
                        .isEqualTo(outcome);
            }
        }
    }

    private static boolean passes(Doc document, Map<String, ContextValue> values) {
        var anyCase = new TreeMap<String, ContextValue>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(values);
        return document.passes(key -> anyCase.getOrDefault(key, new Absent())) == Truth.YES;
    }

    /// All combinations of values that conditions tell apart.
    private List<Map<String, ContextValue>> trials(List<Doc> documents) {
        List<Map<String, ContextValue>> trials = List.of(Map.of());
        for (var key : KEYS) {
            var conditions = documents.stream()
                    .flatMap(document -> document.statements().stream())
                    .flatMap(statement -> statement.condition().stream())
                    .flatMap(block -> block.conditions().stream())
                    .filter(condition -> condition.key().equals(key))
                    .toList();
            var longer = new ArrayList<Map<String, ContextValue>>();
            for (var trial : trials) {
                for (var value : told(domains.getOrDefault(key, List.of()), conditions)) {
                    var values = new HashMap<>(trial);
                    values.put(key, value);
                    longer.add(values);
                }
            }
            trials = longer;
        }
        return trials;
    }

    private static List<ContextValue> told(List<ContextValue> values, List<Condition> conditions) {
        var byOutcome = new LinkedHashMap<List<Truth>, ContextValue>();
        for (var value : values) {
            byOutcome.putIfAbsent(
                    conditions.stream()
                            .map(condition -> condition.test(key -> value))
                            .toList(),
                    value);
        }
        return List.copyOf(byOutcome.values());
    }

    private static List<String> matters(
            List<Map<String, ContextValue>> trials, Predicate<Map<String, ContextValue>> isAllowed) {
        var deciding = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var key : KEYS) {
            var allowed = new HashSet<Map<String, ContextValue>>();
            var denied = new HashSet<Map<String, ContextValue>>();
            for (var trial : trials) {
                var rest = new HashMap<>(trial);
                rest.remove(key);
                (isAllowed.test(trial) ? allowed : denied).add(rest);
            }
            if (!Collections.disjoint(allowed, denied)) {
                deciding.add(key);
            }
        }
        return List.copyOf(deciding);
    }

    private static Answer ask(Doc identity, Doc session) {
        var design = FourDepartments.withPolicy(EMPTY, identity.document());
        var question = new Question(
                FourDepartments.HANA,
                Optional.of(new Assertion.Session(
                        Optional.of(session.document()),
                        JsonObject.EMPTY,
                        Optional.empty(),
                        Optional.empty(),
                        UnknownFields.NONE)),
                "s3:ListAllMyBuckets",
                Optional.of("*"),
                Optional.empty(),
                JsonObject.EMPTY);
        return Evaluator.of(design).answer(question);
    }

    private static Doc document(Random random) {
        var statements = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var effect = random.nextInt(3) == 0 ? "Deny" : "Allow";
            statements.add("{\"Effect\": \"%s\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {%s}}"
                    .formatted(effect, conditions(random)));
        }
        var document = new PolicyDocument(
                Json.parse("{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(",", statements) + "]}"));
        return new Doc(
                String.join(", ", statements),
                document,
                PolicyReading.of(document).statements());
    }

    private static String conditions(Random random) {
        var operators = new LinkedHashMap<String, String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var key = pick(random, KEYS);
            var operator = pick(random, key.equals("x:c") ? NUMERIC : key.equals("aws:TagKeys") ? SETS : SINGLE);
            operators.put(operator, "\"%s\": {\"%s\": %s}".formatted(operator, key, listed(random, operator, key)));
        }
        return String.join(", ", operators.values());
    }

    private static String listed(Random random, String operator, String key) {
        if (operator.equals("Null")) {
            return random.nextBoolean() ? "\"true\"" : "\"false\"";
        }
        var values = key.equals("x:c") ? DIGITS : key.equals("aws:TagKeys") ? TAG_PATTERNS : TEXTS;
        return "[\"%s\", \"%s\"]".formatted(pick(random, values), pick(random, values));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
