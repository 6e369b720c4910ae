package dev.espalier.ui.canvas;

import dev.espalier.design.LessonStep.Area;
import dev.espalier.design.UnknownFields;
import dev.espalier.diagram.Bounds;
import java.util.Optional;

/// What is seen of the drawing, told so that it can be kept in a file and found again.
public final class Sights {
    private final CanvasViewModel model;

    Sights(CanvasViewModel model) {
        this.model = model;
    }

    /// What is seen, in whole canvas units; empty when that is the whole drawing.
    public Optional<Area> seen() {
        var seen = model.viewport().visible();
        if (model.viewport().isEmpty() || seen.contains(model.layout().bounds())) {
            return Optional.empty();
        }
        var root = root();
        return Optional.of(new Area(
                Math.rint(seen.x() - root.centerX()),
                Math.rint(seen.y() - root.y()),
                Math.max(1, Math.rint(seen.width())),
                Math.max(1, Math.rint(seen.height())),
                UnknownFields.NONE));
    }

    /// Shows at least this, and keeps to it while the window changes, until somebody moves the view.
    ///
    /// @param area empty: the whole drawing
    public void show(Optional<Area> area) {
        model.clearNotice();
        var root = root();
        model.camera()
                .hold(area.map(part ->
                        new Bounds(part.x() + root.centerX(), part.y() + root.y(), part.width(), part.height())));
    }

    /// Shows what is shown whole at most this large, as text in the window is larger than normal.
    ///
    /// @param times how much larger
    public void readAt(double times) {
        model.camera().readAt(times);
    }

    /// What takes the view back to where it is now.
    public Runnable wayBack() {
        var now = model.viewport();
        return () -> {
            var size = model.viewport();
            model.camera().travel(now.withSize(size.width(), size.height()));
        };
    }

    private Bounds root() {
        var root = model.store().design().organization().root().id();
        return model.layout().boundsOf(root).orElse(Bounds.EMPTY);
    }
}
