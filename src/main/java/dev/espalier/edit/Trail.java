package dev.espalier.edit;

import java.util.List;
import java.util.Optional;

/// The steps that lead to a state of the design, and those that were taken back from there.
final class Trail {
    private final KeptSteps done;
    private final KeptSteps undone;
    private boolean isOpenForTyping;

    /// @param most so many bytes, as [StepWeight] estimates them, for each of the two
    Trail(long most) {
        done = new KeptSteps(most);
        undone = new KeptSteps(most);
    }

    /// Goes on with a step: nothing can be done again after it.
    ///
    /// @param isTyping whether it and the step before are one when that was typed into the same field
    void add(Step step, boolean isTyping) {
        var whole = isTyping && isOpenForTyping
                ? latest().map(last -> merged(last, step)).orElse(step)
                : step;
        boolean isKept = !Shown.isSame(whole.before(), whole.after()); // typing may come back to what was there before
        if (isKept) {
            done.push(whole);
        }
        isOpenForTyping = isTyping && isKept;
        undone.clear();
    }

    private Step merged(Step previous, Step step) {
        if (!step.edit().continues(previous.edit())) {
            return step;
        }
        done.pop();
        return new Step(
                step.edit(),
                previous.edit().label(previous.before()),
                previous.before(),
                step.after(),
                previous.selectionBefore(),
                step.selectionAfter());
    }

    /// Ends typing: what is typed next is a new step, even into the same field.
    void settle() {
        isOpenForTyping = false;
    }

    /// Takes the last step back. Empty when there is none.
    Optional<Step> undo() {
        settle();
        var step = done.pop();
        step.ifPresent(undone::push);
        return step;
    }

    /// Does the step that was last taken back again. Empty when there is none.
    Optional<Step> redo() {
        settle();
        var step = undone.pop();
        step.ifPresent(done::push);
        return step;
    }

    /// What was done last and not taken back.
    Optional<Step> latest() {
        return done.latest();
    }

    /// What was taken back last and can be done again.
    Optional<Step> next() {
        return undone.latest();
    }

    /// What was done and not taken back, the latest first, as far back as memory goes.
    List<Step> latestFirst() {
        return done.latestFirst();
    }

    /// What was taken back and can be done again, the next one first.
    List<Step> undone() {
        return undone.latestFirst();
    }

    /// How many steps were done and not taken back.
    int size() {
        return done.size();
    }
}
