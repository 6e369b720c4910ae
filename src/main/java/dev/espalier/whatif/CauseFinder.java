package dev.espalier.whatif;

import dev.espalier.access.AccessCause;
import dev.espalier.access.AccessChange;
import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.whatif.Impact.Cause;
import dev.espalier.whatif.Impact.Cause.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds what is responsible for a change of a service: somebody who gains or loses one of its actions is asked about
/// before and after, and the first gate that stops on one side alone tells.
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
                return Optional.of(cause(one, lost.getAsInt(), false));
            }
            var gained = first(one.gained().and(actions));
            if (gained.isPresent()) {
                return Optional.of(cause(one, gained.getAsInt(), true));
            }
        }
        return Optional.empty();
    }

    private static OptionalInt first(ActionSet actions) {
        return actions.isEmpty() ? OptionalInt.empty() : OptionalInt.of(actions.first());
    }

    private Cause cause(OfPrincipal one, int action, boolean isGain) {
        var principal = one.principal();
        var name = ActionTable.get().action(action).fullName();
        var earlier = before.answer(Question.of(Principals.arnOf(design, one.earlier()), name, Optional.empty()));
        var later = after.answer(Question.of(Principals.arnOf(changed, principal), name, Optional.empty()));
        var causes = isGain
                ? AccessCause.tightening(later, principal, earlier, one.earlier())
                : AccessCause.tightening(earlier, one.earlier(), later, principal);
        return causes.stream()
                .filter(cause -> stops(cause.state()))
                .findFirst()
                .map(cause -> cause(cause, principal, isGain))
                .orElse(new Cause(Kind.CONDITIONS, Optional.empty(), Optional.empty()));
    }

    private static boolean stops(Gate.State state) {
        return state == Gate.State.STOPS_DENY || state == Gate.State.STOPS_SILENT;
    }

    private static Cause cause(AccessCause found, MemberId principal, boolean isGain) {
        var at = found.at().or(() -> Optional.of(principal));
        var policy = found.statements().stream().findFirst().map(AccessCause.Statement::policy);
        if (found.state() == Gate.State.STOPS_DENY) {
            return new Cause(isGain ? Kind.NO_LONGER_DENIES : Kind.DENIES, policy, at);
        }
        return found.layer() == Layer.IDENTITY_POLICY
                ? new Cause(isGain ? Kind.GRANTS : Kind.NO_LONGER_GRANTS, policy, at)
                : new Cause(isGain ? Kind.NO_LONGER_LEAVES_OUT : Kind.LEAVES_OUT, Optional.empty(), at);
    }
}
