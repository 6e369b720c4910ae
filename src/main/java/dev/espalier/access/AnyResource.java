package dev.espalier.access;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Arn;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Splits the actions that a statement covers by how many of their resources it covers: all, some, or none.
final class AnyResource {
    /// Nobody knows the values of variables yet.
    private static final RequestContext OPEN = key -> new ContextValue.Unknown(key, false);

    private AnyResource() {}

    /// Those of `covered` that `statement` covers on every resource for certain.
    static ActionSet everywhere(Statement statement, ActionSet covered) {
        if (statement.resource().isEmpty()) {
            return ActionSet.empty();
        }
        return statement.resource().get().isEverything()
                ? covered
                : split(statement.resource().get(), covered, truth -> truth == Truth.YES);
    }

    /// Those that it covers on some resources, or perhaps.
    static ActionSet somewhere(Statement statement, ActionSet covered, ActionSet everywhere) {
        if (covered.equals(everywhere) || statement.resource().isEmpty()) {
            return covered.equals(everywhere) ? ActionSet.empty() : covered;
        }
        return split(statement.resource().get(), covered, truth -> truth != Truth.YES && truth != Truth.NO);
    }

    private static ActionSet split(ResourceElement element, ActionSet covered, Predicate<Truth> wanted) {
        var table = ActionTable.get();
        var known = new HashMap<List<String>, Truth>();
        return covered.filter(number -> wanted.test(covers(element, table.action(number), known)));
    }

    /// Many actions of a service work on the same types of resources.
    private static Truth covers(ResourceElement element, Action action, Map<List<String>, Truth> known) {
        var patterns = Catalog.get().arnPatterns(action);
        return known.computeIfAbsent(patterns, _ -> covers(element, patterns));
    }

    private static Truth covers(ResourceElement element, List<String> patterns) {
        if (patterns.isEmpty()) {
            return ResourceCheck.covers(element, "*", OPEN);
        }
        boolean isSome = false;
        boolean isAll = true;
        for (var pattern : patterns) {
            var truth = covers(element, pattern);
            isSome |= truth != Truth.NO;
            isAll &= truth == Truth.YES;
        }
        return isAll ? Truth.YES : isSome ? Truth.DEPENDS : Truth.NO;
    }

    /// Comparing two patterns is dear, and most speak of different services.
    private static Truth covers(ResourceElement element, String pattern) {
        var service = service(pattern.replace("${Partition}", "aws"));
        for (var entry : element.entries()) {
            var named = service(entry.text());
            if (named.isEmpty() || service.isEmpty() || named.equals(service)) {
                return ResourceCheck.covers(element, pattern.replaceAll("\\$\\{[^}]*}", "*"), OPEN);
            }
        }
        return Truth.of(element.isExcept() && !element.entries().isEmpty());
    }

    /// The service that an ARN or pattern names; empty when it leaves that open, also because a wildcard or variable
    /// stands before or in it.
    private static Optional<String> service(String arn) {
        var parsed = Arn.parse(arn + ":::::");
        return parsed.filter(found -> isPlain(found.partition()) && isPlain(found.service()))
                .map(Arn::service);
    }

    private static boolean isPlain(String field) {
        return !field.isEmpty() && field.chars().noneMatch(symbol -> "*?$".indexOf(symbol) >= 0);
    }
}
