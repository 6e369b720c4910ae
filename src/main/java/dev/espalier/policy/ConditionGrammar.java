package dev.espalier.policy;

import dev.espalier.policy.Condition.Quantifier;
import dev.espalier.policy.ConditionOperator.Family;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether a Condition element is well formed: keys, values and their types (rules R46, R57 to R79).
final class ConditionGrammar {
    private static final Set<String> TAG_KEYS = Set.of("aws:principaltag", "aws:resourcetag", "aws:requesttag");

    /// Global keys that are known to hold one value.
    private static final Set<String> SINGLE_VALUED = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principaltype",
            "aws:userid",
            "aws:username",
            "aws:sourceip",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:sourcearn",
            "aws:sourceaccount",
            "aws:sourceorgid",
            "aws:resourceaccount",
            "aws:resourceorgid",
            "aws:requestedregion",
            "aws:currenttime",
            "aws:epochtime",
            "aws:securetransport",
            "aws:viaawsservice",
            "aws:multifactorauthpresent",
            "aws:multifactorauthage",
            "aws:useragent",
            "aws:referer");

    private final boolean hasVariables;
    private final ProblemList problems;

    ConditionGrammar(boolean hasVariables, ProblemList problems) {
        this.hasVariables = hasVariables;
        this.problems = problems;
    }

    void check(ConditionBlock block) {
        if (block.conditions().isEmpty() && block.isReadable()) {
            problems.warning("EMPTY_OBJECT_CONDITION", block.path());
        }
        var seen = new HashSet<String>();
        for (var condition : block.conditions()) {
            if (!seen.add(condition.operatorText() + " " + condition.key().toLowerCase(Locale.ROOT))) {
                problems.error("DUPLICATE_KEYS_WITH_DIFFERENT_CASE", condition.path(), condition.key());
            }
            checkKey(condition);
            checkQuantifier(condition);
            checkValues(condition);
        }
    }

    private void checkKey(Condition condition) {
        var key = condition.key();
        if (TAG_KEYS.contains(key.toLowerCase(Locale.ROOT).replaceFirst("/$", ""))) {
            problems.error("MISSING_TAG_KEY_IN_CONDITION", condition.path(), key.replaceFirst("/$", ""));
        } else if (key.indexOf(':') <= 0 || key.indexOf(':') == key.length() - 1) {
            problems.error("INVALID_CONDITION_KEY_FORMAT", condition.path(), key);
        }
    }

    private void checkQuantifier(Condition condition) {
        boolean isPlain = condition.quantifier() == Quantifier.NONE;
        if (condition.operator() == ConditionOperator.NULL) {
            if (!isPlain) {
                problems.warning("NULL_WITH_QUALIFIER", condition.path(), condition.operatorText());
            }
            return;
        }
        if (isPlain && MultivaluedKeys.contains(condition.key())) {
            problems.warning("MISSING_QUALIFIER", condition.path(), condition.key());
        }
        boolean isSingle = SINGLE_VALUED.contains(condition.key().toLowerCase(Locale.ROOT));
        if (condition.quantifier() == Quantifier.FOR_ALL_VALUES && isSingle) {
            problems.warning("FORALLVALUES_WITH_SINGLE_VALUED_KEY", condition.path(), condition.key());
        }
    }

    private void checkValues(Condition condition) {
        if (condition.values().isEmpty()) {
            problems.warning("EMPTY_ARRAY_CONDITION", condition.path(), condition.key());
        }
        if (condition.operator().family() == Family.BOOLEAN
                && condition.values().size() > 1) {
            problems.error("INVALID_CONDITION_MULTIPLE_BOOLEAN", condition.path());
        }
        condition.values().forEach(value -> checkValue(condition, value));
    }

    private void checkValue(Condition condition, String value) {
        var family = condition.operator().family();
        boolean isVariable = hasVariables && value.contains("${");
        if (isVariable && !family.hasVariables()) {
            problems.error("INVALID_VARIABLE_FOR_OPERATOR", condition.path(), value, condition.operatorText());
            return;
        }
        switch (family) {
            case STRING -> {
                boolean isLiteral = !condition.operator().hasWildcards();
                if (isLiteral && !isVariable && (value.contains("*") || value.contains("?"))) {
                    problems.warning(
                            "WILDCARD_WITHOUT_LIKE_OPERATOR", condition.path(), value, condition.operatorText());
                }
            }
            case NUMERIC -> warnUnless(Scalars.number(value), "TYPE_MISMATCH_NUMBER", condition, value);
            case DATE -> warnUnless(Scalars.date(value), "TYPE_MISMATCH_DATE", condition, value);
            case BOOLEAN, EXISTENCE -> {
                if (!isVariable) {
                    warnUnless(Scalars.bool(value), "TYPE_MISMATCH_BOOLEAN", condition, value);
                }
            }
            case IP -> {
                if (IpRange.parse(value).isEmpty()) {
                    problems.error("TYPE_MISMATCH_IP_RANGE", condition.path(), value);
                }
            }
            case ARN, BINARY -> {
                // Any text is accepted; one of the wrong form matches nothing.
            }
        }
    }

    private void warnUnless(Optional<?> parsed, String code, Condition condition, String value) {
        if (parsed.isEmpty()) {
            problems.warning(code, condition.path(), value);
        }
    }
}
