package dev.espalier.ui.claim;

import dev.espalier.design.Organization;
import dev.espalier.edit.Step;
import java.util.List;
import java.util.OptionalInt;

/// What was done up to some moment. Steps are compared as instances: whole designs would take long to compare.
///
/// @param steps oldest first, as far as the history goes back
/// @param first what they began with
@SuppressWarnings("ReferenceEquality")
record Past(List<Step> steps, Organization first) {
    /// @param now the organization after the steps
    static Past of(List<Step> steps, Organization now) {
        return new Past(steps, steps.isEmpty() ? now : steps.getFirst().before().organization());
    }

    /// How many of the steps of a later moment were done here already, counted from its first; empty when the two
    /// have nothing in common, as in another design. The later one may have lost its oldest steps.
    OptionalInt sharedWith(Past later) {
        int lost = later.first == first ? 0 : later.steps.isEmpty() ? -1 : at(later.steps.getFirst());
        if (lost < 0) {
            return OptionalInt.empty();
        }
        int shared = 0;
        while (shared < later.steps.size()
                && lost + shared < steps.size()
                && later.steps.get(shared) == steps.get(lost + shared)) {
            shared++;
        }
        return OptionalInt.of(shared);
    }

    /// Whether the organization is still what it was after so many of the steps.
    boolean isLeftAloneSince(int size) {
        return steps.stream()
                .skip(size)
                .allMatch(step -> step.before().organization() == step.after().organization());
    }

    /// The place of a step; negative when it is not among them.
    int at(Step step) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) == step) {
                return i;
            }
        }
        return -1;
    }
}
