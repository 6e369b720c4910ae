package dev.espalier.ui.claim;

/// What was found out about why a claim is not true any more.
sealed interface Cause {
    /// A step broke it.
    record Broke(Culprit culprit) implements Cause {}

    /// It was not true before either, as far as the history goes back.
    record Always() implements Cause {}

    /// The time was over before the step was found.
    record NotInTime() implements Cause {}

    /// The search broke down.
    record Failed() implements Cause {}
}
