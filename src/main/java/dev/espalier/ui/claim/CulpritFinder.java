package dev.espalier.ui.claim;

import dev.espalier.access.Evaluator;
import dev.espalier.edit.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds the steps that broke claims.
///
/// It goes back from the latest step to the first design in which a claim is true: the step after it broke the claim,
/// and nothing since has mended it. To halve the way instead would be quicker and could end at a step whose damage was
/// mended long ago. Steps that left the organization alone broke nothing, and all claims go back together.
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

    /// What broke each of some claims that are not true now; empty for one that was not true as far as the history goes
    /// back. Claims for which there was no time are missing.
    Map<Claim, Optional<Culprit>> find(List<Claim> broken) {
        var found = new LinkedHashMap<Claim, Optional<Culprit>>();
        var open = new ArrayList<>(broken);
        var earlier = evaluator;
        for (var step : steps.reversed()) {
            if (open.isEmpty() || isStopped.getAsBoolean()) {
                break;
            }
            var before = earlier.changedTo(step.before());
            if (before != earlier) {
                earlier = before;
                open.removeIf(claim -> {
                    boolean held = ClaimCheck.holds(step.before(), before, claim);
                    if (held) {
                        found.put(claim, Optional.of(Culprit.of(step)));
                    }
                    return held;
                });
            }
        }
        if (!isStopped.getAsBoolean()) {
            open.forEach(claim -> found.put(claim, Optional.empty()));
        }
        return found;
    }
}
