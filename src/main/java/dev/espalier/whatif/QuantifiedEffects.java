package dev.espalier.whatif;

import dev.espalier.access.Evaluator;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.access.QuantifiedResult;
import dev.espalier.design.Design;
import dev.espalier.design.QuantifiedAssertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// Which claims about many principals a change makes true or untrue. What is true before is found out once, for all
/// changes that are looked at.
final class QuantifiedEffects {
    private final Design design;
    private final QuantifiedCheck before;
    private final Map<QuantifiedAssertion, Boolean> held = new ConcurrentHashMap<>();

    /// @param evaluator of this design
    QuantifiedEffects(Design design, Evaluator evaluator) {
        this.design = design;
        before = QuantifiedCheck.of(design, evaluator);
    }

    /// What becomes of the claims.
    ///
    /// @param broken true before and not after
    /// @param mended true after and not before
    /// @param isComplete whether there was time for all of them
    record Found(List<QuantifiedAssertion> broken, List<QuantifiedAssertion> mended, boolean isComplete) {
        Found {
            broken = List.copyOf(broken);
            mended = List.copyOf(mended);
        }
    }

    /// @param then of the changed design
    /// @param isEnough asked often; once it says yes, nothing more is looked at
    Found of(Design changed, Evaluator then, BooleanSupplier isEnough) {
        var broken = new ArrayList<QuantifiedAssertion>();
        var mended = new ArrayList<QuantifiedAssertion>();
        var claims = design.quantifiedAssertions();
        if (claims.isEmpty()) {
            return new Found(broken, mended, true);
        }
        var after = QuantifiedCheck.ofTrial(changed, then);
        for (int at = 0; at < claims.size(); at++) {
            var claim = claims.get(at);
            var was = held(claim, isEnough);
            var follower = Claims.follower(claims, changed.quantifiedAssertions(), at);
            var is = after.check(follower, isEnough).map(QuantifiedResult::holds);
            if (was.isEmpty() || is.isEmpty()) {
                return new Found(broken, mended, false);
            }
            if (!was.equals(is)) {
                (was.get() ? broken : mended).add(claim);
            }
        }
        return new Found(broken, mended, true);
    }

    private Optional<Boolean> held(QuantifiedAssertion claim, BooleanSupplier isEnough) {
        var known = Optional.ofNullable(held.get(claim));
        if (known.isPresent()) {
            return known;
        }
        var found = before.check(claim, isEnough).map(QuantifiedResult::holds);
        found.ifPresent(holds -> held.put(claim, holds));
        return found;
    }
}
