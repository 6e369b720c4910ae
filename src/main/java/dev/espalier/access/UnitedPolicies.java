package dev.espalier.access;

import dev.espalier.access.PolicySets.StatementSets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Unions of the policies that callers hold. Most callers of an organization hold one of a few hundred combinations, so
/// the unions are kept; when there are too many of them, they are begun anew.
final class UnitedPolicies {
    private static final int MOST = 1_000;

    private final Map<Same, Union> unions = new HashMap<>();

    /// Several policies of one gate.
    ///
    /// @param board without what turns on the caller
    record Union(Board board, List<StatementSets> conditional) {}

    Union of(List<PolicySets> sets) {
        var same = new Same(sets);
        var known = unions.get(same);
        if (known == null) {
            if (unions.size() > MOST) {
                unions.clear();
            }
            known = unite(sets);
            unions.put(same, known);
        }
        return known;
    }

    private Union unite(List<PolicySets> sets) {
        var board = new Board();
        var conditional = new ArrayList<StatementSets>();
        for (var policy : sets) {
            board.add(policy);
            conditional.addAll(policy.conditional());
        }
        return new Union(board, List.copyOf(conditional));
    }

    /// The same policies in the same order; each is one object for all who hold it.
    private record Same(List<PolicySets> policies) {
        @Override
        public int hashCode() {
            int hash = 1;
            for (var policy : policies) {
                hash = 31 * hash + System.identityHashCode(policy);
            }
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && isSame(policies, same.policies);
        }

        @SuppressWarnings("ReferenceEquality") // comparing what they hold would cost more than uniting them
        private static boolean isSame(List<PolicySets> some, List<PolicySets> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (some.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
