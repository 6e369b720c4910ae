package dev.espalier.storage;

import dev.espalier.design.Flow;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Area;
import dev.espalier.design.LessonStep.Sight;
import dev.espalier.design.Reading;

/// Reads the steps of a lesson. What a step holds of a design is unpacked only when it is wanted.
final class LessonDecoder {
    private final DesignDecoder design;
    private final Problems problems;

    LessonDecoder(DesignDecoder design, Problems problems) {
        this.design = design;
        this.problems = problems;
    }

    LessonStep step(Fields from) {
        return new LessonStep(
                from.requiredText("caption").orElse(""),
                sight(from),
                from.optionalTexts("layers"),
                from.optionalFields("question").map(design::pinned),
                from.optionalText("design"),
                from.unknown());
    }

    private Sight sight(Fields from) {
        return new Sight(
                from.optionalWord("reading", Reading.class).orElse(Reading.TREE),
                from.optionalWord("direction", Flow.class).orElse(Flow.TOP_DOWN),
                design.folded(from),
                design.opened(from),
                from.optionalFields("area").map(this::area));
    }

    private Area area(Fields from) {
        return new Area(
                from.number("x"), from.number("y"), extent(from, "width"), extent(from, "height"), from.unknown());
    }

    private double extent(Fields from, String name) {
        var extent = from.number(name);
        if (extent <= 0) {
            var at = from.place(name);
            problems.errorInWords(ProblemCode.WRONG_VALUE, at, "extent", at.label());
        }
        return extent;
    }
}
