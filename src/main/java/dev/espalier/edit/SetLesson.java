package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import java.util.List;

/// Changes the steps of the lesson: one more, one fewer, another order, or other words.
public record SetLesson(List<LessonStep> steps) implements Edit {
    public SetLesson {
        steps = List.copyOf(steps);
    }

    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> design.withView(design.view().withLesson(steps)));
    }

    @Override
    public String label(Design before) {
        int had = before.view().lesson().size();
        if (had == steps.size()) {
            return Words.text("label.lesson");
        }
        return Words.text(had < steps.size() ? "label.lesson.more" : "label.lesson.fewer");
    }
}
