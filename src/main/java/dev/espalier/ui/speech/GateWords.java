package dev.espalier.ui.speech;

import static dev.espalier.ui.speech.FigureWords.TEXTS;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Principals;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.ui.GateWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what an answer has to do with a figure: that it is the one who asks, and what its gates do to the request.
/// Gates without a say are not mentioned.
final class GateWords {
    private final Optional<Answer> answer;
    private final Optional<MemberId> asker;

    GateWords(Design design, Optional<Answer> answer) {
        this.answer = answer;
        asker = answer.flatMap(known -> Principals.find(design, known.question().principal()));
    }

    List<String> at(NodeId node) {
        var words = new ArrayList<String>();
        answer.ifPresent(known -> {
            if (asker.filter(node::equals).isPresent()) {
                words.add(TEXTS.text("asks", known.question().action(), verdict(known.verdict())));
            }
            known.gates().forEach(gate -> add(words, gate, node));
        });
        return words;
    }

    /// A stop of a walk through the gates: "Gate 3 of 9, organization ceiling of People: ...".
    static String told(Design design, GateWalk.Stop stop) {
        var gate = stop.gate();
        var layer = Sentences.layer(gate.layer());
        var place = gate.at()
                .map(at -> TEXTS.text("walk.at", layer, DesignIndex.of(design).nameOf(at)))
                .orElse(layer);
        return TEXTS.text(
                "walk",
                stop.number(),
                stop.count(),
                place,
                Sentences.state(gate.state()),
                Sentences.text(gate.reason()));
    }

    static String verdict(Verdict verdict) {
        return TEXTS.text("verdict." + verdict);
    }

    private static void add(List<String> words, Gate gate, NodeId node) {
        switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, RESOURCE_POLICY, TRUST_POLICY, PERMISSIONS_BOUNDARY ->
                gate.at()
                        .filter(node::equals)
                        .ifPresent(_ -> addState(words, gate.state(), "gate." + gate.layer(), "state."));
            case IDENTITY_POLICY ->
                gate.sources().stream()
                        .filter(source -> source.holder().filter(node::equals).isPresent())
                        .forEach(source -> addState(words, source.state(), "gate.IDENTITY_POLICY", "source."));
            case SESSION_POLICY -> {}
        }
    }

    private static void addState(List<String> words, Gate.State state, String gate, String prefix) {
        switch (state) {
            case PASSES, STOPS_DENY, STOPS_SILENT, DEPENDS, UNKNOWN ->
                words.add(TEXTS.text(prefix + state, TEXTS.text(gate)));
            case DOES_NOT_APPLY, NOT_NEEDED -> {}
        }
    }
}
