package dev.espalier.access;

import dev.espalier.policy.Condition;
import dev.espalier.policy.ConditionOperator;
import dev.espalier.policy.ConditionOperator.Family;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Template;
import dev.espalier.policy.Template.Part;
import dev.espalier.policy.Template.Resolution;
import dev.espalier.policy.TextPattern;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Everything that the statements of a request ask of one open key: values it is compared with, and where its own value
/// is put in as a variable.
final class KeyTests {
    private static final int MOST_PIECES = 64;

    private final String key;
    private RequestContext context = RequestContext.EMPTY;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<TextPattern> patterns = new ArrayList<>();
    private final Set<String> values = new LinkedHashSet<>();
    private final EnumSet<Family> families = EnumSet.noneOf(Family.class);
    private final Set<String> partners = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean isExact = true;

    KeyTests(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// The other keys of a request in which this one is open.
    RequestContext context() {
        return context;
    }

    /// The conditions that look at the key.
    List<Condition> conditions() {
        return conditions;
    }

    /// Texts and patterns that its value is compared with.
    List<TextPattern> patterns() {
        return patterns;
    }

    /// What its value surely is not.
    List<TextPattern> neverMatched() {
        if (!(context.get(key) instanceof Unknown(var _, var _, var never)) || never.isEmpty()) {
            return List.of();
        }
        var below = Template.plain(never.get() + "/*");
        var found = new ArrayList<TextPattern>();
        TextPattern.literal(ConditionOperator.STRING_EQUALS, never.get()).ifPresent(found::add);
        if (below.resolve(context) instanceof Resolution.Resolved resolved) {
            TextPattern.of(ConditionOperator.STRING_LIKE, resolved).ifPresent(found::add);
        }
        return found;
    }

    /// Numbers, dates, addresses or bytes that its value is compared with, as written.
    Set<String> values() {
        return values;
    }

    /// The kinds of comparisons, but for existence.
    Set<Family> families() {
        return families;
    }

    /// Other open keys that it is compared with, value by value.
    Set<String> partners() {
        return partners;
    }

    /// Whether all is understood; if not, there may be values that behave in yet another way.
    boolean isExact() {
        return isExact;
    }

    boolean hasSetOperator() {
        return conditions.stream().anyMatch(condition -> condition.quantifier() != Condition.Quantifier.NONE);
    }

    boolean isAskedForExistence() {
        return conditions.stream().anyMatch(condition -> condition.operator().family() == Family.EXISTENCE);
    }

    /// Notes what `statement` asks of the key in a request in which the key is open.
    void collect(Statement statement, Request request) {
        context = request.context();
        if (statement.condition().isPresent()) {
            for (var condition : statement.condition().get().conditions()) {
                if (isAbout(condition.key())) {
                    conditions.add(condition);
                    collect(condition);
                } else if (condition.variables().stream().anyMatch(this::isAbout)) {
                    collectReversed(condition);
                }
            }
        }
        statement.resource().ifPresent(element -> collect(element, request.resource()));
    }

    private boolean isAbout(String name) {
        return name.equalsIgnoreCase(key);
    }

    private void collect(Condition condition) {
        var family = condition.operator().family();
        if (family == Family.EXISTENCE) {
            return;
        }
        families.add(family);
        switch (family) {
            case NUMERIC, DATE, IP, BINARY -> values.addAll(condition.values());
            case STRING, ARN, BOOLEAN, EXISTENCE -> condition.values().forEach(written -> collect(condition, written));
        }
    }

    private void collect(Condition condition, String written) {
        var operator = condition.operator();
        var template = condition.variables().isEmpty() ? Template.plain(written) : Template.parse(written);
        switch (template.resolve(context)) {
            case Resolution.Resolved resolved ->
                TextPattern.of(operator, resolved).ifPresent(patterns::add);
            case Resolution.Missing(var missing) -> {
                // It matches nothing.
            }
            case Resolution.Open(var open) -> {
                var alone = alone(template);
                if (alone.isEmpty() || isAbout(open)) {
                    isExact = false;
                    return;
                }
                partner(operator, open);
                alone.get().fallback().ifPresent(text -> addLiteral(operator, text));
            }
        }
    }

    /// Its value is to be the same as that of another open key. Only where "the same" means the same text can values be
    /// shared.
    private void partner(ConditionOperator operator, String other) {
        partners.add(other);
        isExact &= operator.family() == Family.STRING && !operator.ignoresCase() && !hasSetOperator();
    }

    private static Optional<Part.Variable> alone(Template template) {
        return template.parts().size() == 1 && template.parts().getFirst() instanceof Part.Variable variable
                ? Optional.of(variable)
                : Optional.empty();
    }

    /// The key's value is put into a condition on another key.
    private void collectReversed(Condition condition) {
        families.add(Family.STRING);
        for (var written : condition.values()) {
            var template = Template.parse(written);
            if (template.variables().stream().noneMatch(this::isAbout)) {
                continue;
            }
            switch (context.get(condition.key())) {
                case ContextValue.Absent() -> {
                    // There is nothing to compare with.
                }
                case Unknown(var other, var _, var _) -> {
                    partner(condition.operator(), other);
                    isExact &= alone(template).isPresent() && condition.quantifier() == Condition.Quantifier.NONE;
                    alone(template)
                            .flatMap(Part.Variable::fallback)
                            .ifPresent(text -> addLiteral(condition.operator(), text));
                }
                case Present(var given, var isMultivalued) -> given.forEach(one -> collect(condition, template, one));
            }
        }
    }

    /// Which values make `template` match a text that is known.
    private void collect(Condition condition, Template template, String given) {
        if (alone(template).isPresent()) {
            addLiteral(condition.operator(), given);
            return;
        }
        isExact &= !condition.operator().ignoresCase();
        addPieces(given, value -> condition.test().matchesAny(given, with(value)) != Truth.NO);
    }

    private void collect(ResourceElement element, String resource) {
        for (var entry : element.entries()) {
            boolean isVariable = entry.pattern().isPresent()
                    && entry.pattern().get().template().variables().stream().anyMatch(this::isAbout);
            if (isVariable) {
                families.add(Family.STRING);
                addPieces(resource, value -> entry.pattern().get().matches(resource, with(value)) != Truth.NO);
            }
        }
    }

    /// A value that is put into a pattern is plain text, so that only pieces of the whole can match there.
    private void addPieces(String whole, Predicate<String> matches) {
        int count = 0;
        for (int from = 0; from < whole.length(); from++) {
            for (int to = from + 1; to <= whole.length(); to++) {
                var piece = whole.substring(from, to);
                if (matches.test(piece)) {
                    addLiteral(ConditionOperator.STRING_EQUALS, piece);
                    count++;
                }
            }
            if (count > MOST_PIECES) {
                isExact = false;
                return;
            }
        }
        if (matches.test("")) {
            addLiteral(ConditionOperator.STRING_EQUALS, "");
        }
    }

    private void addLiteral(ConditionOperator operator, String text) {
        TextPattern.literal(operator, text).ifPresent(patterns::add);
    }

    private RequestContext with(String value) {
        return name -> isAbout(name) ? Present.single(value) : context.get(name);
    }
}
