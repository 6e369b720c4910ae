package dev.espalier.access;

import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Dependence.Outcome;
import dev.espalier.access.Trials.Trial;
import dev.espalier.policy.ContextValue.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out on which open keys an answer really turns.
///
/// Taking everything unknown at its best and at its worst is quick but too careful: it does not see that `k is a` and
/// `k is not a` exclude each other. So each open key gets the few values that tell its tests apart ([Domains]), and a
/// [DecisionDiagram] tells how the decision turns on them. Where values cannot be told apart exactly, or there are too
/// many combinations, the careful answer stands and says that it is careful.
final class Dependency {
    private static final int MOST_TRIALS = 4096;

    private final List<Request> requests;
    private final List<Layers> layers;
    private final World world;
    private final Function<Layers, List<LayerFinding>> relevant;
    private @Nullable Trials known;

    private Dependency(
            List<Request> requests, List<Layers> layers, World world, Function<Layers, List<LayerFinding>> relevant) {
        this.requests = requests;
        this.layers = layers;
        this.world = world;
        this.relevant = relevant;
    }

    /// @param requests what the question stands for; usually one
    /// @param layers of each of them
    static Dependency of(List<Request> requests, List<Layers> layers, World world) {
        return new Dependency(requests, layers, world, Layers::inOrder);
    }

    /// The same when nothing but one gate is looked at.
    static Dependency ofOneGate(Request request, Layers layers, LayerFinding gate, World world) {
        return new Dependency(
                List.of(request),
                List.of(layers),
                world,
                all -> all.like(gate).stream().toList());
    }

    /// Made when something is found to depend on keys; most answers do not.
    private Trials trials() {
        var made = known;
        if (made == null) {
            made = new Trials(requests, world, domains());
            known = made;
        }
        return made;
    }

    private List<Domain> domains() {
        var names = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        layers.forEach(one -> relevant.apply(one).forEach(layer -> names.addAll(layer.openKeys())));
        var tests = names.stream().map(KeyTests::new).toList();
        for (int i = 0; i < requests.size(); i++) {
            var open = OpenStatements.of(requests.get(i), relevant.apply(layers.get(i)));
            collect(tests, requests.get(i), open);
        }
        return Domains.of(tests);
    }

    private static void collect(List<KeyTests> tests, Request request, OpenStatements open) {
        for (var test : tests) {
            if (request.context().get(test.key()) instanceof Unknown) {
                open.statements().forEach(statement -> test.collect(statement, request));
            }
        }
    }

    /// How something turns on the keys.
    ///
    /// @param unanimous the outcome, if it is the same whatever the keys are
    /// @param example a trial with that outcome, if there is one
    /// @param diagram empty when it cannot be told exactly
    record Result(
            Dependence dependence,
            Optional<Outcome> unanimous,
            Optional<Trial> example,
            Optional<DecisionDiagram> diagram) {
        /// Whether something that cannot be read decides for some values.
        boolean isUnclear() {
            return diagram.filter(DecisionDiagram::isUnclear).isPresent();
        }
    }

    /// How the decision turns on the keys.
    Result ofDecision() {
        return result(new Decided(Layers::inOrder) {
            @Override
            Optional<Outcome> outcome(Trial trial) {
                return trial.certain().map(decision -> decision.isAllowed() ? Outcome.YES : Outcome.NO);
            }
        });
    }

    /// How the state of one gate turns on the keys. What the resource grants decides which other gates are needed.
    Result ofGate(LayerFinding gate) {
        return result(
                new Decided(all -> Stream.concat(all.like(gate).stream(), Stream.of(all.resource()))
                        .distinct()
                        .toList()) {
                    @Override
                    Optional<Outcome> outcome(Trial trial) {
                        return trial.layers()
                                .like(gate)
                                .map(layer ->
                                        outcomeOf(new GateWriter(trial.request(), trial.layers(), world).state(layer)))
                                .orElse(Optional.of(Outcome.YES));
                    }
                });
    }

    private static Optional<Outcome> outcomeOf(Gate.State state) {
        return switch (state) {
            case PASSES, DOES_NOT_APPLY, NOT_NEEDED -> Optional.of(Outcome.YES);
            case STOPS_DENY, STOPS_SILENT -> Optional.of(Outcome.NO);
            case DEPENDS, UNKNOWN -> Optional.empty();
        };
    }

    /// Follows the trials and remembers the ones that decided.
    private abstract class Decided implements DecisionDiagram.Decided {
        private final Set<Trial> deciding = new LinkedHashSet<>();
        private final List<OpenStatements> statements = new ArrayList<>();

        /// @param relevant the gates that it turns on
        Decided(Function<Layers, List<LayerFinding>> relevant) {
            for (int i = 0; i < requests.size(); i++) {
                statements.add(OpenStatements.of(requests.get(i), relevant.apply(layers.get(i))));
            }
        }

        abstract Optional<Outcome> outcome(Trial trial);

        @Override
        public Optional<Outcome> outcome(int[] chosen) {
            if (chosen[0] == DecisionDiagram.OPEN) {
                return Optional.empty();
            }
            var trial = trials().at(chosen);
            var outcome = outcome(trial);
            if (outcome.isPresent()) {
                deciding.add(trial);
            }
            return outcome;
        }

        @Override
        public Object rest(int[] chosen) {
            return chosen[0] == DecisionDiagram.OPEN
                    ? List.of()
                    : List.of(chosen[0], statements.get(chosen[0]).rest(trials().request(chosen)));
        }

        @Override
        public boolean matters(int[] chosen, int level) {
            return level == 0
                    || statements
                            .get(chosen[0])
                            .openKeys(trials().request(chosen))
                            .contains(trials().domain(level).key());
        }

        @Override
        public boolean isGivenUp() {
            return trials().count() > MOST_TRIALS;
        }
    }

    private Result result(Decided decided) {
        var diagram = trials().domains().stream().allMatch(Domain::isExact)
                ? DecisionDiagram.of(decided, trials().sizes())
                : Optional.<DecisionDiagram>empty();
        if (diagram.isEmpty()) {
            var names = new ArrayList<String>();
            if (requests.size() > 1) {
                names.add(Dependence.RESOURCE);
            }
            trials().domains().forEach(domain -> names.add(domain.key()));
            return new Result(Dependence.careful(names), Optional.empty(), Optional.empty(), Optional.empty());
        }
        var unanimous = diagram.get().unanimous();
        return new Result(
                dependence(diagram.get()), unanimous, unanimous.flatMap(_ -> Trial.telling(decided.deciding)), diagram);
    }

    private Dependence dependence(DecisionDiagram diagram) {
        var keys = new ArrayList<Dependence.KeyCases>();
        for (int level : diagram.deciding()) {
            keys.add(level == 0 ? new Dependence.KeyCases(Dependence.RESOURCE, List.of()) : key(diagram, level));
        }
        return new Dependence(keys, true);
    }

    private Dependence.KeyCases key(DecisionDiagram diagram, int level) {
        var cases = new ArrayList<Case>();
        var candidates = trials().domain(level).candidates();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            cases.add(new Case(candidate.value(), candidate.words(), diagram.outcome(level, i)));
        }
        return new Dependence.KeyCases(trials().domain(level).key(), cases);
    }

    /// On what the decision turns, in words.
    Reason reason(Result result) {
        return new DependsReason(trials().domains()).of(result);
    }
}
