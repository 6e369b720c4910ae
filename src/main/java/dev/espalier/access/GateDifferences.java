package dev.espalier.access;

import dev.espalier.access.AccessCause.Statement;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the gates of two answers to one question, each from another design.
final class GateDifferences {
    private static final int STOPS = 0;
    private static final int OPEN = 1;
    private static final int PASSES = 2;

    private final Optional<NodeId> caller;
    private final Map<Place, Gate> freer;
    private final Map<Place, Gate> tighter;

    private record Place(Layer layer, Optional<NodeId> at) {}

    private GateDifferences(Answer freer, Answer tighter, Optional<NodeId> caller) {
        this.caller = caller;
        this.freer = byPlace(freer);
        this.tighter = byPlace(tighter);
    }

    /// The gates that let less through in the tighter answer, from outside to inside.
    static List<AccessCause> of(Answer freer, Answer tighter, Optional<NodeId> caller) {
        return new GateDifferences(freer, tighter, caller).tightened();
    }

    /// The gates that let less through in either answer, or depend by statements that the other does not have there.
    static List<AccessCause> between(Answer one, Answer other, Optional<NodeId> caller) {
        var there = new GateDifferences(one, other, caller);
        var back = new GateDifferences(other, one, caller);
        return Stream.of(there.tightened(), back.tightened(), there.otherwiseOpen(), back.otherwiseOpen())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Map<Place, Gate> byPlace(Answer answer) {
        var gates = new LinkedHashMap<Place, Gate>();
        answer.gates().forEach(gate -> gates.put(new Place(gate.layer(), gate.at()), gate));
        return gates;
    }

    private List<AccessCause> tightened() {
        var causes = new ArrayList<AccessCause>();
        tighter.forEach((place, gate) -> {
            if (width(place, Optional.of(gate)) < width(place, Optional.ofNullable(freer.get(place)))) {
                causes.add(cause(place, gate));
            }
        });
        freer.forEach((place, gate) -> {
            if (!tighter.containsKey(place) && width(place, Optional.of(gate)) > width(place, Optional.empty())) {
                causes.add(new AccessCause(
                        place.layer(),
                        own(place.at()),
                        Gate.State.STOPS_SILENT,
                        statements(gate, GateDifferences::isAllow)));
            }
        });
        return causes;
    }

    /// Statements that depend on something at a gate that other statements would let pass are what matters there.
    private static boolean isOpen(StatementResult result) {
        return Stream.of(result.principal(), result.action(), result.resource(), result.condition())
                .map(StatementResult.Cell::match)
                .anyMatch(match -> match == Match.DEPENDS || match == Match.UNKNOWN);
    }

    private List<AccessCause> otherwiseOpen() {
        var causes = new ArrayList<AccessCause>();
        tighter.forEach((place, gate) -> {
            if (gate.state() == Gate.State.DEPENDS) {
                var others = statementsOf(freer.get(place));
                var own = openStatements(gate).stream()
                        .filter(statement -> !others.contains(statement))
                        .toList();
                if (!own.isEmpty()) {
                    causes.add(new AccessCause(place.layer(), own(place.at()), gate.state(), own));
                }
            }
        });
        return causes;
    }

    /// How far a gate is open. A ceiling that is not there limits nothing; a grant that is not there, or has no say,
    /// gives nothing.
    private static int width(Place place, Optional<Gate> gate) {
        boolean isGrant = switch (place.layer()) {
            case IDENTITY_POLICY, RESOURCE_POLICY, TRUST_POLICY -> true;
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY -> false;
        };
        if (gate.isEmpty()) {
            return isGrant ? STOPS : PASSES;
        }
        return switch (gate.get().state()) {
            case PASSES -> PASSES;
            case STOPS_DENY, STOPS_SILENT -> STOPS;
            case DEPENDS, UNKNOWN -> OPEN;
            case DOES_NOT_APPLY, NOT_NEEDED -> isGrant ? STOPS : PASSES;
        };
    }

    private AccessCause cause(Place place, Gate gate) {
        return switch (gate.state()) {
            case STOPS_DENY -> {
                var denies = statements(gate, statement -> statement.effect() == Effect.DENY);
                yield cause(place, Gate.State.STOPS_DENY, aloneOrAll(denies, statementsOf(freer.get(place))));
            }
            case STOPS_SILENT, DOES_NOT_APPLY, NOT_NEEDED -> silence(place, gate);
            case DEPENDS, UNKNOWN, PASSES -> openness(place, gate);
        };
    }

    private AccessCause cause(Place place, Gate.State state, List<Statement> statements) {
        return new AccessCause(place.layer(), own(place.at()), state, statements);
    }

    /// An Allow that the other side has is missing.
    private AccessCause silence(Place place, Gate gate) {
        var allows = allows(freer.get(place));
        return cause(place, Gate.State.STOPS_SILENT, aloneOrAll(allows, statementsOf(gate)));
    }

    /// What is open on this side alone makes it open; otherwise an Allow is missing that made the other side sure.
    private AccessCause openness(Place place, Gate gate) {
        var open = openStatements(gate);
        var alone = without(open, statementsOf(freer.get(place)));
        if (!alone.isEmpty()) {
            return cause(place, gate.state(), alone);
        }
        var missing = without(allows(freer.get(place)), statementsOf(gate));
        return missing.isEmpty() ? cause(place, gate.state(), open) : cause(place, Gate.State.STOPS_SILENT, missing);
    }

    private List<Statement> allows(@Nullable Gate gate) {
        return statementsOf(gate).stream().filter(GateDifferences::isAllow).toList();
    }

    private static List<Statement> without(List<Statement> side, List<Statement> other) {
        return side.stream().filter(statement -> !other.contains(statement)).toList();
    }

    /// Those that only the one side has; all of them, when the other has the same.
    private static List<Statement> aloneOrAll(List<Statement> side, List<Statement> other) {
        var alone = without(side, other);
        return alone.isEmpty() ? side : alone;
    }

    private static boolean isAllow(Statement statement) {
        return statement.effect() == Effect.ALLOW;
    }

    private List<Statement> statements(Gate gate, Predicate<Statement> isWanted) {
        return statementsOf(gate).stream().filter(isWanted).toList();
    }

    private List<Statement> openStatements(Gate gate) {
        return gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(GateDifferences::isOpen)
                .map(this::statement)
                .toList();
    }

    private List<Statement> statementsOf(@Nullable Gate gate) {
        var found = new ArrayList<Statement>();
        if (gate != null) {
            for (var source : gate.sources()) {
                source.matched().forEach(result -> found.add(statement(result)));
            }
        }
        return found;
    }

    private Statement statement(StatementResult result) {
        var policy = result.policy();
        return new Statement(
                policy.name(), policy.kind(), own(policy.holder()), result.number(), result.sid(), result.effect());
    }

    /// The caller itself is left out.
    private Optional<NodeId> own(Optional<NodeId> holder) {
        return holder.filter(node -> !caller.equals(Optional.of(node)));
    }
}
