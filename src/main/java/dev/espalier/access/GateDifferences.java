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

/// Compares the gates of two answers to one question, each from another design or of another caller.
final class GateDifferences {
    private static final int STOPS = 0;
    private static final int OPEN = 1;
    private static final int PASSES = 2;

    private final Side one;
    private final Side other;
    private final Map<Place, Gate> freer;
    private final Map<Place, Gate> tighter;

    /// @param at empty at whoever asks
    private record Place(Layer layer, Optional<NodeId> at) {}

    /// An answer and who asked.
    record Side(Answer answer, Optional<NodeId> caller) {
        /// Whoever asks is left out, so that places and causes of several callers can be equal.
        private Optional<NodeId> own(Optional<NodeId> node) {
            return node.filter(where -> !caller.equals(Optional.of(where)));
        }
    }

    private GateDifferences(Side freer, Side tighter) {
        one = freer;
        other = tighter;
        this.freer = byPlace(freer);
        this.tighter = byPlace(tighter);
    }

    /// The gates that let less through in the tighter answer, from outside to inside.
    static List<AccessCause> of(Answer freer, Answer tighter, Optional<NodeId> caller) {
        return of(new Side(freer, caller), new Side(tighter, caller));
    }

    /// The same of somebody who has another name in each.
    static List<AccessCause> of(Side freer, Side tighter) {
        return new GateDifferences(freer, tighter).tightened();
    }

    /// The gates that let less through for another caller, each caller by its name.
    static List<AccessCause> ofTwins(Side freer, Side tighter) {
        var there = new GateDifferences(freer, tighter);
        return there.tightened().stream().map(there::named).toList();
    }

    /// The gates that let less through in either answer, or depend by statements that the other does not have there.
    static List<AccessCause> between(Answer one, Answer other, Optional<NodeId> caller) {
        var there = new GateDifferences(new Side(one, caller), new Side(other, caller));
        var back = new GateDifferences(new Side(other, caller), new Side(one, caller));
        return Stream.of(there.tightened(), back.tightened(), there.otherwiseOpen(), back.otherwiseOpen())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// The same of two callers, each by its name.
    static List<AccessCause> betweenTwins(Side one, Side other) {
        var there = new GateDifferences(one, other);
        var back = new GateDifferences(other, one);
        var causes = Stream.concat(
                        Stream.concat(there.tightened().stream(), there.otherwiseOpen().stream())
                                .map(there::named),
                        Stream.concat(back.tightened().stream(), back.otherwiseOpen().stream())
                                .map(back::named))
                .distinct()
                .toList();
        return causes.isEmpty() ? there.alsoOpen().stream().map(there::named).toList() : causes;
    }

    private static Map<Place, Gate> byPlace(Side side) {
        var gates = new LinkedHashMap<Place, Gate>();
        side.answer().gates().forEach(gate -> gates.put(new Place(gate.layer(), side.own(gate.at())), gate));
        return gates;
    }

    /// What is silent lacks statements of the freer side; everything else is about the tighter one.
    private AccessCause named(AccessCause cause) {
        var speaker = cause.state() == Gate.State.STOPS_SILENT ? one.caller() : other.caller();
        var statements = cause.statements().stream()
                .map(statement -> new Statement(
                        statement.policy(),
                        statement.kind(),
                        statement.holder().or(() -> speaker),
                        statement.number(),
                        statement.sid(),
                        statement.effect()))
                .toList();
        var at = cause.at().or(() -> isOfCaller(cause.layer()) ? other.caller() : Optional.empty());
        return new AccessCause(cause.layer(), at, cause.state(), statements, cause.keys(), cause.rule());
    }

    private static boolean isOfCaller(Layer layer) {
        return switch (layer) {
            case IDENTITY_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY -> true;
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, RESOURCE_POLICY, TRUST_POLICY -> false;
        };
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
                        place.at(),
                        Gate.State.STOPS_SILENT,
                        statements(one, gate, GateDifferences::isAllow)));
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
                var others = statementsOf(one, freer.get(place));
                var own = openStatements(gate).stream()
                        .filter(statement -> !others.contains(statement))
                        .toList();
                if (!own.isEmpty()) {
                    causes.add(new AccessCause(place.layer(), place.at(), gate.state(), own));
                }
            }
        });
        return causes;
    }

    /// Statements that depend on something for both, though perhaps not on the same.
    private List<AccessCause> alsoOpen() {
        var causes = new ArrayList<AccessCause>();
        tighter.forEach((place, gate) -> {
            var open = openStatements(gate);
            if (!open.isEmpty() && freer.containsKey(place)) {
                causes.add(new AccessCause(place.layer(), place.at(), gate.state(), open));
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
                var denies = statements(other, gate, statement -> statement.effect() == Effect.DENY);
                yield cause(place, Gate.State.STOPS_DENY, aloneOrAll(denies, statementsOf(one, freer.get(place))));
            }
            case STOPS_SILENT, DOES_NOT_APPLY, NOT_NEEDED -> silence(place, gate);
            case DEPENDS, UNKNOWN, PASSES -> openness(place, gate);
        };
    }

    private AccessCause cause(Place place, Gate.State state, List<Statement> statements) {
        return new AccessCause(place.layer(), place.at(), state, statements);
    }

    /// An Allow that the other side has is missing.
    private AccessCause silence(Place place, Gate gate) {
        var allows = allows(one, freer.get(place));
        return cause(place, Gate.State.STOPS_SILENT, aloneOrAll(allows, statementsOf(other, gate)));
    }

    /// What is open on this side alone makes it open; otherwise an Allow is missing that made the other side sure.
    private AccessCause openness(Place place, Gate gate) {
        var open = openStatements(gate);
        var alone = without(open, statementsOf(one, freer.get(place)));
        if (!alone.isEmpty()) {
            return cause(place, gate.state(), alone);
        }
        var missing = without(allows(one, freer.get(place)), statementsOf(other, gate));
        return missing.isEmpty() ? cause(place, gate.state(), open) : cause(place, Gate.State.STOPS_SILENT, missing);
    }

    private static List<Statement> allows(Side side, @Nullable Gate gate) {
        return statementsOf(side, gate).stream()
                .filter(GateDifferences::isAllow)
                .toList();
    }

    private static List<Statement> without(List<Statement> some, List<Statement> others) {
        return some.stream().filter(statement -> !others.contains(statement)).toList();
    }

    /// Those that only the one side has; all of them, when the other has the same.
    private static List<Statement> aloneOrAll(List<Statement> some, List<Statement> others) {
        var alone = without(some, others);
        return alone.isEmpty() ? some : alone;
    }

    private static boolean isAllow(Statement statement) {
        return statement.effect() == Effect.ALLOW;
    }

    private static List<Statement> statements(Side side, Gate gate, Predicate<Statement> isWanted) {
        return statementsOf(side, gate).stream().filter(isWanted).toList();
    }

    private List<Statement> openStatements(Gate gate) {
        return gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(GateDifferences::isOpen)
                .map(result -> statement(other, result))
                .toList();
    }

    private static List<Statement> statementsOf(Side side, @Nullable Gate gate) {
        var found = new ArrayList<Statement>();
        if (gate != null) {
            for (var source : gate.sources()) {
                source.matched().forEach(result -> found.add(statement(side, result)));
            }
        }
        return found;
    }

    private static Statement statement(Side side, StatementResult result) {
        var policy = result.policy();
        return new Statement(
                policy.name(),
                policy.kind(),
                side.own(policy.holder()),
                result.number(),
                result.sid(),
                result.effect());
    }
}
