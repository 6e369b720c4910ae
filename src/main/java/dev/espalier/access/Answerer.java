package dev.espalier.access;

import dev.espalier.access.Decision.By;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers one request: looks at every gate, decides, and says why.
///
/// What is not known is taken once at its best and once at its worst. If both come out alike, the decision is certain;
/// if they differ, open context keys make the answer *Depends*, and what cannot be read makes it *No answer*.
final class Answerer {
    private final Question question;
    private final Request request;
    private final World world;
    private final Layers layers;
    private final Procedure procedure;

    Answerer(Question question, Request request, World world) {
        this(question, request, world, Layers.of(request, world));
    }

    private Answerer(Question question, Request request, World world, Layers layers) {
        this.question = question;
        this.request = request;
        this.world = world;
        this.layers = layers;
        procedure = new Procedure(request, layers);
    }

    Answer answer(List<Reason> assumptions) {
        var notConsidered = new ArrayList<>(assumptions);
        notConsidered.addAll(OutsideModel.of(request));
        var gates = new GateWriter(request, layers, world).gates();
        var best = procedure.run(Hope.BEST);
        var worst = procedure.run(Hope.WORST);
        if (!best.isAllowed() || worst.isAllowed()) {
            return certain(best.isAllowed() ? worst : best, gates, notConsidered);
        }
        boolean turnsOnUnreadable = !procedure.run(new Hope(true, false)).isAllowed()
                || procedure.run(new Hope(false, true)).isAllowed();
        if (turnsOnUnreadable) {
            return unclear(gates, notConsidered);
        }
        var dependency = Dependency.of(request, layers, world);
        var unanimous = dependency.flatMap(Dependency::unanimous);
        return unanimous
                .map(trial -> new Answerer(question, trial.request(), world, trial.layers())
                        .certain(trial.decision(), gates, notConsidered))
                .orElseGet(() -> depends(dependency, gates, notConsidered));
    }

    /// The decision that is certain.
    Decision decision() {
        var best = procedure.run(Hope.BEST);
        return best.isAllowed() ? procedure.run(Hope.WORST) : best;
    }

    private Answer certain(Decision decision, List<Gate> gates, List<Reason> notConsidered) {
        var decider = decider(decision);
        var reason = decision.isAllowed()
                ? AllowedReason.of(decision, request, layers, world)
                : decider.map(layer -> new GateWriter(request, layers, world)
                                .gate(layer)
                                .reason())
                        .orElse(Reason.of(ReasonCode.API_NO, request.standing().label(), request.action()));
        var at = decision.by() == By.SCP || decision.by() == By.RCP
                ? decider.flatMap(LayerFinding::at)
                : Optional.<NodeId>empty();
        return new Answer(question, decision.verdict(), layer(decision), at, reason, gates, List.of(), notConsidered);
    }

    private Optional<LayerFinding> decider(Decision decision) {
        return switch (decision.by()) {
            case API, ROOT -> Optional.empty();
            case SCP -> Optional.of(layers.scps().get(decision.level()));
            case RCP -> Optional.of(layers.rcps().get(decision.level()));
            case RESOURCE, ROOT_AND_RESOURCE -> Optional.of(layers.resource());
            case IDENTITY, IDENTITY_AND_RESOURCE -> Optional.of(layers.identity());
            case BOUNDARY -> Optional.of(layers.boundary());
            case SESSION -> Optional.of(layers.session());
        };
    }

    /// The reported layer (rule R114). Where both sides had to grant, it is the caller's.
    private Optional<Layer> layer(Decision decision) {
        return decider(decision).map(LayerFinding::layer);
    }

    private Answer unclear(List<Gate> gates, List<Reason> notConsidered) {
        var reason = layers.inOrder().stream()
                .flatMap(layer -> layer.doubts().stream())
                .findFirst()
                .orElseThrow();
        return open(Verdict.NO_ANSWER, reason, List.of(), gates, notConsidered);
    }

    private Answer depends(Optional<Dependency> dependency, List<Gate> gates, List<Reason> notConsidered) {
        var keys = dependency.map(Dependency::decidingKeys).orElseGet(this::openKeys);
        var reason = dependency
                .map(Dependency::reason)
                .orElseGet(() -> Reason.of(ReasonCode.DEPENDS_MANY, String.join(", ", keys)));
        return open(Verdict.DEPENDS, reason, keys, gates, notConsidered);
    }

    private List<String> openKeys() {
        return layers.inOrder().stream()
                .flatMap(layer -> layer.openKeys().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Answer open(
            Verdict verdict, Reason reason, List<String> keys, List<Gate> gates, List<Reason> notConsidered) {
        return new Answer(question, verdict, Optional.empty(), Optional.empty(), reason, gates, keys, notConsidered);
    }
}
