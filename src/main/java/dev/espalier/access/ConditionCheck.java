package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.policy.Condition;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Template;
import dev.espalier.policy.Truth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Whether the Condition element of a statement holds, and which key decides (rule R58).
final class ConditionCheck {
    private ConditionCheck() {}

    static Cell check(ConditionBlock block, RequestContext context) {
        if (block.isEmpty()) {
            return Cells.none();
        }
        var open = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        var result = block.isReadable() ? Truth.YES : Truth.UNKNOWN;
        for (var condition : block.conditions()) {
            var truth = condition.test(context);
            if (truth == Truth.NO) {
                return Cells.cell(Truth.NO, failure(condition, context), condition.path());
            }
            if (truth == Truth.DEPENDS) {
                open.addAll(OpenKeys.of(condition, context));
            }
            result = result.and(truth);
        }
        return switch (result) {
            case YES, NO -> Cells.cell(Truth.YES, Reason.of(ReasonCode.CONDITION_HOLDS), block.path());
            case UNKNOWN -> Cells.unreadable(Optional.of(block.path()));
            case DEPENDS ->
                Cells.cell(
                        Truth.DEPENDS, Reason.of(ReasonCode.CONDITION_DEPENDS, String.join(", ", open)), block.path());
        };
    }

    private static Reason failure(Condition condition, RequestContext context) {
        return switch (context.get(condition.key())) {
            case ContextValue.Absent() ->
                Reason.of(
                        ReasonCode.CONDITION_KEY_ABSENT,
                        condition.key(),
                        condition.operatorText(),
                        wanted(condition, context));
            case ContextValue.Unknown(var key, var _, var _) ->
                Reason.of(ReasonCode.CONDITION_MULTIVALUED, key, condition.operatorText());
            case ContextValue.Present(var given, var isMultivalued)
            when isMultivalued && condition.quantifier() == Condition.Quantifier.NONE ->
                Reason.of(ReasonCode.CONDITION_MULTIVALUED, condition.key(), condition.operatorText());
            case ContextValue.Present(var given, var isMultivalued) ->
                Reason.of(
                        ReasonCode.CONDITION_FAILS,
                        condition.key(),
                        String.join(", ", given),
                        condition.operatorText(),
                        wanted(condition, context));
        };
    }

    /// The listed values with their variables filled in, as far as those are known.
    private static String wanted(Condition condition, RequestContext context) {
        boolean hasVariables = condition.operator().family().hasVariables();
        var values = condition.values().stream()
                .map(value -> hasVariables ? filled(value, context) : value)
                .map(value -> value.isEmpty() ? Sentences.phrase("value.empty", Map.of()) : value)
                .toList();
        return Sentences.joined(values, "list.or");
    }

    private static String filled(String value, RequestContext context) {
        return Template.parse(value).resolve(context) instanceof Template.Resolution.Resolved resolved
                ? resolved.text()
                : value;
    }
}
