package dev.espalier.access;

import dev.espalier.access.StatementCheck.Outcome;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.design.Layer;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// On which open keys gates turn. Most gates that turn on anything do so for the same statement, such as one that
/// denies everything outside some Regions; so what was found out is kept by what is left of such statements once the
/// rest of the request is put in.
final class KnownGates {
    private static final int MOST = 10_000;

    private final World world;
    private final Map<Rest, Optional<Dependence>> known = new ConcurrentHashMap<>();

    KnownGates(World world) {
        this.world = world;
    }

    /// What a gate still turns on; gates with equal rests are decided alike by open keys.
    ///
    /// @param need whether it has to allow
    /// @param isAllowed whether a statement allows for certain
    /// @param statements those that turn on open keys
    /// @param left of them, once known keys are put in
    record Rest(Layer layer, Truth need, boolean isAllowed, List<Place> statements, List<Object> left) {}

    /// A statement; documents of equal content are read once.
    record Place(PolicyReading reading, int number) {}

    /// What is left of a gate, if it turns on nothing but the values of open keys in conditions.
    Optional<Rest> rest(Request request, LayerFinding gate, Truth need) {
        boolean isOfResource = gate.layer() == Layer.RESOURCE_POLICY || gate.layer() == Layer.TRUST_POLICY;
        if (isOfResource || need == Truth.DEPENDS || need == Truth.UNKNOWN) {
            return Optional.empty();
        }
        var open = new ArrayList<Outcome>();
        boolean isAllowed = false;
        for (var finding : gate.findings()) {
            if (finding.isInDoubt()) {
                return Optional.empty();
            }
            for (var outcome : finding.outcomes()) {
                if (outcome.denies() == Truth.DEPENDS || outcome.allows() == Truth.DEPENDS) {
                    if (outcome.evidence().resource().match() == Match.DEPENDS) {
                        return Optional.empty();
                    }
                    open.add(outcome);
                }
                isAllowed |= outcome.allows() == Truth.YES;
            }
        }
        var statements =
                new OpenStatements(open.stream().map(Outcome::statement).toList());
        var places = open.stream()
                .map(one -> new Place(one.policy().reading(), one.statement().number()))
                .toList();
        return Optional.of(new Rest(gate.layer(), need, isAllowed, places, statements.rest(request)));
    }

    /// On which keys the gate turns; empty when it only seems to turn on any.
    Optional<Dependence> dependence(Rest rest, Request request, Layers layers, LayerFinding gate) {
        var kept = known.get(rest);
        if (kept == null) {
            var result = Dependency.ofOneGate(request, layers, gate, world).ofGate(gate);
            boolean isCertain = result.example().isPresent() || result.isUnclear();
            kept = isCertain ? Optional.empty() : Optional.of(result.dependence());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(rest, kept);
        }
        return kept;
    }
}
