package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Limit;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What an edit would do to everybody, before it is made.
///
/// @param change who gains and who loses what
/// @param broken assertions that hold and would no longer
/// @param mended assertions that do not hold and would
/// @param areAssertionsChecked whether there was time for all assertions
/// @param slots how full the place is that the edit takes up
/// @param services what changes by service, the largest change first
public record Impact(
        AccessChange change,
        Claims broken,
        Claims mended,
        boolean areAssertionsChecked,
        Optional<Slots> slots,
        List<OfService> services) {
    public Impact {
        services = List.copyOf(services);
    }

    /// A limit of AWS at the place that an edit takes up.
    ///
    /// @param used how much of it would be taken
    public record Slots(Limit limit, int used, int most) {}

    /// What changes of one service.
    ///
    /// @param gained how many of its actions somebody gains
    /// @param cause what is responsible, told by one of those who gain or lose; empty where it was not looked for
    public record OfService(String service, int gained, int lost, Optional<Cause> cause) {
        int size() {
            return gained + lost;
        }
    }

    /// What is responsible for a change.
    ///
    /// @param policy empty when it is a level that has no Allow
    /// @param at what the policy hangs on, or the level
    public record Cause(Kind kind, Optional<String> policy, Optional<NodeId> at) {
        /// In which way it is responsible.
        public enum Kind {
            DENIES,
            NO_LONGER_DENIES,
            /// A level allows nothing of it.
            LEAVES_OUT,
            NO_LONGER_LEAVES_OUT,
            GRANTS,
            NO_LONGER_GRANTS,
            /// Conditions decide, one way or the other.
            CONDITIONS
        }
    }

    /// How many actions somebody gains.
    public int gained() {
        return change.gained().size();
    }

    /// How many actions somebody loses.
    public int lost() {
        return change.lost().size();
    }

    /// How many root users, users and roles gain something.
    public int gaining() {
        return count(OfPrincipal::gained);
    }

    /// How many root users, users and roles lose something.
    public int losing() {
        return count(OfPrincipal::lost);
    }

    private int count(Function<OfPrincipal, ActionSet> what) {
        return (int) change.principals().stream()
                .filter(one -> !what.apply(one).isEmpty())
                .count();
    }

    /// Whether there is nothing to add: everybody was looked at, and every action decided.
    public boolean isExact() {
        return change.isComplete() && change.isExact() && areAssertionsChecked;
    }

    /// The same with what is responsible.
    Impact with(List<OfService> explained) {
        return new Impact(change, broken, mended, areAssertionsChecked, slots, explained);
    }
}
