package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.storage.Samples;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinnedQuestionsTest {
    private static final Question QUESTION =
            Question.of("arn:aws:iam::444444444444:user/hana", "s3:GetObject", Optional.empty());

    private final DesignStore store = new DesignStore(Samples.open("four-departments.json"), new DirectTaskRunner());
    private final PinnedQuestions pinned = new PinnedQuestions(store);

    private void pin() {
        store.questionProperty().set(Optional.of(QUESTION));
        pinned.turn();
    }

    @Test
    void pinningIsNoStepButIsWorthSaving() {
        pin();

        assertThat(pinned.all()).extracting(Asked::question).containsExactly(QUESTION);
        assertThat(store.canUndoProperty().get()).isFalse();
        assertThat(store.isDirty()).isTrue();
        assertThat(store.designToSave().view().pinned()).containsExactly(QUESTION.pinned());
    }

    @Test
    void pinningAgainLetsGo() {
        var isPinned = pinned.isPinnedProperty();
        pin();
        assertThat(isPinned.getValue()).isTrue();

        pinned.turn();

        assertThat(isPinned.getValue()).isFalse();
        assertThat(pinned.all()).isEmpty();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void pinnedQuestionOfSomebodyGoneStaysAndComesBackWithUndo() {
        pin();

        store.perform(new RemoveNodes(List.of(new UserId(new AccountId("444444444444"), "hana"))));
        assertThat(pinned.all()).extracting(Asked::isGone).containsExactly(true);
        store.undo();

        assertThat(pinned.all()).extracting(Asked::isGone).containsExactly(false);
    }
}
