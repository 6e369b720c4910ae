package dev.espalier.ui.lesson;

/// What becomes of what was improvised, when a lesson is to end.
public enum Improvised {
    /// Each state becomes a step of the lesson, behind the one that it began with.
    STEPS,
    /// All of them become a lesson of their own, in another window.
    LESSON,
    GIVE_UP,
    /// The lesson does not end after all.
    GO_ON
}
