package dev.espalier.access;

import dev.espalier.policy.Condition;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import dev.espalier.policy.MultivaluedKeys;
import dev.espalier.policy.Scalars;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Template;
import dev.espalier.policy.Template.Resolution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values that tell the conditions on an open key apart: one for each way in which the conditions can come out. Every
/// other value behaves like one of them.
final class Candidates {
    private static final String OTHER = "another value";
    private static final String OTHER_ADDRESS = "192.0.2.123";

    private final String key;
    private final Request request;
    private final Map<String, Candidate> byValue = new LinkedHashMap<>();

    /// One value to try.
    ///
    /// @param words what the value is, for sentences; empty for a value that no policy names
    record Candidate(ContextValue value, String words) {
        boolean isAbsent() {
            return value instanceof Absent;
        }
    }

    private Candidates(String key, Request request) {
        this.key = key;
        this.request = request;
    }

    static List<Candidate> of(String key, List<Statement> statements, Request request) {
        var candidates = new Candidates(key, request);
        statements.forEach(candidates::collect);
        return candidates.all();
    }

    private void collect(Statement statement) {
        statement
                .condition()
                .ifPresent(block -> block.conditions().stream()
                        .filter(condition -> isAbout(condition.key())
                                || condition.variables().stream().anyMatch(this::isAbout))
                        .forEach(this::collect));
        boolean isVariable = statement.resource().stream()
                .flatMap(element -> element.entries().stream())
                .flatMap(entry -> entry.pattern().stream())
                .anyMatch(pattern -> pattern.template().variables().stream().anyMatch(this::isAbout));
        if (isVariable) {
            add(OTHER, "");
            for (var piece : request.resource().split("[/:]", -1)) {
                add(piece, piece);
            }
        }
    }

    private boolean isAbout(String name) {
        return name.equalsIgnoreCase(key);
    }

    private void collect(Condition condition) {
        if (!isAbout(condition.key())) {
            addCounterpart(condition.key());
            return;
        }
        for (var written : condition.values()) {
            var value = resolved(condition, written);
            switch (condition.operator().family()) {
                case STRING, ARN, BINARY -> addText(condition, value);
                case BOOLEAN -> {
                    add("true", "true");
                    add("false", "false");
                }
                case NUMERIC -> Scalars.number(value).ifPresent(number -> addNumbers(number, value));
                case DATE -> Scalars.date(value).ifPresent(date -> addDates(date, value));
                case IP -> {
                    add(value.replaceFirst("/.*", ""), value);
                    add(OTHER_ADDRESS, "");
                }
                case EXISTENCE -> {
                    // Whether the key is there at all is tried in any case.
                }
            }
        }
    }

    /// The key's value is put into a condition on another key: equal to that one, or not.
    private void addCounterpart(String other) {
        if (request.context().get(other) instanceof Present(var values, var isMultivalued)) {
            values.forEach(value -> add(value, value));
        }
        add(OTHER, "");
    }

    private String resolved(Condition condition, String written) {
        if (condition.variables().isEmpty()) {
            return written;
        }
        return Template.parse(written).resolve(request.context()) instanceof Resolution.Resolved resolved
                ? resolved.text()
                : OTHER;
    }

    private void addText(Condition condition, String value) {
        add(OTHER, "");
        if (!condition.operator().hasWildcards()) {
            add(value, value);
            return;
        }
        add(value.replace("*", "").replace('?', 'x'), value);
        add(value.replace("*", "x").replace('?', 'x'), value);
    }

    private void addNumbers(BigDecimal number, String written) {
        add(number.subtract(BigDecimal.ONE).toPlainString(), words("less", written));
        add(number.toPlainString(), written);
        add(number.add(BigDecimal.ONE).toPlainString(), words("more", written));
    }

    private void addDates(Instant date, String written) {
        add(date.minusSeconds(1).toString(), words("before", written));
        add(date.toString(), written);
        add(date.plusSeconds(1).toString(), words("after", written));
    }

    private static String words(String relation, String value) {
        return Sentences.phrase("value." + relation, Map.of("value", value));
    }

    private void add(String value, String words) {
        byValue.putIfAbsent(value, new Candidate(Present.single(value), words));
    }

    private List<Candidate> all() {
        if (byValue.isEmpty()) {
            add(OTHER, "");
        }
        var candidates = new ArrayList<Candidate>();
        boolean isAlwaysPresent = request.context().get(key) instanceof Unknown(var name, var isPresent) && isPresent;
        if (!isAlwaysPresent) {
            candidates.add(new Candidate(new Absent(), ""));
        }
        if (!MultivaluedKeys.contains(key)) {
            candidates.addAll(byValue.values());
            return candidates;
        }
        for (var one : byValue.values()) {
            var values = ((Present) one.value()).values();
            candidates.add(new Candidate(new Present(values, true), one.words()));
            candidates.add(new Candidate(new Present(List.of(values.getFirst(), OTHER), true), one.words()));
        }
        return candidates;
    }
}
