package dev.espalier.access;

import dev.espalier.access.Decision.By;
import dev.espalier.access.Trials.Trial;
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
        this.question = question;
        this.request = request;
        this.world = world;
        layers = Layers.of(request, world);
        procedure = new Procedure(request, layers);
    }

    Answer answer(List<Reason> assumptions) {
        var notConsidered = notConsidered(assumptions);
        var writer = new GateWriter(request, layers, world);
        var gates = writer.gates();
        boolean isOpen = gates.stream().anyMatch(gate -> gate.state() == Gate.State.DEPENDS);
        var best = procedure.run(Hope.BEST);
        var worst = procedure.run(Hope.WORST);
        boolean isCertain = !best.isAllowed() || worst.isAllowed();
        if (isCertain && !isOpen) {
            return certain(best.isAllowed() ? worst : best, gates, notConsidered);
        }
        var dependency = Dependency.of(List.of(request), List.of(layers), world);
        if (isCertain) {
            return certain(best.isAllowed() ? worst : best, settled(writer, gates, dependency), notConsidered);
        }
        var result = dependency.ofDecision(); // before the gates, because all share one limit
        var settled = settled(writer, gates, dependency);
        boolean isAlike = result.example().isPresent() && !result.isUnclear();
        boolean turnsOnUnreadable = !procedure.run(new Hope(true, false)).isAllowed()
                || procedure.run(new Hope(false, true)).isAllowed();
        return turnsOnUnreadable && !isAlike
                ? unclear(settled, notConsidered)
                : open(dependency, result, settled, notConsidered);
    }

    /// The answer, if it is a denial; what would allow the request is not known, so that anything else has no answer.
    Answer answerUnlessAllowed(List<Reason> assumptions, Reason unknown) {
        var answer = answer(assumptions);
        return switch (answer.verdict()) {
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED, NO_ANSWER -> answer;
            case ALLOWED, DEPENDS ->
                answer(Verdict.NO_ANSWER, unknown, Dependence.NONE, answer.gates(), answer.notConsidered());
        };
    }

    /// No answer, because resources are too many to be told apart.
    Answer noAnswer(List<Reason> assumptions, Reason unknown) {
        return answer(Verdict.NO_ANSWER, unknown, Dependence.NONE, List.of(), notConsidered(assumptions));
    }

    private List<Reason> notConsidered(List<Reason> assumptions) {
        var notConsidered = new ArrayList<>(assumptions);
        notConsidered.addAll(Remarks.of(request));
        notConsidered.addAll(OutsideModel.of(request));
        return notConsidered;
    }

    private List<Gate> settled(GateWriter writer, List<Gate> gates, Dependency dependency) {
        var settled = new ArrayList<Gate>();
        var inOrder = layers.inOrder();
        for (int i = 0; i < gates.size(); i++) {
            settled.add(writer.settled(gates.get(i), inOrder.get(i), dependency));
        }
        return settled;
    }

    private Answer open(Dependency dependency, Dependency.Result result, List<Gate> gates, List<Reason> notConsidered) {
        if (result.isUnclear()) {
            return unclear(gates, notConsidered);
        }
        return result.example()
                .map(trial -> certain(trial, gates, notConsidered))
                .orElseGet(() ->
                        answer(Verdict.DEPENDS, dependency.reason(result), result.dependence(), gates, notConsidered));
    }

    /// The decision that is certain.
    Decision decision() {
        var best = procedure.run(Hope.BEST);
        return best.isAllowed() ? procedure.run(Hope.WORST) : best;
    }

    private Answer certain(Decision decision, List<Gate> gates, List<Reason> notConsidered) {
        var trial = new Trial(request, layers, decision, decision);
        return certain(trial, gates, notConsidered);
    }

    /// @param trial the request with open keys settled in one way, if all ways come out alike
    private Answer certain(Trial trial, List<Gate> gates, List<Reason> notConsidered) {
        var decision = trial.certain().orElseThrow();
        var decider = decider(decision, trial.layers());
        var reason = reason(trial, decision, decider, gates);
        return certain(question, decision, decider, reason, gates, notConsidered);
    }

    /// The answer that a decision comes to.
    ///
    /// @param decider the gate that is reported, if one is (rule R114)
    static Answer certain(
            Question question,
            Decision decision,
            Optional<LayerFinding> decider,
            Reason reason,
            List<Gate> gates,
            List<Reason> notConsidered) {
        boolean isOfOrganization = decision.by() == By.SCP || decision.by() == By.RCP;
        return new Answer(
                question,
                decision.verdict(),
                decider.map(LayerFinding::layer),
                isOfOrganization ? decider.flatMap(LayerFinding::at) : Optional.empty(),
                reason,
                gates,
                Dependence.NONE,
                Where.EVERYWHERE,
                notConsidered);
    }

    private Reason reason(Trial trial, Decision decision, Optional<LayerFinding> decider, List<Gate> gates) {
        if (decision.isAllowed()) {
            return AllowedReason.of(decision, trial.request(), trial.layers(), world);
        }
        if (decider.isEmpty()) {
            return Reason.of(ReasonCode.API_NO, request.standing().label(), request.action());
        }
        boolean isSame = gates.stream().anyMatch(gate -> gate.state().stops());
        if (!isSame) {
            var keys = layers.inOrder().stream()
                    .flatMap(layer -> layer.openKeys().stream())
                    .distinct()
                    .toList();
            return Reason.of(ReasonCode.DENIED_ANYWAY, Sentences.joined(keys, "list.or"));
        }
        return new GateWriter(trial.request(), trial.layers(), world)
                .gate(decider.get())
                .reason();
    }

    /// The gate that decides.
    static Optional<LayerFinding> decider(Decision decision, Layers layers) {
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

    private Answer unclear(List<Gate> gates, List<Reason> notConsidered) {
        var ofStrict = request.needsResourceGrant() ? request.doubt() : Optional.<Reason>empty();
        var reason = ofStrict.or(() -> layers.inOrder().stream()
                        .flatMap(layer -> layer.doubts().stream())
                        .findFirst())
                .orElseThrow();
        return answer(Verdict.NO_ANSWER, reason, Dependence.NONE, gates, notConsidered);
    }

    private Answer answer(
            Verdict verdict, Reason reason, Dependence dependence, List<Gate> gates, List<Reason> notConsidered) {
        return new Answer(
                question,
                verdict,
                Optional.empty(),
                Optional.empty(),
                reason,
                gates,
                dependence,
                Where.EVERYWHERE,
                notConsidered);
    }
}
