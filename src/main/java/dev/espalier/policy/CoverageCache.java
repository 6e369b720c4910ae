package dev.espalier.policy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Remembers the coverages last asked for. Each action has one slot, which it shares with others and which the last of
/// them holds: losing one costs a second look at the statements and nothing else.
final class CoverageCache {
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<Kept> slots = new AtomicReferenceArray<>(SLOTS);

    private record Kept(ActionName action, Coverage coverage) {}

    Coverage get(ActionName action, List<Statement> statements) {
        int hash = action.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        var kept = slots.get(slot);
        if (kept != null && kept.action.equals(action)) {
            return kept.coverage;
        }
        var coverage = Coverage.of(statements, action);
        slots.set(slot, new Kept(action, coverage));
        return coverage;
    }
}
