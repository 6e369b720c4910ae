package dev.espalier.ui.lesson;

import dev.espalier.design.LessonStep.Area;
import java.util.Optional;

/// Sees the part of the drawing that a test wants to be seen.
final class FakeEye implements Eye {
    Optional<Area> area = Optional.empty();

    @Override
    public Optional<Area> seen() {
        return area;
    }

    @Override
    public void show(Optional<Area> shown) {
        area = shown;
    }

    @Override
    public Runnable wayBack() {
        var now = area;
        return () -> area = now;
    }
}
