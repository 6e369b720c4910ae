package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import java.util.List;
import java.util.Optional;

/// A gate that lets less through in one of two designs than in the other.
///
/// @param at what the gate belongs to; empty when it is the caller itself, so that causes of several callers can be
/// equal
/// @param state how it stands where it lets less through: it stops, or depends
/// @param statements for a Deny or a dependence, those that do it there; for silence, the Allows of the other design
///     that are gone
public record AccessCause(Layer layer, Optional<NodeId> at, Gate.State state, List<Statement> statements) {
    public AccessCause {
        statements = List.copyOf(statements);
    }

    /// The gates that let less through in one answer to a question than in another, from outside to inside.
    ///
    /// @param caller who asked, in both
    public static List<AccessCause> tightening(Answer freer, Answer tighter, MemberId caller) {
        return GateDifferences.of(freer, tighter, Optional.of(caller));
    }

    /// One statement.
    ///
    /// @param policy its name
    /// @param holder what the policy hangs on; empty when it is the caller itself
    /// @param number counted from 1
    public record Statement(
            String policy,
            PolicySource.Kind kind,
            Optional<NodeId> holder,
            int number,
            Optional<String> sid,
            Effect effect) {}
}
