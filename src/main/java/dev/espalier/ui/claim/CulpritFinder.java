package dev.espalier.ui.claim;

import dev.espalier.access.Evaluator;
import dev.espalier.edit.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds the steps that broke claims.
///
/// It goes back from the latest step to the first design in which a claim is true: the step after it broke the
/// claim, and nothing since has mended it. To halve the way instead would be quicker and could end at a step whose
/// damage was mended long ago. Steps that left the organization alone broke nothing, and all claims go back together,
/// each as it was called then ([ClaimTrail]). Where the way meets a design for which the cause is known, it is the
/// cause.
final class CulpritFinder {
    private final List<Step> steps;
    private final Evaluator evaluator;
    private final BooleanSupplier isStopped;

    /// @param steps what was done, oldest first
    /// @param evaluator of the design after the last of them
    /// @param isStopped asked at each step; once it says yes, what was found until then is all
    CulpritFinder(List<Step> steps, Evaluator evaluator, BooleanSupplier isStopped) {
        this.steps = List.copyOf(steps);
        this.evaluator = evaluator;
        this.isStopped = isStopped;
    }

    /// What is known about a claim from an earlier search.
    ///
    /// @param size after how many of the steps it was so
    record Known(int size, Cause cause) {}

    /// What broke each of some claims that are not true now. Claims for which there was no time are missing.
    ///
    /// @param known what earlier searches found, for some of them
    Map<Claim, Cause> find(List<Claim> broken, Map<Claim, Known> known) {
        var found = new LinkedHashMap<Claim, Cause>();
        var open = new LinkedHashMap<Claim, Claim>();
        broken.forEach(claim -> open.put(claim, claim));
        var earlier = evaluator;
        for (int at = steps.size() - 1; at >= 0 && !open.isEmpty(); at--) {
            takeOver(at + 1, known, open, found);
            if (isStopped.getAsBoolean()) {
                return found;
            }
            var step = steps.get(at);
            open.replaceAll((_, claim) -> ClaimTrail.before(step, claim));
            var before = earlier.changedTo(step.before());
            if (before != earlier) {
                earlier = before;
                blame(step, before, open, found);
            }
        }
        takeOver(0, known, open, found);
        if (!isStopped.getAsBoolean()) {
            open.keySet().forEach(claim -> found.put(claim, new Cause.Always()));
        }
        return found;
    }

    /// @param size how many of the steps are left
    private static void takeOver(int size, Map<Claim, Known> known, Map<Claim, Claim> open, Map<Claim, Cause> found) {
        open.keySet().removeIf(claim -> {
            var cause = Optional.ofNullable(known.get(claim))
                    .filter(one -> one.size() >= size)
                    .map(Known::cause);
            cause.ifPresent(one -> found.put(claim, one));
            return cause.isPresent();
        });
    }

    /// @param open the claims whose cause is not found yet, each with what it was before the step
    private void blame(Step step, Evaluator before, Map<Claim, Claim> open, Map<Claim, Cause> found) {
        open.entrySet().removeIf(one -> {
            boolean held = !isStopped.getAsBoolean() && ClaimCheck.holds(step.before(), before, one.getValue());
            if (held) {
                found.put(one.getKey(), new Cause.Broke(Culprit.of(step)));
            }
            return held;
        });
    }
}
