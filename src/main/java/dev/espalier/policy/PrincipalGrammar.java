package dev.espalier.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the Principal or NotPrincipal element of a statement may stand in one type of policy and names principals
/// (rules R38, R39, R51, R52).
final class PrincipalGrammar {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern UNIQUE_ID = Pattern.compile("A[A-Z]{3}[A-Z0-9]{12,}");
    private static final Pattern IAM_ARN =
            Pattern.compile("arn:[a-z-]+:iam::([0-9]{12}|cloudfront):(root|(user|role)/.+)");
    private static final Pattern STS_ARN =
            Pattern.compile("arn:[a-z-]+:sts::[0-9]{12}:(assumed-role/[^/]+/[^/]+|federated-user/.+|self)");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9.-]+\\.(amazonaws\\.com(\\.cn)?|amazon\\.com)");
    private static final Set<String> WEB_PROVIDERS =
            Set.of("cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com");

    private final PolicyType type;
    private final ProblemList problems;

    PrincipalGrammar(PolicyType type, ProblemList problems) {
        this.type = type;
        this.problems = problems;
    }

    void check(Statement statement) {
        var element = statement.principal();
        switch (type) {
            case IDENTITY, BOUNDARY, SESSION, SCP ->
                element.ifPresent(found -> problems.error("UNSUPPORTED_PRINCIPAL", found.path(), found.name()));
            case RCP -> checkRcp(statement);
            case RESOURCE, KMS, TRUST -> checkNamed(statement);
        }
    }

    private void checkRcp(Statement statement) {
        if (statement.principal().isEmpty()) {
            problems.error("MISSING_PRINCIPAL", statement.path());
            return;
        }
        var element = statement.principal().get();
        boolean isEveryone = !element.isExcept()
                && element.entries().size() == 1
                && element.entries().getFirst().isEveryone();
        if (!isEveryone) {
            problems.error("RCP_SYNTAX_ERROR_PRINCIPAL", element.path());
        }
    }

    private void checkNamed(Statement statement) {
        if (statement.principal().isEmpty()) {
            problems.error("MISSING_PRINCIPAL", statement.path());
            return;
        }
        var element = statement.principal().get();
        if (element.isExcept()) {
            checkExcept(statement, element);
        }
        if (element.entries().isEmpty()) {
            problems.add(
                    element.isExcept() ? Severity.ERROR : Severity.WARNING, "EMPTY_ARRAY_PRINCIPAL", element.path());
        }
        boolean isBareStar = element.entries().stream()
                .anyMatch(entry -> entry.isEveryone() && entry.path().equals(element.path()));
        if (type == PolicyType.TRUST && !element.isExcept() && isBareStar) {
            problems.error("ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", element.path());
        }
        element.entries().forEach(entry -> checkEntry(statement, entry));
    }

    private void checkExcept(Statement statement, PrincipalElement element) {
        if (type == PolicyType.TRUST) {
            problems.error("ROLE_TRUST_POLICY_NOTPRINCIPAL", element.path());
        } else if (statement.effect().equals(Optional.of(Effect.ALLOW))) {
            problems.error("NOTPRINCIPAL_WITH_ALLOW", element.path());
        } else {
            problems.warning("NOTPRINCIPAL_DISCOURAGED", element.path());
        }
    }

    private void checkEntry(Statement statement, PrincipalElement.Entry entry) {
        var text = entry.text();
        switch (entry.kind()) {
            case AWS -> checkAws(entry);
            case SERVICE -> {
                if (text.contains("*") || text.contains("?")) {
                    problems.error("UNSUPPORTED_WILDCARD_IN_PRINCIPAL", entry.path(), text);
                } else if (!SERVICE.matcher(text).matches()) {
                    problems.error("INVALID_SERVICE_PRINCIPAL_FORMAT", entry.path(), text);
                }
            }
            case FEDERATED -> checkFederated(statement, entry);
            case CANONICAL_USER, OTHER -> {
                // A canonical user id may be any text; an unknown key is a problem of its own.
            }
        }
    }

    private void checkAws(PrincipalElement.Entry entry) {
        var text = entry.text();
        if (text.equals("*")
                || ACCOUNT.matcher(text).matches()
                || UNIQUE_ID.matcher(text).matches()) {
            return;
        }
        if (text.contains("*") || text.contains("?")) {
            problems.error("UNSUPPORTED_WILDCARD_IN_PRINCIPAL", entry.path(), text);
        } else if (text.contains(":group/")) {
            problems.error("GROUP_AS_PRINCIPAL", entry.path(), text);
        } else if (!IAM_ARN.matcher(text).matches() && !STS_ARN.matcher(text).matches() && !isReadElsewhere(entry)) {
            problems.error("INVALID_PRINCIPAL_FORMAT", entry.path(), text);
        }
    }

    /// A bare string that is no star has been reported when it was read.
    private static boolean isReadElsewhere(PrincipalElement.Entry entry) {
        var steps = entry.path().steps();
        return steps.getLast() instanceof JsonPath.Step.Member(var name) && name.endsWith("Principal");
    }

    private void checkFederated(Statement statement, PrincipalElement.Entry entry) {
        if (type != PolicyType.TRUST) {
            problems.error("FEDERATED_PRINCIPAL_NOT_SUPPORTED", entry.path());
            return;
        }
        boolean isSaml = entry.text().contains(":saml-provider/");
        boolean isWeb = entry.text().contains(":oidc-provider/") || WEB_PROVIDERS.contains(entry.text());
        for (var action : statement.action().map(ActionElement::entries).orElseGet(List::of)) {
            var name = action.text().toLowerCase(Locale.ROOT);
            boolean isMismatch = name.equals("sts:assumerole")
                    || (isSaml && name.equals("sts:assumerolewithwebidentity"))
                    || (isWeb && name.equals("sts:assumerolewithsaml"));
            if (isMismatch) {
                problems.error("MISMATCHED_ACTION_FOR_PRINCIPAL", action.path(), action.text(), entry.text());
            }
        }
    }
}
