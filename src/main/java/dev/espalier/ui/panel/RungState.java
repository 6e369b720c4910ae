package dev.espalier.ui.panel;

import dev.espalier.access.Gate;

/// What one rung of the ladder shows: the state of a gate, or of one source of policies at a gate.
enum RungState {
    PASSES,
    DENIES,
    SILENT,
    DEPENDS,
    UNKNOWN,
    DOES_NOT_APPLY,
    /// It contributes nothing, which is no obstacle: one grant is enough.
    NOTHING;

    static RungState of(Gate.State state) {
        return switch (state) {
            case PASSES -> PASSES;
            case STOPS_DENY -> DENIES;
            case STOPS_SILENT -> SILENT;
            case DEPENDS -> DEPENDS;
            case UNKNOWN -> UNKNOWN;
            case DOES_NOT_APPLY -> DOES_NOT_APPLY;
            case NOT_NEEDED -> NOTHING;
        };
    }

    /// Whether the path ends here, for sure or perhaps.
    boolean interrupts() {
        return this == DENIES || this == SILENT || this == DEPENDS || this == UNKNOWN;
    }

    boolean stops() {
        return this == DENIES || this == SILENT;
    }

    /// The state in one or two words, for people who hear the panel.
    String word() {
        return Words.text("state." + name());
    }
}
