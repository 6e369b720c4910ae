package dev.espalier.access;

import dev.espalier.policy.ContextValue;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The statements of a request that look at open keys and may still match.
///
/// @param statements in the order of the gates
record OpenStatements(List<Statement> statements) {
    OpenStatements {
        statements = List.copyOf(statements);
    }

    static OpenStatements of(Request request, List<LayerFinding> layers) {
        var open = new ArrayList<Statement>();
        for (var layer : layers) {
            for (var finding : layer.findings()) {
                for (var outcome : finding.outcomes()) {
                    if (outcome.matches()
                            && !OpenKeys.of(outcome.statement(), request.context())
                                    .isEmpty()) {
                        open.add(outcome.statement());
                    }
                }
            }
        }
        return new OpenStatements(open);
    }

    /// What is left of them when some keys are settled: two requests with equal rests are decided alike by the keys
    /// that are still open.
    List<Object> rest(Request settled) {
        var rest = new ArrayList<>();
        var used = new TreeMap<String, ContextValue>(String.CASE_INSENSITIVE_ORDER);
        for (var statement : statements) {
            rest.add(rest(statement, settled, used));
        }
        rest.add(used);
        return rest;
    }

    /// The keys that can still change something when some keys are settled.
    Set<String> openKeys(Request settled) {
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var statement : statements) {
            if (!truths(statement, settled).contains(Truth.NO)) {
                keys.addAll(OpenKeys.of(statement, settled.context()));
            }
        }
        return keys;
    }

    private static List<Truth> truths(Statement statement, Request settled) {
        var truths = new ArrayList<Truth>();
        if (statement.resource().isPresent()) {
            truths.add(ResourceCheck.covers(statement.resource().get(), settled.resource(), settled.context()));
        }
        if (statement.condition().isPresent()) {
            for (var condition : statement.condition().get().conditions()) {
                truths.add(condition.test(settled.context()));
            }
        }
        return truths;
    }

    /// Values that a test which cannot be decided yet still needs are noted.
    private static Object rest(Statement statement, Request settled, TreeMap<String, ContextValue> used) {
        var truths = truths(statement, settled);
        if (truths.contains(Truth.NO)) {
            return Truth.NO;
        }
        for (var key : variables(statement, truths)) {
            used.put(key, settled.context().get(key));
        }
        return truths;
    }

    private static List<String> variables(Statement statement, List<Truth> truths) {
        var keys = new ArrayList<String>();
        int from = 0;
        if (statement.resource().isPresent()) {
            from = 1;
            if (truths.getFirst() == Truth.DEPENDS) {
                statement
                        .resource()
                        .get()
                        .entries()
                        .forEach(entry -> entry.pattern()
                                .ifPresent(pattern ->
                                        keys.addAll(pattern.template().variables())));
            }
        }
        for (int i = from; i < truths.size(); i++) {
            if (truths.get(i) == Truth.DEPENDS) {
                var condition = statement.condition().orElseThrow().conditions().get(i - from);
                keys.add(condition.key());
                keys.addAll(condition.variables());
            }
        }
        return keys;
    }
}
