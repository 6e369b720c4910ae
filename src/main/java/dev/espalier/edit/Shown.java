package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.View;
import java.util.List;
import java.util.stream.Stream;

/// Keeps the view of a design in step with what is in it.
final class Shown {
    private Shown() {}

    /// The design whose view speaks only of units and accounts that it has.
    static Design pruned(Design design) {
        var index = DesignIndex.of(design);
        var view = design.view();
        var folded = AccountChange.without(view.folded(), id -> !index.contains(id));
        var opened = AccountChange.without(view.opened(), id -> !index.contains(id));
        var flags = AccountChange.without(view.flags(), flag -> !index.contains(flag.node()));
        var changed = view.withFolded(folded).withOpened(opened).withFlags(flags);
        return changed.equals(view) ? design : design.withView(changed);
    }

    /// The design of a step as it should look now: whatever is in both designs looks as in `current`, and what only the
    /// step's design has looks as it did then. Notes are no way of looking but something that was written.
    static Design as(Design current, Design step) {
        var now = current.view();
        var then = step.view();
        if (now.equals(then)) {
            return step;
        }
        var changed = now.withFolded(merged(now.folded(), then.folded(), current, step))
                .withOpened(merged(now.opened(), then.opened(), current, step))
                .withWritten(then);
        return changed.equals(then) ? step : step.withView(changed);
    }

    /// Another state of the design as it should look on a stage: as it was written then, but told about in the lesson
    /// of now.
    static Design staged(Design current, Design state) {
        return withLessonOf(current, as(current, state));
    }

    /// A design with the lesson of another one.
    static Design withLessonOf(Design told, Design design) {
        var lesson = told.view().lesson();
        var view = design.view();
        return view.lesson().equals(lesson) ? design : design.withView(view.withLesson(lesson));
    }

    /// Whether two designs are the same in everything that would be missed in the file: a pinned question or a
    /// checkpoint, but not a fold.
    static boolean isSame(Design one, Design other) {
        return one.withView(lasting(one.view())).equals(other.withView(lasting(other.view())));
    }

    private static View lasting(View view) {
        return View.DEFAULT.withWritten(view).withPinned(view.pinned()).withCheckpoints(view.checkpoints());
    }

    private static <T extends NodeId> List<T> merged(List<T> now, List<T> then, Design current, Design step) {
        var inCurrent = DesignIndex.of(current);
        var inStep = DesignIndex.of(step);
        return Stream.concat(
                        now.stream().filter(inStep::contains), then.stream().filter(id -> !inCurrent.contains(id)))
                .toList();
    }
}
