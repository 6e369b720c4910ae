package dev.espalier.access;

import dev.espalier.access.Dependence.Outcome;
import dev.espalier.access.Trials.Trial;
import dev.espalier.design.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers a question that stands for several resources: allowed everywhere, nowhere, or where.
final class ManyAnswerer {
    private final Question question;
    private final Request asked;
    private final List<Example> examples;
    private final List<String> patterns;
    private final World world;
    private final List<Layers> layers;
    private final Dependency dependency;
    private final GateMerger gates;

    /// @param asked the request on what the question names
    ManyAnswerer(Question question, Request asked, Examples.Found.Many many, World world) {
        this.question = question;
        this.asked = asked;
        this.examples = many.examples();
        this.patterns = many.patterns();
        this.world = world;
        layers = examples.stream()
                .map(example -> Layers.of(example.request(), world))
                .toList();
        dependency = Dependency.of(examples.stream().map(Example::request).toList(), layers, world);
        gates = new GateMerger(examples, layers, dependency, world, all());
    }

    Answer answer(List<Reason> assumptions) {
        var notConsidered = notConsidered(assumptions);
        var certain = certain();
        if (certain.isPresent()) {
            return certain(certain.get(), merged(), notConsidered);
        }
        var result = dependency.ofDecision(); // before the gates, because all share one limit
        var merged = merged();
        if (result.isUnclear()) {
            return open(Verdict.NO_ANSWER, doubt(), Dependence.NONE, Where.EVERYWHERE, merged, notConsidered);
        }
        return result.example()
                .map(trial -> certain(trial, merged, notConsidered))
                .orElseGet(() -> {
                    var where = where(result);
                    return open(
                            Verdict.DEPENDS, reason(result, where), result.dependence(), where, merged, notConsidered);
                });
    }

    private List<Gate> merged() {
        var merged = gates.merged();
        return asked.resource().equals("*")
                ? merged.stream().map(ListedResources::told).toList()
                : merged;
    }

    /// One of the requests, if all of them come out alike whatever is not known; for denials one without a Deny, if
    /// there is one.
    private Optional<Trial> certain() {
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < examples.size(); i++) {
            var request = examples.get(i).request();
            var decision = new Procedure(request, layers.get(i)).certain();
            if (decision.isEmpty()) {
                return Optional.empty();
            }
            trials.add(new Trial(request, layers.get(i), decision.get(), decision.get()));
        }
        boolean isAlike = trials.stream()
                        .map(trial -> trial.best().isAllowed())
                        .distinct()
                        .count()
                == 1;
        return isAlike ? Trial.telling(trials) : Optional.empty();
    }

    private List<Reason> notConsidered(List<Reason> assumptions) {
        var notConsidered = new ArrayList<>(assumptions);
        notConsidered.remove(Reason.of(ReasonCode.RESOURCE_NOT_NAMED));
        boolean isDrawnOnly = examples.getFirst().request().needsResourceGrant();
        if (isDrawnOnly) {
            notConsidered.add(Reason.of(ReasonCode.DRAWN_ONLY));
        } else if (asked.resource().equals("*")) {
            notConsidered.add(Reason.of(ReasonCode.ALL_RESOURCES, all()));
        }
        notConsidered.addAll(Remarks.of(asked));
        notConsidered.addAll(OutsideModel.of(asked));
        return notConsidered;
    }

    /// What the resources are together.
    private String all() {
        return patterns.size() == 1
                ? patterns.getFirst()
                : Sentences.phrase("all.resources", Map.of("action", asked.action()));
    }

    private Reason doubt() {
        return layers.stream()
                .flatMap(one -> one.inOrder().stream())
                .flatMap(layer -> layer.doubts().stream())
                .findFirst()
                .orElseGet(() -> Reason.of(ReasonCode.RESOURCE_PARTLY, asked.resource()));
    }

    private Answer certain(Trial trial, List<Gate> merged, List<Reason> notConsidered) {
        var example = examples.stream()
                .filter(one -> one.request().resource().equals(trial.request().resource()))
                .findFirst()
                .orElseThrow();
        var decision = trial.certain().orElseThrow();
        var decider = Answerer.decider(decision, trial.layers());
        var plain = example.inWords(reason(trial, decision, decider, merged));
        var reason = merged.stream()
                .filter(gate -> plain.code() == ReasonCode.ID_RESOURCE && gate.layer() == Layer.IDENTITY_POLICY)
                .map(Gate::reason)
                .filter(told -> told.code() == ReasonCode.ID_ELSEWHERE)
                .findFirst()
                .orElse(plain);
        return Answerer.certain(question, decision, decider, reason, merged, notConsidered);
    }

    private Reason reason(Trial trial, Decision decision, Optional<LayerFinding> decider, List<Gate> merged) {
        if (decision.isAllowed()) {
            return AllowedReason.of(decision, trial.request(), trial.layers(), world);
        }
        if (decider.isEmpty()) {
            return Reason.of(ReasonCode.API_NO, asked.standing().label(), asked.action());
        }
        return merged.stream().anyMatch(gate -> gate.state().stops())
                ? new GateWriter(trial.request(), trial.layers(), world)
                        .gate(decider.get())
                        .reason()
                : Reason.of(ReasonCode.DENIED_ANYWAY, Dependence.RESOURCE);
    }

    private Where where(Dependency.Result result) {
        return result.diagram()
                .filter(_ -> result.dependence().names().contains(Dependence.RESOURCE))
                .map(this::where)
                .orElse(Where.EVERYWHERE);
    }

    private Where where(DecisionDiagram diagram) {
        boolean isExact = Stream.of(Outcome.values())
                .allMatch(outcome -> stretches(diagram, outcome).isPresent());
        return new Where(
                stretchesOrExamples(diagram, Outcome.YES),
                stretchesOrExamples(diagram, Outcome.NO),
                stretchesOrExamples(diagram, Outcome.EITHER),
                isExact);
    }

    private Optional<List<Stretch>> stretches(DecisionDiagram diagram, Outcome outcome) {
        var names = examples.stream().map(Example::names).toList();
        return Stretches.of(names, chosen(diagram, outcome));
    }

    private List<Stretch> stretchesOrExamples(DecisionDiagram diagram, Outcome outcome) {
        return stretches(diagram, outcome)
                .orElseGet(() -> chosen(diagram, outcome).stream()
                        .mapToObj(i -> new Stretch(examples.get(i).request().resource(), List.of()))
                        .toList());
    }

    private BitSet chosen(DecisionDiagram diagram, Outcome outcome) {
        var chosen = new BitSet();
        for (int i = 0; i < examples.size(); i++) {
            chosen.set(i, diagram.outcome(0, i) == outcome);
        }
        return chosen;
    }

    private Reason reason(Dependency.Result result, Where where) {
        if (!result.dependence().names().equals(List.of(Dependence.RESOURCE)) || !where.isExact()) {
            return dependency.reason(result);
        }
        var words = where.allowed().stream().map(Stretch::inWords).toList();
        var all = Reason.of(ReasonCode.DEPENDS_WHERE, Sentences.joined(words, "list.and"));
        return words.size() == 1 || Sentences.text(all).length() <= Sentences.LONGEST
                ? all
                : Reason.of(ReasonCode.DEPENDS_WHERE_MANY, words.getFirst(), String.valueOf(words.size() - 1));
    }

    private Answer open(
            Verdict verdict,
            Reason reason,
            Dependence dependence,
            Where where,
            List<Gate> merged,
            List<Reason> notConsidered) {
        return new Answer(
                question,
                verdict,
                Optional.empty(),
                Optional.empty(),
                reason,
                merged,
                dependence,
                where,
                notConsidered);
    }
}
