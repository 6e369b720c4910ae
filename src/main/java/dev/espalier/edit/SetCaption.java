package dev.espalier.edit;

import dev.espalier.design.Design;
import java.util.ArrayList;

/// Writes what is said at a step of the lesson. Nothing happens when there is no such step any more.
///
/// @param place of the step, from 0
public record SetCaption(int place, String caption) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> {
            var steps = new ArrayList<>(design.view().lesson());
            if (place < steps.size()) {
                steps.set(place, steps.get(place).withCaption(caption));
            }
            return design.withView(design.view().withLesson(steps));
        });
    }

    @Override
    public String label(Design before) {
        return Words.text("label.caption", place + 1);
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetCaption other && other.place() == place;
    }
}
