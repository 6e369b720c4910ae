package dev.espalier.ui.panel;

import dev.espalier.access.Gate;
import dev.espalier.access.Sentences;
import dev.espalier.ui.GateWalk;

/// One gate of a walk in words.
///
/// @param count "Gate 3 of 9"
/// @param title "Organization ceiling · OU People"
/// @param sentence why it is in its state
/// @param rule what holds for gates of its kind
record GateStep(
        String count, RungState state, String title, String sentence, String rule, boolean isFirst, boolean isLast) {
    static GateStep of(GateWalk.Stop stop, Names names) {
        var gate = stop.gate();
        var rule = Words.text("rule." + gate.layer().name());
        return new GateStep(
                Words.text("walk.count", stop.number(), stop.count()),
                RungState.of(gate.state()),
                title(gate, names),
                Sentences.text(gate.reason()),
                stop.isLast() ? rule + " " + Words.text("rule.last") : rule,
                stop.number() == 1,
                stop.isLast());
    }

    private static String title(Gate gate, Names names) {
        var layer = Words.text("layer." + gate.layer().name());
        return switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, RESOURCE_POLICY, TRUST_POLICY ->
                gate.at()
                        .map(at -> Words.text("walk.title", layer, names.titled(at)))
                        .orElse(layer);
            case PERMISSIONS_BOUNDARY, SESSION_POLICY, IDENTITY_POLICY -> layer;
        };
    }

    /// All of it in one breath.
    String spoken() {
        return Words.text("walk.spoken", count, title, state.word(), sentence, rule);
    }
}
