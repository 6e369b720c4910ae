package dev.espalier.review;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.policy.Condition;
import dev.espalier.policy.Condition.Quantifier;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.ConditionOperator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether the condition keys of a statement exist, belong to its actions, and are tested with a fitting set operator
/// (rules R63, R65).
final class ConditionLint {
    private static final String GLOBAL = "aws:";

    private final Catalog catalog;
    private final PolicyLint.Warnings warnings;
    private final Map<String, Optional<ConditionKey>> known = new HashMap<>();
    private final Map<String, Boolean> global = new HashMap<>();
    private final Map<String, Set<Action>> carriers = new HashMap<>();

    ConditionLint(Catalog catalog, PolicyLint.Warnings warnings) {
        this.catalog = catalog;
        this.warnings = warnings;
    }

    /// @param actions the actions of the statement; none when they are too many to name
    void check(ConditionBlock block, List<Action> actions) {
        block.conditions().forEach(condition -> check(condition, actions));
    }

    private void check(Condition condition, List<Action> actions) {
        var key = condition.key().toLowerCase(Locale.ROOT);
        if (isOfProvider(key)) {
            return;
        }
        var found = known.computeIfAbsent(key, catalog::conditionKey);
        if (found.isEmpty()) {
            warnings.warn("UNKNOWN_CONDITION_KEY", condition.path(), condition.key());
            return;
        }
        if (condition.operator() != ConditionOperator.NULL) {
            checkQuantifier(condition, found.get().isMultivalued());
        }
        if (!actions.isEmpty() && !global.computeIfAbsent(key, this::isGlobal) && !isUsable(key, actions)) {
            warnings.warn("CONDITION_KEY_NOT_FOR_ACTIONS", condition.path(), condition.key());
        }
    }

    private boolean isGlobal(String key) {
        return key.startsWith(GLOBAL) || catalog.globalConditionKeys().stream().anyMatch(each -> each.isNamed(key));
    }

    /// Keys of identity providers begin with their domain, or with `saml:`; every provider has its own.
    private static boolean isOfProvider(String key) {
        int colon = key.indexOf(':');
        return colon <= 0 || key.startsWith("saml:") || key.substring(0, colon).indexOf('.') >= 0;
    }

    /// The catalog knows the keys of actions, but not those that come with a resource type, so a key of the same
    /// service is taken for usable. Amazon S3 alone lists all of them with its actions, besides those of access
    /// points.
    private boolean isUsable(String key, List<Action> actions) {
        var service = key.substring(0, key.indexOf(':'));
        boolean isListedInFull = service.equals("s3") && !key.startsWith("s3:dataaccesspoint");
        if (!isListedInFull
                && actions.stream().anyMatch(action -> action.service().equals(service))) {
            return true;
        }
        return actions.stream()
                .anyMatch(action -> carriers.computeIfAbsent(
                                action.service() + " " + key, _ -> catalog.actionsWith(action.service(), key))
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
