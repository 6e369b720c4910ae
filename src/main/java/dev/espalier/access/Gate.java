package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;

/// One gate that a request has to pass, with everything that was looked at there.
///
/// @param at the entity of an SCP or RCP level; the principal for boundary, session and identity policies; the resource
///     or role for its policy
/// @param reason why it is in this state
/// @param sources where policies came from, in order. An SCP level has one (the entity); the identity gate has one for
///     the principal's own policies and one for each group
/// @param dependence what its own state turns on, when that is not certain
public record Gate(
        Layer layer, Optional<NodeId> at, State state, Reason reason, List<Source> sources, Dependence dependence) {
    public Gate {
        sources = List.copyOf(sources);
    }

    /// What a gate does to the request.
    public enum State {
        PASSES,
        /// A Deny statement matches.
        STOPS_DENY,
        /// Nothing here allows it.
        STOPS_SILENT,
        /// It has no say in this question; the reason tells why.
        DOES_NOT_APPLY,
        /// It turns on context keys that are neither settled nor given.
        DEPENDS,
        /// Something here cannot be read or is not understood.
        UNKNOWN,
        /// It grants nothing, and need not: another gate grants alone (a resource policy beside identity policies).
        NOT_NEEDED;

        public boolean stops() {
            return this == STOPS_DENY || this == STOPS_SILENT;
        }
    }

    /// One holder of policies at a gate.
    ///
    /// @param holder the entity, principal, group or resource the policies hang on
    /// @param state what these policies say on their own: PASSES (an Allow, no Deny), STOPS_DENY, STOPS_SILENT,
    ///     DEPENDS, UNKNOWN, or DOES_NOT_APPLY when there are none
    /// @param policies names of all the policies looked at, in order
    /// @param matched every statement that matched, Deny before Allow
    /// @param near statements that fail in exactly one element, nearest first
    public record Source(
            Optional<NodeId> holder,
            State state,
            List<String> policies,
            List<StatementResult> matched,
            List<StatementResult> near) {
        public Source {
            policies = List.copyOf(policies);
            matched = List.copyOf(matched);
            near = List.copyOf(near);
        }
    }
}
