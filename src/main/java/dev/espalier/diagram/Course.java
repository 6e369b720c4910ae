package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Gate.State;
import dev.espalier.access.Principals;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The path of an answer through the drawing: from the request above the root down to whoever asks, with the
/// gates it meets. It shows what the answer says and decides nothing.
final class Course {
    private final Answer answer;
    private final List<Gate> told;
    private final Optional<Gate> stop;
    private final Optional<MemberId> asker;
    private final List<Crossing> crossings;
    private final Map<NodeId, List<StatementResult>> matched;
    private final Set<NodeId> members;
    private final Map<NodeId, Crossing> byFigure = new HashMap<>();

    private Course(
            Answer answer,
            Optional<Gate> stop,
            Optional<MemberId> asker,
            List<Crossing> crossings,
            Map<NodeId, List<StatementResult>> matched,
            Set<NodeId> members) {
        this.answer = answer;
        this.stop = stop;
        this.told = told(answer, stop);
        this.asker = asker;
        this.crossings = crossings;
        this.matched = matched;
        this.members = members;
        crossings.forEach(crossing -> byFigure.put(crossing.figure().id(), crossing));
    }

    /// The course of an answer; empty when it names nobody who is drawn.
    static Optional<Course> of(Layout layout, Answer answer) {
        return of(layout, answer, Optional.empty());
    }

    /// The course of an answer as far as somebody has come who walks through its gates: nothing is said of those after
    /// the one where they stand, nor what comes of it all.
    static Optional<Course> of(Layout layout, Answer answer, Optional<Gate> stop) {
        var told = told(answer, stop);
        var asker = Principals.find(layout.design(), answer.question().principal());
        return asker.flatMap(layout::figureShowing).map(end -> {
            var chain = chain(layout, end);
            var crossings = new ArrayList<Crossing>();
            chain.forEach(figure -> crossings.add(crossing(layout, answer, told, figure)));
            return new Course(answer, stop, asker, List.copyOf(crossings), matched(told), speakers(told, asker.get()));
        });
    }

    private static List<Gate> told(Answer answer, Optional<Gate> stop) {
        int last = stop.map(answer.gates()::indexOf).orElse(-1);
        return last < 0 ? answer.gates() : answer.gates().subList(0, last + 1);
    }

    /// The figures from the root to one, both included.
    private static List<Figure> chain(Layout layout, Figure end) {
        var chain = new ArrayList<Figure>();
        var at = Optional.of(end);
        while (at.isPresent()) {
            chain.add(at.get());
            at = at.get().parent().map(parent -> (NodeId) parent).flatMap(layout::figure);
        }
        Collections.reverse(chain);
        return chain;
    }

    private static Crossing crossing(Layout layout, Answer answer, List<Gate> told, Figure figure) {
        var gates = new ArrayList<Gate>();
        var state = State.NOT_NEEDED;
        var number = 0;
        var obstacles = answer.obstacles();
        for (var gate : told) {
            if (stands(layout, gate, figure)) {
                gates.add(gate);
                state = Crossing.worse(state, gate.state());
                if (number == 0 && obstacles.size() > 1) {
                    number = obstacles.indexOf(gate) + 1;
                }
            }
        }
        return new Crossing(figure, gates, state, number);
    }

    private static boolean stands(Layout layout, Gate gate, Figure figure) {
        var isLevel = gate.layer() == Layer.SERVICE_CONTROL_POLICY || gate.layer() == Layer.RESOURCE_CONTROL_POLICY;
        return isLevel
                && gate.at()
                        .flatMap(layout::figureShowing)
                        .filter(figure::equals)
                        .isPresent();
    }

    private static Map<NodeId, List<StatementResult>> matched(List<Gate> gates) {
        var matched = new HashMap<NodeId, List<StatementResult>>();
        for (var gate : gates) {
            for (var source : gate.sources()) {
                source.holder()
                        .or(gate::at)
                        .ifPresent(holder -> matched.computeIfAbsent(holder, node -> new ArrayList<>())
                                .addAll(source.matched()));
            }
        }
        return matched;
    }

    /// Whoever asks and the groups that speak for or against it.
    private static Set<NodeId> speakers(List<Gate> gates, MemberId asker) {
        var members = new HashSet<NodeId>();
        members.add(asker);
        gates.stream()
                .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                .flatMap(gate -> gate.sources().stream())
                .filter(source -> source.state() != State.DOES_NOT_APPLY)
                .forEach(source -> source.holder().ifPresent(members::add));
        return members;
    }

    Answer answer() {
        return answer;
    }

    Optional<MemberId> asker() {
        return asker;
    }

    /// From the root to the figure that shows whoever asks.
    List<Crossing> crossings() {
        return crossings;
    }

    Optional<Crossing> crossing(Figure figure) {
        return Optional.ofNullable(byFigure.get(figure.id()));
    }

    boolean contains(Figure figure) {
        return byFigure.containsKey(figure.id());
    }

    /// Whether the member asks or speaks.
    boolean contains(MemberId member) {
        return members.contains(member);
    }

    boolean isAsker(MemberId member) {
        return asker.filter(member::equals).isPresent();
    }

    /// How many crossings the path reaches before it is cut; all of them when it is not.
    int reached() {
        for (var i = 0; i < crossings.size(); i++) {
            if (crossings.get(i).cuts()) {
                return Math.min(i + 1, walked());
            }
        }
        return walked();
    }

    /// How many crossings have been come to; all of them when nobody walks, or stands at whoever asks.
    int walked() {
        var standing = stop.flatMap(this::standing).map(crossings::indexOf);
        return standing.map(at -> at + 1).orElse(crossings.size());
    }

    /// The border on the way down at which somebody stands.
    private Optional<Crossing> standing(Gate gate) {
        return gate.layer() == Layer.SERVICE_CONTROL_POLICY
                ? crossings.stream()
                        .filter(crossing -> crossing.gates().contains(gate))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether somebody stands at a border on the way down, and has not come to whoever asks.
    boolean isOnBorder() {
        return stop.filter(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY).isPresent();
    }

    /// Where somebody stands who walks through the gates; empty when nobody does.
    Optional<Gate> stop() {
        return stop;
    }

    /// Whether it has been told what comes of it all.
    boolean isTold() {
        return stop.isEmpty();
    }

    boolean isCut() {
        return crossings.stream().anyMatch(Crossing::cuts);
    }

    /// Whether the path is already dotted when it comes to this crossing.
    boolean isAfterCut(Crossing crossing) {
        var at = crossings.indexOf(crossing);
        return crossings.subList(0, at).stream().anyMatch(Crossing::cuts);
    }

    /// The crossing where it is decided, when that is a border.
    Optional<Crossing> decider() {
        return crossings.stream()
                .filter(crossing -> crossing.state().stops())
                .filter(crossing ->
                        crossing.gates().stream().anyMatch(gate -> gate.at().equals(answer.decidedAt())))
                .findFirst()
                .or(() -> crossings.stream()
                        .filter(crossing -> crossing.state().stops())
                        .findFirst());
    }

    /// What the policies on a node said: every statement that matched.
    List<StatementResult> matchedAt(NodeId holder) {
        return matched.getOrDefault(holder, List.of());
    }

    /// The worst state of the gates that stand at whoever asks: identity policies, boundary, session.
    State stateAtAsker() {
        return told.stream()
                .filter(gate -> switch (gate.layer()) {
                    case IDENTITY_POLICY, PERMISSIONS_BOUNDARY, SESSION_POLICY -> true;
                    case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, RESOURCE_POLICY, TRUST_POLICY -> false;
                })
                .map(Gate::state)
                .reduce(State.NOT_NEEDED, Crossing::worse);
    }

    /// What the policies of a group, or of the asker alone, say in the gate of identity policies.
    Optional<State> stateOf(MemberId holder) {
        return told.stream()
                .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                .flatMap(gate -> gate.sources().stream())
                .filter(source -> source.holder().filter(holder::equals).isPresent())
                .map(Gate.Source::state)
                .findFirst();
    }
}
