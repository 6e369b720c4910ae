package dev.espalier.ui.claim;

import java.util.List;

/// Since when a claim is not true.
sealed interface Blame {
    /// It is true, or was not looked at yet.
    record Nothing() implements Blame {}

    /// What broke it is being looked for.
    record Searching() implements Blame {}

    /// The time was over before the step was found.
    record NotInTime() implements Blame {}

    /// The search broke down.
    record Failed() implements Blame {}

    /// As long as the history goes back.
    record Always() implements Blame {}

    /// Since a step.
    ///
    /// @param later what was done since, latest first, in words; taken back with it
    record Since(Culprit culprit, List<String> later) implements Blame {
        public Since {
            later = List.copyOf(later);
        }

        String label() {
            return culprit.step().label();
        }
    }
}
