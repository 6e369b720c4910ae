package dev.espalier.diagram;

import dev.espalier.access.Gate;
import java.util.List;

/// A border that the path of an answer crosses.
///
/// @param gates all gates that stand there; for a folded unit also those hidden in it
/// @param state the worst of their states
/// @param number of the obstacle, counted from 1; 0 when there is none or only one
record Crossing(Figure figure, List<Gate> gates, Gate.State state, int number) {
    Crossing {
        gates = List.copyOf(gates);
    }

    double x() {
        return figure.gateX();
    }

    double y() {
        return figure.gateY();
    }

    /// Whether the path is dotted from here on.
    boolean cuts() {
        return cuts(state);
    }

    static boolean cuts(Gate.State state) {
        return switch (state) {
            case STOPS_DENY, STOPS_SILENT, DEPENDS, UNKNOWN -> true;
            case PASSES, DOES_NOT_APPLY, NOT_NEEDED -> false;
        };
    }

    /// The state that tells most about a place where several gates stand.
    static Gate.State worse(Gate.State one, Gate.State other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Gate.State state) {
        return switch (state) {
            case STOPS_DENY -> 6;
            case STOPS_SILENT -> 5;
            case UNKNOWN -> 4;
            case DEPENDS -> 3;
            case PASSES -> 2;
            case DOES_NOT_APPLY -> 1;
            case NOT_NEEDED -> 0;
        };
    }
}
