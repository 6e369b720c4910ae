package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;

/// The answer to one question with all its evidence, so that whoever shows it only renders.
///
/// @param decidedBy the layer that is reported (rule R114); for Allowed the layer that granted; empty without an answer
/// @param decidedAt the first entity from the root that stops, when organization policies decide (rule R26)
/// @param reason why, as a code with its parts; [Sentences] turns it into words
/// @param gates all gates in the fixed order from outside to inside: SCPs from the root down, RCPs, permissions
/// boundary,
///     session policy, grants (identity policies, then resource or trust policy). Always complete
/// @param dependence what the answer turns on, when it is *Depends*
/// @param where how the answer differs among the resources that the question stands for
/// @param notConsidered what this answer leaves out, for example "resource control policies"
public record Answer(
        Question question,
        Verdict verdict,
        Optional<Layer> decidedBy,
        Optional<NodeId> decidedAt,
        Reason reason,
        List<Gate> gates,
        Dependence dependence,
        Where where,
        List<Reason> notConsidered) {
    public Answer {
        gates = List.copyOf(gates);
        notConsidered = List.copyOf(notConsidered);
    }

    /// The keys that the answer turns on.
    public List<String> dependsOn() {
        return dependence.names();
    }

    /// How many gates are in a state.
    public int gatesIn(Gate.State state) {
        return (int) gates.stream().filter(gate -> gate.state() == state).count();
    }

    /// Every gate that must change before the request can succeed, in evaluation order.
    public List<Gate> obstacles() {
        return gates.stream().filter(gate -> gate.state().stops()).toList();
    }
}
