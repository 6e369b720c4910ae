package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Gate;
import dev.espalier.access.Principals;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer made ready to be shown: plain values, no rule left to apply.
///
/// @param remedies questions to ask instead, where this one has no plain answer
/// @param path from the root to the principal
/// @param nearly up to three statements that almost matter, each as a sentence
/// @param notConsidered what the answer leaves out, as one line; empty when nothing
record Explanation(
        Answer answer,
        Strip strip,
        List<Remedy> remedies,
        List<Crumb> path,
        Ladder ladder,
        LadderEnds ends,
        List<Near> nearly,
        String notConsidered) {
    private static final Set<ReasonCode> ASSUMED = Set.of(
            ReasonCode.OWNER_ASSUMED, ReasonCode.RESOURCE_NOT_NAMED, ReasonCode.UNKNOWN_SERVICE, ReasonCode.OTHER_TYPE);
    private static final int NEAREST = 3;
    private static final int MEMBERS = 6;

    Explanation {
        remedies = List.copyOf(remedies);
        path = List.copyOf(path);
        nearly = List.copyOf(nearly);
    }

    /// One step of the breadcrumb.
    ///
    /// @param state what its SCPs say; empty where no gate stands
    record Crumb(NodeId node, String name, Optional<RungState> state, boolean isDecisive) {}

    /// A statement that fails in exactly one element.
    record Near(String sentence, StatementCard card, String asked) {
        /// The parts of the sentence that may be code.
        List<String> codeParts() {
            return List.of(card.action(), card.resource(), asked);
        }
    }

    boolean isDenied() {
        return strip.verdict() == Verdict.EXPLICITLY_DENIED || strip.verdict() == Verdict.IMPLICITLY_DENIED;
    }

    static Explanation of(Design design, Answer answer) {
        var names = new Names(design);
        var ladder = Ladder.of(answer, names);
        return new Explanation(
                answer,
                Strip.of(answer),
                remedies(design, answer),
                path(design, answer, names),
                ladder,
                LadderEnds.of(design, answer, names),
                nearly(answer, ladder),
                notConsidered(answer));
    }

    private static List<Remedy> remedies(Design design, Answer answer) {
        var reason = answer.reason();
        if (answer.verdict() == Verdict.DEPENDS) {
            return answer.dependsOn().stream()
                    .filter(key -> !key.equals(Dependence.RESOURCE))
                    .<Remedy>map(Remedy.Key::new)
                    .toList();
        }
        return switch (reason.code()) {
            case BAD_ACTION -> List.of(new Remedy.Action(reason.parts().getLast()));
            case BAD_GROUP -> membersOf(design, answer.question().principal());
            default -> List.of();
        };
    }

    private static List<Remedy> membersOf(Design design, String group) {
        return Principals.find(design, group).stream()
                .filter(GroupId.class::isInstance)
                .map(GroupId.class::cast)
                .flatMap(id ->
                        DesignIndex.of(design).usersIn(id).stream().map(user -> new UserId(id.account(), user.name())))
                .limit(MEMBERS)
                .<Remedy>map(member -> new Remedy.Asker(member, member.name()))
                .toList();
    }

    private static List<Crumb> path(Design design, Answer answer, Names names) {
        var asker = Principals.find(design, answer.question().principal());
        var crumbs = new ArrayList<Crumb>();
        for (var entity :
                asker.map(MemberId::account).map(DesignIndex.of(design)::pathTo).orElse(List.of())) {
            var state = stateAt(answer, entity.id());
            boolean decides = answer.decidedBy().equals(Optional.of(Layer.SERVICE_CONTROL_POLICY))
                    && answer.decidedAt().equals(Optional.of(entity.id()));
            crumbs.add(new Crumb(entity.id(), names.plain(entity.id()), state, decides));
        }
        asker.ifPresent(member -> crumbs.add(new Crumb(member, names.plain(member), Optional.empty(), false)));
        return crumbs;
    }

    private static Optional<RungState> stateAt(Answer answer, NodeId entity) {
        return answer.gates().stream()
                .filter(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY)
                .filter(gate -> gate.at().equals(Optional.of(entity)))
                .map(Gate::state)
                .map(RungState::of)
                .findFirst();
    }

    private static List<Near> nearly(Answer answer, Ladder ladder) {
        if (answer.verdict() == Verdict.ALLOWED || answer.verdict() == Verdict.NO_ANSWER) {
            return List.of();
        }
        return ladder.rungs()
                .filter(rung -> rung.state() == RungState.SILENT || rung.state() == RungState.NOTHING)
                .flatMap(rung -> rung.near().stream())
                .distinct()
                .limit(NEAREST)
                .map(card -> new Near(
                        NearSentence.of(card, answer.question()),
                        card,
                        answer.question().action()))
                .toList();
    }

    private static String notConsidered(Answer answer) {
        var left = texts(answer.notConsidered().stream().filter(reason -> !ASSUMED.contains(reason.code())));
        var assumed = texts(answer.notConsidered().stream().filter(reason -> ASSUMED.contains(reason.code())));
        var first = left.isEmpty() ? "" : Words.text("notConsidered", left);
        var second = assumed.isEmpty() ? "" : Words.text("assumed", assumed);
        return first.isEmpty() || second.isEmpty() ? first + second : Words.text("notConsidered.both", first, second);
    }

    private static String texts(Stream<Reason> reasons) {
        return reasons.map(Explanation::inList).collect(Collectors.joining(", "));
    }

    /// A remark as it stands among others, without the full stop of a sentence.
    private static String inList(Reason reason) {
        var text = Words.find("why." + reason.code().name()).orElseGet(() -> Sentences.text(reason));
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
