package dev.espalier.ui;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Earlier and later designs, one for each edit.
final class Snapshots {
    record Step(Edit edit, Design before, Design after, List<ItemId> selectionBefore, List<ItemId> selectionAfter) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Design current;
    private Design saved;

    Snapshots(Design first) {
        current = first;
        saved = first;
    }

    Design current() {
        return current;
    }

    EditResult perform(Edit edit, List<ItemId> selection) {
        var result = edit.applyTo(current);
        if (result instanceof EditResult.Applied(var after) && !after.equals(current)) {
            done.push(new Step(edit, current, after, List.of(), selection));
            undone.clear();
            current = after;
        }
        return result;
    }

    Optional<Step> undo() {
        var step = Optional.ofNullable(done.poll());
        step.ifPresent(back -> {
            undone.push(back);
            current = back.before();
        });
        return step;
    }

    Optional<Step> redo() {
        var step = Optional.ofNullable(undone.poll());
        step.ifPresent(again -> {
            done.push(again);
            current = again.after();
        });
        return step;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    Optional<String> undoLabel() {
        return Optional.ofNullable(done.peek()).map(step -> step.edit().label(step.before()));
    }

    Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peek()).map(step -> step.edit().label(step.before()));
    }

    boolean isDirty() {
        return !current.equals(saved);
    }

    void markSaved() {
        saved = current;
    }
}
