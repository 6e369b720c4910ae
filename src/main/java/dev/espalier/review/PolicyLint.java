package dev.espalier.review;

import dev.espalier.catalog.AccessLevel;
import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.ActionElement;
import dev.espalier.policy.ActionPattern;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.Problem;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Severity;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Compares a document with the catalog. AWS saves whatever is found here, and the catalog may be older than the
/// document, so everything is a warning (decision D28).
final class PolicyLint {
    /// Names longer than any action are no slips of the pen; looking for near ones would cost more the longer they are.
    private static final int LONGEST_NAME = 100;

    /// How many wrong names of a document get suggestions.
    private static final int MOST_SUGGESTIONS = 20;

    private static final int SUGGESTIONS = 3;

    private final Catalog catalog = Catalog.get();
    private final PolicyType type;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Action>> covered = new HashMap<>();
    private final Map<Action, List<String>> forms = new HashMap<>();
    private final ConditionLint conditions;
    private int suggested;

    PolicyLint(PolicyType type) {
        this.type = type;
        conditions = new ConditionLint(catalog, this::warn);
    }

    List<Problem> check(PolicyReading reading) {
        reading.statements().forEach(this::check);
        return problems;
    }

    private void check(Statement statement) {
        if (statement.action().isEmpty()) {
            return;
        }
        var element = statement.action().get();
        var seen = new HashSet<String>();
        for (var entry : element.entries()) {
            checkName(entry);
            if (!seen.add(entry.text().toLowerCase(Locale.ROOT))) {
                warn("REDUNDANT_ACTION", entry.path(), entry.text());
            }
        }
        statement.resource().map(ResourceElement::entries).orElse(List.of()).stream()
                .filter(entry -> BucketArn.isOverqualified(entry.text()))
                .forEach(entry -> warn(BucketArn.CODE, entry.path(), entry.text()));
        if (!element.isExcept() && type != PolicyType.TRUST) {
            checkResources(statement, element);
        }
        statement.condition().ifPresent(block -> conditions.check(block, named(element)));
    }

    private void checkName(ActionElement.Entry entry) {
        if (entry.pattern().filter(pattern -> !pattern.isEverything()).isEmpty()) {
            return;
        }
        var pattern = entry.pattern().get();
        if (!catalog.hasService(pattern.service())) {
            warnWithNames("UNKNOWN_SERVICE", entry, pattern.service(), nearestServices(pattern));
        } else if (actions(pattern).isEmpty()) {
            var code = pattern.isExact() ? "UNKNOWN_ACTION" : "NO_ACTION_COVERED";
            warnWithNames(code, entry, entry.text(), nearest(entry.text()));
        }
    }

    private void warnWithNames(String code, ActionElement.Entry entry, String wrong, List<String> names) {
        if (names.isEmpty()) {
            warn(code, entry.path(), wrong);
        } else {
            problems.add(new Problem(
                    Severity.WARNING,
                    code,
                    Words.text(code, wrong) + " " + Words.listing("meant", names),
                    entry.path()));
        }
    }

    private List<String> nearestServices(ActionPattern pattern) {
        return maySuggest(pattern.service()) ? catalog.nearestServices(pattern.service(), SUGGESTIONS) : List.of();
    }

    private List<String> nearest(String text) {
        var name = text.replace("*", "").replace("?", "");
        return maySuggest(name) ? catalog.nearest(name, SUGGESTIONS) : List.of();
    }

    private boolean maySuggest(String name) {
        return name.length() <= LONGEST_NAME && suggested++ < MOST_SUGGESTIONS;
    }

    /// The known actions that a pattern covers.
    private List<Action> actions(ActionPattern pattern) {
        return covered.computeIfAbsent(
                pattern.toString(),
                text -> pattern.isExact()
                        ? catalog.action(text).stream().toList()
                        : catalog.actions(pattern.service()).stream()
                                .filter(action -> pattern.matches(action.fullName()))
                                .toList());
    }

    /// The forms of the ARNs it works on.
    private List<String> forms(Action action) {
        return forms.computeIfAbsent(action, catalog::arnPatterns);
    }

    /// The known actions of a statement; none when it names every action, or all but some.
    private List<Action> named(ActionElement element) {
        var named = new ArrayList<Action>();
        for (var entry : element.entries()) {
            if (element.isExcept()
                    || entry.pattern().isEmpty()
                    || entry.pattern().get().isEverything()) {
                return List.of();
            }
            var known = actions(entry.pattern().get());
            if (known.isEmpty()) {
                return List.of();
            }
            named.addAll(known);
        }
        return named;
    }

    /// Actions that work on none of the listed resources. Those that name no resource stand in many lists by habit;
    /// only a statement that holds nothing else is worth a word.
    private void checkResources(Statement statement, ActionElement element) {
        var resources = ResourceLint.of(statement);
        if (resources.isEmpty()) {
            return;
        }
        var idle = new ArrayList<ActionElement.Entry>();
        for (var entry : element.entries()) {
            var known = entry.pattern()
                    .filter(pattern -> !pattern.isEverything())
                    .map(this::actions)
                    .orElse(List.of());
            if (!known.isEmpty()
                    && known.stream().noneMatch(action -> resources.get().isTouchedBy(action, forms(action)))) {
                idle.add(entry);
            }
        }
        boolean isAllIdle = idle.size() == element.entries().size();
        for (var entry : idle) {
            boolean needsAll = actions(entry.pattern().orElseThrow()).stream()
                    .allMatch(action -> action.resourceTypes().isEmpty());
            if (!needsAll && !isTagging(entry)) {
                warn("ACTION_NOT_ON_RESOURCE", entry.path(), entry.text());
            } else if (needsAll && isAllIdle && isListing(entry)) {
                warn("ACTION_NEEDS_ALL_RESOURCES", entry.path(), entry.text());
            }
        }
    }

    /// Of other actions the catalog does not always know the resource types.
    private boolean isListing(ActionElement.Entry entry) {
        return actions(entry.pattern().orElseThrow()).stream().allMatch(action -> action.level() == AccessLevel.LIST);
    }

    /// Nearly every type of resource can have tags; the catalog often knows a part of them only.
    private boolean isTagging(ActionElement.Entry entry) {
        return actions(entry.pattern().orElseThrow()).stream()
                .anyMatch(action -> action.level() == AccessLevel.TAGGING);
    }

    private void warn(String code, JsonPath path, String... parts) {
        problems.add(new Problem(Severity.WARNING, code, Words.text(code, (Object[]) parts), path));
    }

    /// Takes a warning.
    interface Warnings {
        void warn(String code, JsonPath path, String... parts);
    }
}
