package dev.espalier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import dev.espalier.design.Flow;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Sight;
import dev.espalier.design.Reading;
import dev.espalier.design.UnknownFields;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is done beneath a stage or something that is tried out, and what is seen of it above.
class LayersTest {
    private static final int DESIGNS = 50;
    private static final int CHANGES = 60;

    private final History history = History.of(TestDesign.design());

    static SetLesson lesson(int steps) {
        return new SetLesson(Collections.nCopies(
                steps,
                new LessonStep(
                        "step",
                        new Sight(Reading.TREE, Flow.TOP_DOWN, List.of(), List.of(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        UnknownFields.NONE)));
    }

    private int steps() {
        return history.current().view().lesson().size();
    }

    @Test
    void undoOnTheStageLeavesTheLessonAlone() {
        history.perform(lesson(1));
        history.stage(TestDesign.design(), List.of());
        history.perform(new SetDesignName("improvised", ""));
        history.performBelow(lesson(2));

        history.undo();
        assertThat(steps()).isEqualTo(2);
        history.redo();
        assertThat(steps()).isEqualTo(2);
    }

    @Test
    void leavingWhatIsTriedOnTheStageLeavesTheLessonAlone() {
        history.stage(TestDesign.design(), List.of());
        history.tryOut(List.of());
        history.perform(new SetDesignName("tried", ""));
        history.performBelow(lesson(2));

        history.leaveTried();

        assertThat(history.isStaged()).isTrue();
        assertThat(steps()).isEqualTo(2);
        assertThat(history.real().view().lesson()).hasSize(2);
    }

    @Test
    void lessonThatChangesBeneathWhatIsTriedIsAStepOfTheDesign() {
        history.tryOut(List.of());
        history.perform(new SetDesignName("tried", ""));

        history.performBelow(lesson(2));

        assertThat(steps()).isEqualTo(2);
        assertThat(history.current().name()).isEqualTo("tried");
        history.leaveTried();
        assertThat(steps()).isEqualTo(2);
        history.undo();
        assertThat(steps()).isZero();
    }

    @Test
    void whatIsTriedIsKeptAsOneStepAboveTheLessonThatCameBeneath() {
        history.tryOut(List.of());
        history.perform(new SetDesignName("tried", ""));
        history.performBelow(lesson(2));

        history.keepTried();

        assertThat(history.current().name()).isEqualTo("tried");
        history.undo();
        assertThat(history.current().name()).isEqualTo(TestDesign.design().name());
        assertThat(steps()).isEqualTo(2);
        history.undo();
        assertThat(steps()).isZero();
    }

    @Test
    void undoingTheLessonItselfStillUndoesIt() {
        history.perform(lesson(1));
        history.perform(new SetDesignName("other", ""));
        history.perform(lesson(2));

        history.undo();
        assertThat(steps()).isEqualTo(1);
        history.undo();
        history.undo();
        assertThat(steps()).isZero();
    }

    @Test
    void whateverIsDoneAboveTheLessonIsThatOfTheDesignAndNothingElseComesDown() {
        for (long seed = 0; seed < DESIGNS; seed++) {
            var opened = DesignGenerator.small(seed);
            var layered = History.of(opened);
            var random = new Random(seed);
            var edits = new RandomEdits(seed);
            layered.stage(DesignGenerator.small(seed + DESIGNS), List.of());
            int told = opened.view().lesson().size();
            for (int i = 0; i < CHANGES; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> layered.undo();
                    case 1 -> layered.redo();
                    case 2 -> layered.tryOut(List.of());
                    case 3 -> layered.keepTried();
                    case 4 -> layered.leaveTried();
                    case 5 -> {
                        told = random.nextInt(4);
                        layered.performBelow(lesson(told));
                    }
                    default -> perform(layered, edits.next(layered.current()));
                }
                assertThat(layered.current().view().lesson()).hasSize(told);
                assertThat(layered.real().view().lesson()).hasSize(told);
            }
            layered.leaveStage();
            assertThat(layered.current().view().lesson()).hasSize(told);
            assertThat(layered.current().organization()).isEqualTo(opened.organization());
        }
    }

    /// Nobody changes the lesson above.
    private static void perform(History layered, Edit edit) {
        if (!(edit instanceof SetLesson) && !(edit instanceof SetCaption)) {
            layered.perform(edit);
        }
    }
}
