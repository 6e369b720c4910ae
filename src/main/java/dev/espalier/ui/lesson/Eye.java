package dev.espalier.ui.lesson;

import dev.espalier.design.LessonStep.Area;
import java.util.Optional;

/// What a lesson asks of the canvas: which part of the drawing is seen.
public interface Eye {
    /// What is seen; empty when that is the whole drawing.
    Optional<Area> seen();

    /// Shows at least this part; the whole drawing when it is empty.
    void show(Optional<Area> area);

    /// What takes the view back to where it is now.
    Runnable wayBack();
}
