package dev.espalier.policy;

import java.util.Locale;
import java.util.Optional;

/// Which elements a statement may and must have in one type of policy, and whether their entries are well formed (rules
/// R38 to R45, R50 to R55).
final class ElementCheck {
    private final PolicyType type;
    private final ProblemList problems;
    private final PrincipalGrammar principals;

    ElementCheck(PolicyType type, ProblemList problems) {
        this.type = type;
        this.problems = problems;
        principals = new PrincipalGrammar(type, problems);
    }

    void check(Statement statement) {
        if (statement.effectText().isEmpty() && statement.action().isEmpty()) {
            return;
        }
        principals.check(statement);
        if (type == PolicyType.RCP && statement.effect().equals(Optional.of(Effect.ALLOW))) {
            problems.error("RCP_SYNTAX_ERROR_ALLOW", statement.path().member("Effect"));
        }
        statement.action().ifPresent(this::checkActions);
        checkResources(statement);
    }

    private void checkActions(ActionElement element) {
        if (element.entries().isEmpty()) {
            problems.add(element.isExcept() ? Severity.ERROR : Severity.WARNING, "EMPTY_ARRAY_ACTION", element.path());
        }
        if (type == PolicyType.RCP && element.isExcept()) {
            problems.error("RCP_SYNTAX_ERROR_NOTACTION", element.path());
            return;
        }
        element.entries().forEach(this::checkAction);
    }

    private void checkAction(ActionElement.Entry entry) {
        var text = entry.text();
        if (text.contains("${")) {
            problems.error("VARIABLE_UNSUPPORTED_IN_ELEMENT", entry.path(), text);
        } else if (entry.pattern().isEmpty()) {
            boolean isWildService = text.indexOf(':') > 0
                    && text.indexOf(':') == text.lastIndexOf(':')
                    && text.substring(0, text.indexOf(':')).matches(".*[*?].*");
            problems.error(isWildService ? "INVALID_SERVICE_IN_ACTION" : "INVALID_ACTION", entry.path(), text);
        } else if (type == PolicyType.RCP) {
            checkRcpAction(entry, entry.pattern().get());
        } else if (type == PolicyType.TRUST && !isSts(entry.pattern().get())) {
            problems.error("UNSUPPORTED_ACTION_IN_POLICY", entry.path(), text);
        }
    }

    private static boolean isSts(ActionPattern pattern) {
        return pattern.service().equals("sts");
    }

    private void checkRcpAction(ActionElement.Entry entry, ActionPattern pattern) {
        if (pattern.isEverything() || !RcpServices.contains(pattern.service())) {
            problems.error("RCP_SYNTAX_ERROR_ACTION", entry.path(), entry.text());
            return;
        }
        var text = entry.text().toLowerCase(Locale.ROOT);
        int wildcard = Math.max(text.indexOf('?'), text.indexOf('*'));
        boolean isAtEnd = text.indexOf('?') < 0 && text.indexOf('*') == text.length() - 1;
        if (wildcard >= 0 && !isAtEnd) {
            problems.warning("RCP_WILDCARD_POSITION", entry.path(), entry.text());
        }
    }

    private void checkResources(Statement statement) {
        var element = statement.resource();
        if (type == PolicyType.TRUST) {
            element.ifPresent(found -> problems.error("ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", found.path()));
            return;
        }
        if (element.isEmpty()) {
            problems.error("MISSING_RESOURCE", statement.path());
            return;
        }
        if (element.get().entries().isEmpty()) {
            problems.add(
                    element.get().isExcept() ? Severity.ERROR : Severity.WARNING,
                    "EMPTY_ARRAY_RESOURCE",
                    element.get().path());
        }
        element.get().entries().forEach(this::checkResource);
    }

    private void checkResource(ResourceElement.Entry entry) {
        var text = entry.text();
        if (entry.pattern().isEmpty()) {
            problems.error("INVALID_ARN_PREFIX", entry.path(), text);
            return;
        }
        if (entry.pattern().get().isEverything()) {
            return;
        }
        var fields = text.split(":", 6);
        boolean isEarlyVariable = false;
        for (int i = 0; i < Math.min(5, fields.length); i++) {
            isEarlyVariable |= fields[i].contains("${");
        }
        if (isEarlyVariable) {
            problems.error("VARIABLE_UNSUPPORTED_IN_ELEMENT", entry.path(), text);
        } else if (fields.length < 6) {
            problems.add(
                    type == PolicyType.SESSION ? Severity.ERROR : Severity.WARNING,
                    "MISSING_ARN_FIELD",
                    entry.path(),
                    text);
        }
        boolean isWildService = fields.length > 2 && (fields[1] + fields[2]).matches(".*[*?].*");
        if (isWildService) {
            problems.warning("WILDCARD_IN_SERVICE_NAME", entry.path(), text);
        }
    }
}
