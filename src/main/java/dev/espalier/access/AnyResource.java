package dev.espalier.access;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Arn;
import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Splits the actions that a statement covers by how many of their resources it covers: all, some, or none.
final class AnyResource {
    private AnyResource() {}

    /// Those of `covered` that `statement` covers on every resource.
    static ActionSet everywhere(Statement statement, ActionSet covered) {
        if (statement.resource().isEmpty() || statement.resource().get().isEverything()) {
            return covered;
        }
        return split(statement.resource().get(), covered, Truth.YES);
    }

    /// Those that it covers on some resources.
    static ActionSet somewhere(Statement statement, ActionSet covered, ActionSet everywhere) {
        if (covered.equals(everywhere)) {
            return ActionSet.empty();
        }
        return split(statement.resource().orElseThrow(), covered, Truth.DEPENDS);
    }

    private static ActionSet split(ResourceElement element, ActionSet covered, Truth wanted) {
        var table = ActionTable.get();
        var known = new HashMap<List<String>, Truth>();
        return covered.filter(number -> covers(element, table.action(number), known) == wanted);
    }

    /// Many actions of a service work on the same types of resources.
    private static Truth covers(ResourceElement element, Action action, Map<List<String>, Truth> known) {
        var patterns = Catalog.get().arnPatterns(action);
        return known.computeIfAbsent(patterns, _ -> covers(element, patterns));
    }

    private static Truth covers(ResourceElement element, List<String> patterns) {
        if (patterns.isEmpty()) {
            return ResourceCheck.covers(element, "*", RequestContext.EMPTY);
        }
        boolean isSome = false;
        boolean isAll = true;
        for (var pattern : patterns) {
            var truth = covers(element, pattern.replaceAll("\\$\\{[^}]*}", "*"));
            isSome |= truth != Truth.NO;
            isAll &= truth == Truth.YES;
        }
        return isAll ? Truth.YES : isSome ? Truth.DEPENDS : Truth.NO;
    }

    /// Comparing two patterns is dear, and most speak of different services.
    private static Truth covers(ResourceElement element, String resources) {
        var service = service(resources);
        for (var entry : element.entries()) {
            var named = service(entry.text());
            if (named.isEmpty() || service.isEmpty() || named.equals(service)) {
                return ResourceCheck.covers(element, resources, RequestContext.EMPTY);
            }
        }
        return Truth.of(element.isExcept() && !element.entries().isEmpty());
    }

    /// The service that an ARN or pattern names; empty when it leaves that open.
    private static Optional<String> service(String arn) {
        return Arn.parse(arn + ":::::")
                .map(Arn::service)
                .filter(service -> !service.isEmpty() && !ArnPattern.hasWildcard(service));
    }
}
