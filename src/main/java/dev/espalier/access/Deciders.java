package dev.espalier.access;

import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a design decides an answer, for somebody who has to point at it: where the Deny hangs, where nothing allows,
/// who gives the grant, or where it stays open.
///
/// @param gates that come out as the answer does, from outside to inside; the one that is reported first (rule R114)
/// @param nodes in the same order, each of which is right to point at; empty when no drawn node decides, as for a fixed
/// rule of AWS
public record Deciders(List<Gate> gates, Set<NodeId> nodes) {
    public Deciders {
        gates = List.copyOf(gates);
        nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes)); // keeps their order
    }

    /// The deciders of an answer.
    public static Deciders of(Answer answer) {
        var gates = new ArrayList<Gate>();
        for (var gate : answer.gates()) {
            if (decides(gate, answer.verdict())) {
                if (isReported(gate, answer)) {
                    gates.addFirst(gate);
                } else {
                    gates.add(gate);
                }
            }
        }
        var nodes = new LinkedHashSet<NodeId>();
        gates.forEach(gate -> nodes.addAll(nodes(gate)));
        return new Deciders(gates, nodes);
    }

    /// The gate to speak of first.
    public Optional<Gate> gate() {
        return gates.stream().findFirst();
    }

    private static boolean decides(Gate gate, Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> gate.state() == Gate.State.PASSES && gives(gate);
            case EXPLICITLY_DENIED -> gate.state() == Gate.State.STOPS_DENY;
            case IMPLICITLY_DENIED -> gate.state() == Gate.State.STOPS_SILENT;
            case DEPENDS -> gate.state() == Gate.State.DEPENDS;
            case NO_ANSWER -> false;
        };
    }

    /// Ceilings let through; only these give.
    private static boolean gives(Gate gate) {
        return switch (gate.layer()) {
            case IDENTITY_POLICY, RESOURCE_POLICY, TRUST_POLICY -> true;
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY -> false;
        };
    }

    private static boolean isReported(Gate gate, Answer answer) {
        return answer.decidedBy().equals(Optional.of(gate.layer()))
                && (answer.decidedAt().isEmpty() || answer.decidedAt().equals(gate.at()));
    }

    /// Where silence decides, nobody in particular is silent: it is the gate itself. Otherwise whoever holds the policy
    /// that speaks.
    private static List<NodeId> nodes(Gate gate) {
        var holders = gate.sources().stream()
                .filter(source -> gate.state() != Gate.State.STOPS_SILENT && source.state() == gate.state())
                .flatMap(source -> source.holder().stream())
                .toList();
        return holders.isEmpty() ? gate.at().stream().toList() : holders;
    }
}
