package dev.espalier.access;

import dev.espalier.policy.Condition;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Statement;
import java.util.Set;
import java.util.TreeSet;

/// The keys of which nobody knows the value and that a statement looks at, in its conditions or as variables.
final class OpenKeys {
    private OpenKeys() {}

    static Set<String> of(Statement statement, RequestContext context) {
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        statement
                .condition()
                .ifPresent(block -> block.conditions().forEach(condition -> keys.addAll(of(condition, context))));
        statement
                .resource()
                .ifPresent(element -> element.entries()
                        .forEach(entry -> entry.pattern()
                                .ifPresent(pattern ->
                                        pattern.template().variables().forEach(key -> addIfOpen(key, context, keys)))));
        return keys;
    }

    static Set<String> of(Condition condition, RequestContext context) {
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        addIfOpen(condition.key(), context, keys);
        condition.variables().forEach(key -> addIfOpen(key, context, keys));
        return keys;
    }

    private static void addIfOpen(String key, RequestContext context, Set<String> keys) {
        if (context.get(key) instanceof ContextValue.Unknown(var spelled, var _, var _)) {
            keys.add(spelled);
        }
    }
}
