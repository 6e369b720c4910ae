package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.StatementResult;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.policy.Effect;
import dev.espalier.whatif.Impact.Cause;
import dev.espalier.whatif.Impact.Cause.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds what is responsible for a change of a service: somebody who gains or loses one of its actions is asked about
/// before and after, and the gate that stops on one side tells.
final class CauseFinder {
    private final Design design;
    private final Evaluator before;
    private final Design changed;
    private final Evaluator after;
    private final AccessChange change;

    CauseFinder(Design design, Evaluator before, Design changed, Evaluator after, AccessChange change) {
        this.design = design;
        this.before = before;
        this.changed = changed;
        this.after = after;
        this.change = change;
    }

    Optional<Cause> of(String service) {
        var actions = ActionTable.get().ofService(service);
        for (var one : change.principals()) {
            var lost = first(one.lost().and(actions));
            if (lost.isPresent()) {
                return Optional.of(cause(one.principal(), lost.getAsInt(), false));
            }
            var gained = first(one.gained().and(actions));
            if (gained.isPresent()) {
                return Optional.of(cause(one.principal(), gained.getAsInt(), true));
            }
        }
        return Optional.empty();
    }

    private static OptionalInt first(ActionSet actions) {
        return actions.isEmpty() ? OptionalInt.empty() : OptionalInt.of(actions.first());
    }

    private Cause cause(MemberId principal, int action, boolean isGain) {
        var name = ActionTable.get().action(action).fullName();
        var earlier = before.answer(Question.of(Principals.arnOf(design, principal), name, Optional.empty()));
        var later = after.answer(Question.of(Principals.arnOf(changed, principal), name, Optional.empty()));
        var stopped = isGain ? earlier : later;
        var passed = isGain ? later : earlier;
        return stopped.obstacles().stream()
                .filter(gate -> !isStoppedBy(gate, passed))
                .findFirst()
                .map(gate -> cause(gate, passed, isGain))
                .orElse(new Cause(Kind.CONDITIONS, Optional.empty(), Optional.empty()));
    }

    /// Whether the other answer is stopped by the same gate, which then explains nothing.
    private static boolean isStoppedBy(Gate gate, Answer other) {
        return other.obstacles().stream()
                .anyMatch(obstacle -> obstacle.layer() == gate.layer()
                        && obstacle.at().equals(gate.at())
                        && obstacle.state() == gate.state());
    }

    private static Cause cause(Gate stopping, Answer passed, boolean isGain) {
        if (stopping.state() == Gate.State.STOPS_DENY) {
            return new Cause(
                    isGain ? Kind.NO_LONGER_DENIES : Kind.DENIES, policy(stopping, Effect.DENY), stopping.at());
        }
        if (stopping.layer() != Layer.IDENTITY_POLICY) {
            return new Cause(isGain ? Kind.NO_LONGER_LEAVES_OUT : Kind.LEAVES_OUT, Optional.empty(), stopping.at());
        }
        var granting = passed.gates().stream()
                .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                .flatMap(gate -> policy(gate, Effect.ALLOW).stream())
                .findFirst();
        return new Cause(isGain ? Kind.GRANTS : Kind.NO_LONGER_GRANTS, granting, stopping.at());
    }

    private static Optional<String> policy(Gate gate, Effect effect) {
        return gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == effect)
                .map(StatementResult::policy)
                .map(policy -> policy.name())
                .findFirst();
    }
}
