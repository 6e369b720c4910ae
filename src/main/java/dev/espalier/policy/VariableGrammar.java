package dev.espalier.policy;

import java.util.regex.Pattern;

/// Whether the variables in a statement are well formed, where variables work (rules R74 to R77).
final class VariableGrammar {
    private static final Pattern DEFAULT = Pattern.compile("[^, ]+, '[^']*'");

    private final boolean hasVariables;
    private final ProblemList problems;

    VariableGrammar(boolean hasVariables, ProblemList problems) {
        this.hasVariables = hasVariables;
        this.problems = problems;
    }

    void check(Statement statement) {
        statement
                .resource()
                .ifPresent(element -> element.entries().forEach(entry -> check(entry.text(), entry.path())));
        statement
                .condition()
                .ifPresent(block -> block.conditions().forEach(condition -> {
                    if (condition.operator().family().hasVariables()) {
                        condition.values().forEach(value -> check(value, condition.path()));
                    }
                }));
    }

    private void check(String text, JsonPath path) {
        int open = text.indexOf("${");
        if (open < 0) {
            return;
        }
        if (!hasVariables) {
            problems.warning("VARIABLE_UNSUPPORTED_IN_VERSION", path, text);
            return;
        }
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                problems.error("MISSING_BRACE_IN_VARIABLE", path, text);
                return;
            }
            checkVariable(text.substring(open + 2, close), text, path);
            open = text.indexOf("${", close);
        }
    }

    private void checkVariable(String inside, String text, JsonPath path) {
        if (inside.isEmpty()) {
            problems.error("EMPTY_VARIABLE", path, text);
        } else if (inside.contains(",")) {
            if (!DEFAULT.matcher(inside).matches()) {
                boolean hasQuotes = inside.indexOf('\'') >= 0 && inside.indexOf('\'') < inside.lastIndexOf('\'');
                problems.error(hasQuotes ? "UNSUPPORTED_SPACE_IN_VARIABLE" : "MISSING_QUOTE_IN_VARIABLE", path, text);
            }
        } else if (inside.contains(" ")) {
            problems.error("UNSUPPORTED_SPACE_IN_VARIABLE", path, text);
        }
    }
}
