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
/// @param keys context keys by which statements that hold for both of two callers tell them apart
/// @param rule what decides for one of two callers, whatever policies say
public record AccessCause(
        Layer layer,
        Optional<NodeId> at,
        Gate.State state,
        List<Statement> statements,
        List<String> keys,
        Optional<Rule> rule) {
    public AccessCause {
        statements = List.copyOf(statements);
        keys = List.copyOf(keys);
    }

    AccessCause(Layer layer, Optional<NodeId> at, Gate.State state, List<Statement> statements) {
        this(layer, at, state, statements, List.of(), Optional.empty());
    }

    AccessCause withKeys(List<String> changed) {
        return new AccessCause(layer, at, state, statements, changed, rule);
    }

    /// What is decided without policies.
    public enum Rule {
        /// The root user needs no policy for what it does in its own account (rule R102).
        ROOT_USER("R102"),
        /// What comes of the operation is fixed for callers of a kind (rule R90).
        FIXED("R90");

        private final String number;

        Rule(String number) {
            this.number = number;
        }

        /// Where the rule stands among the rules of AWS that are followed.
        public String number() {
            return number;
        }
    }

    /// The gates that let less through in one answer to a question than in another, from outside to inside.
    ///
    /// @param freely who asked for the freer answer: somebody else where an edit gave another name or account
    /// @param tightly who asked for the tighter one
    public static List<AccessCause> tightening(Answer freer, MemberId freely, Answer tighter, MemberId tightly) {
        return GateDifferences.of(
                new GateDifferences.Side(freer, Optional.of(freely)),
                new GateDifferences.Side(tighter, Optional.of(tightly)));
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
