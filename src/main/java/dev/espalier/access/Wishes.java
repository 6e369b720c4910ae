package dev.espalier.access;

import java.util.List;
import java.util.Map;

/// What a failed condition would take, in words.
final class Wishes {
    private Wishes() {}

    static String of(Reason failure) {
        var parts = failure.parts();
        return switch (failure.code()) {
            case CONDITION_FAILS -> wish(parts.get(0), parts.get(2), parts.get(3));
            case CONDITION_KEY_ABSENT -> wish(parts.get(0), parts.get(1), parts.get(2));
            default -> Sentences.text(failure);
        };
    }

    private static String wish(String key, String operator, String wanted) {
        boolean isEqual = List.of("StringEquals", "Bool", "StringLike", "ArnLike", "ArnEquals")
                .contains(operator);
        return Sentences.phrase(
                isEqual ? "condition.is" : "condition.passes",
                Map.of("key", key, "operator", operator, "values", wanted));
    }
}
