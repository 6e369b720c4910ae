package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CombinationsViewModelTest {
    private final LateTaskRunner tasks = new LateTaskRunner();
    private final DesignStore store = new DesignStore(WorkedExamples.terminationWithMfa(), new DirectTaskRunner());
    private final CombinationsViewModel model = new CombinationsViewModel(store, tasks);

    private void askWhatDepends() {
        store.questionProperty().set(Optional.of(ask(HR, "tom", "ec2:TerminateInstances")));
    }

    @Test
    void boardOfAnEarlierQuestionIsDropped() {
        askWhatDepends();
        store.questionProperty().set(Optional.of(ask(HR, "tom", "s3:GetObject")));

        tasks.finishAll();

        assertThat(model.combinationsProperty().get()).isEmpty();
    }

    @Test
    void anotherDesignIsAskedAnewThoughTheAnswerStays() {
        askWhatDepends();
        tasks.finishAll();
        var answer = store.answerProperty().get();

        store.perform(new RenameNode(HR, "Personnel"));

        assertThat(store.answerProperty().get()).isEqualTo(answer);
        assertThat(model.combinationsProperty().get()).isPresent();
        assertThat(tasks.names()).hasSize(2);
    }

    @Test
    void boardThatCannotBeAskedAnewGoesAway() {
        askWhatDepends();
        tasks.finishNext();
        store.perform(new RenameNode(HR, "Personnel"));

        tasks.failNext();

        assertThat(model.combinationsProperty().get()).isEmpty();
    }

    @Test
    void nothingIsShownOnceItIsDisposed() {
        askWhatDepends();
        model.dispose();

        tasks.finishAll();

        assertThat(model.combinationsProperty().get()).isEmpty();
    }
}
