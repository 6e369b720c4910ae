package dev.espalier.policy;

import java.util.List;

/// The Condition element of a statement: all its conditions have to hold (rule R58).
///
/// @param isReadable whether every entry could be read; if not, whether the block holds is not known
public record ConditionBlock(List<Condition> conditions, boolean isReadable, JsonPath path) {
    public ConditionBlock {
        conditions = List.copyOf(conditions);
    }

    /// Whether it holds no condition, which is as good as no block (decision D7).
    public boolean isEmpty() {
        return conditions.isEmpty() && isReadable;
    }

    /// Whether it holds for `context`.
    public Truth test(RequestContext context) {
        var result = isReadable ? Truth.YES : Truth.UNKNOWN;
        for (int i = 0; i < conditions.size() && result != Truth.NO; i++) {
            result = result.and(conditions.get(i).test(context));
        }
        return result;
    }
}
