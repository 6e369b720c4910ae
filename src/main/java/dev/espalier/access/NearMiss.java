package dev.espalier.access;

import dev.espalier.access.StatementResult.Match;

/// How near a statement comes that fails in one element.
final class NearMiss {
    private NearMiss() {}

    /// Whether it is worth showing: a statement about another service is not.
    static boolean isClose(StatementCheck.Outcome outcome) {
        return outcome.evidence().action().match() != Match.NO || outcome.isSameService();
    }

    /// The smaller, the nearer: a condition can be met, a resource is a matter of one entry, another action is further.
    static int distance(StatementCheck.Outcome outcome) {
        var evidence = outcome.evidence();
        if (evidence.condition().match() == Match.NO) {
            return 0;
        }
        if (evidence.resource().match() == Match.NO) {
            return 1;
        }
        return evidence.principal().match() == Match.NO ? 2 : 3;
    }
}
