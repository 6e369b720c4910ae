package dev.espalier.access;

import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes one picture of the gates of several resources.
final class GateMerger {
    private final List<Example> examples;
    private final List<Layers> layers;
    private final List<GateWriter> writers = new ArrayList<>();
    private final Dependency dependency;
    private final World world;
    private final String all;

    /// @param all what the resources are together, for sentences
    GateMerger(List<Example> examples, List<Layers> layers, Dependency dependency, World world, String all) {
        this.examples = examples;
        this.layers = layers;
        for (int i = 0; i < examples.size(); i++) {
            writers.add(new GateWriter(examples.get(i).request(), layers.get(i), world));
        }
        this.dependency = dependency;
        this.world = world;
        this.all = all;
    }

    /// The gates of the first resource, each with what it does to the others.
    List<Gate> merged() {
        var gates = new ArrayList<Gate>();
        for (var layer : layers.getFirst().inOrder()) {
            var alike = new ArrayList<Gate>();
            for (int i = 0; i < examples.size(); i++) {
                layers.get(i).like(layer).map(writers.get(i)::gate).ifPresent(alike::add);
            }
            gates.add(merged(layer, alike));
        }
        return gates;
    }

    private Gate merged(LayerFinding layer, List<Gate> alike) {
        var first = alike.getFirst();
        var sources = sources(alike);
        boolean isSame = alike.stream().map(Gate::state).distinct().count() == 1;
        if (isSame && first.state() != Gate.State.DEPENDS) {
            boolean isWithout = first.reason().code() == ReasonCode.RES_NONE;
            var reason = isWithout
                    ? Reason.of(ReasonCode.RES_NO_RESOURCE)
                    : examples.getFirst().inWords(first.reason(), all);
            return new Gate(first.layer(), first.at(), first.state(), reason, sources, Dependence.NONE);
        }
        var quick = isSame ? quickly(layer) : Optional.<Dependence>empty();
        if (quick.isPresent()) {
            return GateWriter.depends(first, sources, quick.get());
        }
        var result = dependency.ofGate(layer);
        if (result.example().isPresent() && !result.isUnclear()) {
            var trial = result.example().get();
            var writer = new GateWriter(trial.request(), trial.layers(), world);
            var same = writer.gate(trial.layers().like(layer).orElse(layer));
            var reason = new Example(trial.request(), all, Set.of()).inWords(same.reason());
            return new Gate(first.layer(), first.at(), same.state(), reason, sources, Dependence.NONE);
        }
        boolean isUnknown = alike.stream().anyMatch(gate -> gate.state() == Gate.State.UNKNOWN);
        if (isUnknown) {
            var unknown = alike.stream()
                    .filter(gate -> gate.state() == Gate.State.UNKNOWN)
                    .findFirst()
                    .orElseThrow();
            return new Gate(first.layer(), first.at(), Gate.State.UNKNOWN, unknown.reason(), sources, Dependence.NONE);
        }
        return GateWriter.depends(first, sources, result.dependence());
    }

    /// On which keys a gate turns, if it does so in the same way for all resources.
    private Optional<Dependence> quickly(LayerFinding layer) {
        var rest = writers.getFirst().rest(layer);
        for (int i = 1; i < examples.size() && rest.isPresent(); i++) {
            var other = layers.get(i).like(layer).flatMap(writers.get(i)::rest);
            if (!other.equals(rest)) {
                return Optional.empty();
            }
        }
        return rest.flatMap(
                one -> world.knownGates().dependence(one, examples.getFirst().request(), layers.getFirst(), layer));
    }

    private List<Gate.Source> sources(List<Gate> alike) {
        if (alike.size() == 1) {
            return alike.getFirst().sources().stream()
                    .map(source -> shown(source, 0))
                    .toList();
        }
        var byHolder = new LinkedHashMap<Optional<NodeId>, List<Gate.Source>>();
        for (int i = 0; i < alike.size(); i++) {
            for (var source : alike.get(i).sources()) {
                var shown = shown(source, i);
                byHolder.computeIfAbsent(source.holder(), _ -> new ArrayList<>())
                        .add(shown);
            }
        }
        return byHolder.values().stream().map(this::merge).toList();
    }

    private Gate.Source shown(Gate.Source source, int example) {
        return new Gate.Source(
                source.holder(),
                source.state(),
                source.policies(),
                source.matched().stream().map(one -> shown(one, example)).toList(),
                source.near().stream().map(one -> shown(one, example)).toList());
    }

    private StatementResult shown(StatementResult statement, int example) {
        var resource = statement.resource();
        var reason = examples.get(example).inWords(resource.reason(), all);
        return with(statement, new Cell(resource.match(), reason, resource.at()));
    }

    private static StatementResult with(StatementResult statement, Cell resource) {
        return new StatementResult(
                statement.policy(),
                statement.number(),
                statement.sid(),
                statement.effect(),
                statement.path(),
                statement.principal(),
                statement.action(),
                resource,
                statement.condition());
    }

    private Gate.Source merge(List<Gate.Source> sources) {
        var first = sources.getFirst();
        var statements = new LinkedHashMap<List<Object>, List<StatementResult>>();
        for (var source : sources) {
            for (var matched : source.matched()) {
                statements
                        .computeIfAbsent(List.of(matched.policy(), matched.number()), _ -> new ArrayList<>())
                        .add(matched);
            }
        }
        boolean isSame = sources.stream().map(Gate.Source::state).distinct().count() == 1;
        return new Gate.Source(
                first.holder(),
                isSame ? first.state() : Gate.State.DEPENDS,
                first.policies(),
                statements.values().stream()
                        .map(results -> merge(results, sources.size()))
                        .toList(),
                isSame ? first.near() : List.of());
    }

    /// A statement that matches only some of the resources matches in part.
    private StatementResult merge(List<StatementResult> results, int among) {
        var first = results.getFirst();
        boolean isSame = results.size() == among
                && results.stream()
                                .map(one -> one.resource().match())
                                .distinct()
                                .count()
                        == 1;
        return isSame
                ? first
                : with(
                        first,
                        new Cell(
                                Match.DEPENDS,
                                Reason.of(ReasonCode.RESOURCE_PARTLY, all),
                                first.resource().at()));
    }
}
