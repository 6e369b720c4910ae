package dev.espalier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Flow;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Sight;
import dev.espalier.design.Reading;
import dev.espalier.design.UnknownFields;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetLessonTest {
    private static LessonStep step(String caption) {
        return new LessonStep(
                caption,
                new Sight(Reading.TREE, Flow.TOP_DOWN, List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownFields.NONE);
    }

    @Test
    void stepsAreRecordedUndoneAndDoneAgain() {
        var history = History.of(TestDesign.design());

        history.perform(new SetLesson(List.of(step("one"))));
        assertThat(history.isDirty()).isTrue();
        assertThat(history.undoLabel()).contains("record step");

        history.undo();
        assertThat(history.current().view().lesson()).isEmpty();
        assertThat(history.isDirty()).isFalse();

        history.redo();
        assertThat(history.current().view().lesson()).containsExactly(step("one"));
    }

    @Test
    void theLabelSaysWhetherAStepIsRemovedOrChanged() {
        var design = TestDesign.design().withView(TestDesign.design().view().withLesson(List.of(step("one"))));

        assertThat(new SetLesson(List.of()).label(design)).isEqualTo("remove step");
        assertThat(new SetLesson(List.of(step("two"))).label(design)).isEqualTo("change steps of the lesson");
    }
}
