package dev.espalier.review;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Condition;
import dev.espalier.policy.Condition.Quantifier;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.ConditionOperator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whether the condition keys of a statement exist, belong to its actions, and are tested with a fitting set operator
/// (rules R63, R65).
final class ConditionLint {
    private static final String GLOBAL = "aws:";

    private final Catalog catalog;
    private final PolicyLint.Warnings warnings;

    ConditionLint(Catalog catalog, PolicyLint.Warnings warnings) {
        this.catalog = catalog;
        this.warnings = warnings;
    }

    /// @param actions the actions of the statement; none when they are too many to name
    void check(ConditionBlock block, List<Action> actions) {
        var usable = new HashMap<String, Boolean>();
        for (var condition : block.conditions()) {
            check(condition, actions, usable);
        }
    }

    private void check(Condition condition, List<Action> actions, Map<String, Boolean> usable) {
        var key = condition.key();
        if (isOfProvider(key)) {
            return;
        }
        var known = catalog.conditionKey(key);
        if (known.isEmpty()) {
            warnings.warn("UNKNOWN_CONDITION_KEY", condition.path(), key);
            return;
        }
        if (condition.operator() != ConditionOperator.NULL) {
            checkQuantifier(condition, known.get().isMultivalued());
        }
        var lower = key.toLowerCase(Locale.ROOT);
        boolean isGlobal = lower.startsWith(GLOBAL)
                || catalog.globalConditionKeys().stream().anyMatch(global -> global.isNamed(key));
        if (!isGlobal && !actions.isEmpty() && !usable.computeIfAbsent(lower, _ -> isUsable(lower, actions))) {
            warnings.warn("CONDITION_KEY_NOT_FOR_ACTIONS", condition.path(), key);
        }
    }

    /// Keys of identity providers begin with their domain, or with `saml:`; every provider has its own.
    private static boolean isOfProvider(String key) {
        int colon = key.indexOf(':');
        return colon <= 0
                || key.regionMatches(true, 0, "saml:", 0, "saml:".length())
                || key.substring(0, colon).indexOf('.') >= 0;
    }

    /// The catalog knows the keys of actions, but not those that come with a resource type, so a key of the same
    /// service
    /// is taken for usable. Amazon S3 alone lists all of them with its actions, besides those of access points.
    private boolean isUsable(String key, List<Action> actions) {
        var service = key.substring(0, key.indexOf(':'));
        boolean isListedInFull = service.equals("s3") && !key.startsWith("s3:dataaccesspoint");
        var carriers = new HashMap<String, Set<Action>>();
        return actions.stream()
                .anyMatch(action -> (!isListedInFull && action.service().equals(service))
                        || carriers.computeIfAbsent(action.service(), own -> catalog.actionsWith(own, key))
                                .contains(action));
    }

    private void checkQuantifier(Condition condition, boolean isMultivalued) {
        if (isMultivalued && condition.quantifier() == Quantifier.NONE) {
            warnings.warn("MISSING_QUALIFIER", condition.path(), condition.key());
        } else if (!isMultivalued && condition.quantifier() == Quantifier.FOR_ALL_VALUES) {
            warnings.warn("FORALLVALUES_WITH_SINGLE_VALUED_KEY", condition.path(), condition.key());
        }
    }
}
