package dev.espalier.ui.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
    private final DesignStore store = new DesignStore(Samples.open("four-departments.json"), new DirectTaskRunner());
    private final Announcements announcements = new Announcements(store);

    @Test
    void whatWasDoneIsSaid() {
        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(said()).isEqualTo("Done: rename account HR to Personnel");
    }

    @Test
    void undoAndRedoAreSaid() {
        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        store.undo();
        assertThat(said()).isEqualTo("Undone: rename account HR to Personnel");
        store.redo();
        assertThat(said()).isEqualTo("Done again: rename account HR to Personnel");
    }

    @Test
    void manyStepsAtOnceAreCounted() {
        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        store.perform(new RenameNode(UiTest.HR, "Staff"));

        store.goToStep(0);

        assertThat(said()).isEqualTo("Undone: 2 steps");
    }

    @Test
    void anotherVerdictIsSaidWithItsSentence() {
        ask();
        assertThat(said()).startsWith("Denied. ").contains("PeopleNoDatabases");

        store.perform(new MoveNodes(
                List.of(UiTest.HR), store.design().organization().root().id()));

        assertThat(said()).startsWith("Allowed. ");
    }

    @Test
    void changeThatLeavesTheVerdictAloneIsSaidItself() {
        ask();

        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(said()).isEqualTo("Done: rename account HR to Personnel");
    }

    @Test
    void messagesAreSaid() {
        store.message("It is there already.");

        assertThat(said()).isEqualTo("It is there already.");
    }

    @Test
    void anotherDesignIsSaidByItsName() {
        store.open(Samples.open("coffee-shop.json"), Optional.empty(), false);

        assertThat(said()).isEqualTo("Opened " + store.design().name());
    }

    @Test
    void keepingAndLeavingAWhatIfAreSaid() {
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        store.keepTried();
        assertThat(said()).isEqualTo("Kept what was tried out");

        store.tryOut(new RenameNode(UiTest.HR, "Staff"));
        store.undo();
        store.leaveTried();
        assertThat(said()).isEqualTo("Left the what-if; everything is as before");
    }

    @Test
    void whatIfThatNeverBeganIsNotSaidToBeLeft() {
        store.tryOut(new RenameNode(UiTest.HR, ""));

        assertThat(said()).isEmpty();
    }

    private void ask() {
        var question = Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty());
        store.questionProperty().set(Optional.of(question));
    }

    private String said() {
        return announcements.latestProperty().get();
    }
}
