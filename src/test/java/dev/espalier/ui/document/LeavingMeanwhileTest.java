package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.ui.UiTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What happens when the design on show is to be left while it is written, or a file is read.
class LeavingMeanwhileTest extends SavingMeanwhile {
    @Test
    void leavingWaitsForTheSaveAndGoesOn() throws DesignFileException {
        rename("one");
        documents.save();
        leave("closed");
        assertThat(left).isEmpty();

        tasks.finishAll();

        assertThat(left).containsExactly("closed");
        assertThat(nameIn(file)).isEqualTo("one");
        assertThat(answers.asked).isZero();
    }

    @Test
    void leavingIsGivenUpWhenTheSaveFails() throws IOException {
        rename("one");
        documents.save();
        leave("closed");
        vanish();
        tasks.finishAll();

        assertThat(left).isEmpty();
        assertThat(store.isDirty()).isTrue();
        assertThat(answers.failed).singleElement().asString().contains("its folder does not exist");
        assertThat(disk.changeProperty().get()).isEqualTo(Change.FOLDER_GONE);
        assertThat(documents.isSaving()).isFalse();
    }

    @Test
    void savingAndLeavingIsGivenUpWhenTheSaveFails() {
        rename("one");
        answers.unsaved.add(DocumentQuestions.Unsaved.SAVE);
        leave("closed");
        tasks.failNext();

        assertThat(left).isEmpty();
        assertThat(store.isDirty()).isTrue();
        assertThat(answers.failed).singleElement().asString().contains("could not be saved");
    }

    @Test
    void whatIsChangedWhileLeavingWaitsIsAskedAbout() throws DesignFileException {
        rename("one");
        documents.save();
        leave("closed");
        rename("two");
        answers.unsaved.add(DocumentQuestions.Unsaved.SAVE);
        tasks.finishNext();
        assertThat(answers.asked).isEqualTo(1);
        assertThat(left).isEmpty();
        tasks.finishAll();

        assertThat(left).containsExactly("closed");
        assertThat(nameIn(file)).isEqualTo("two");
    }

    @Test
    void whatIsChangedAfterAnsweringToSaveIsAskedAboutAgain() {
        rename("one");
        answers.unsaved.addAll(List.of(DocumentQuestions.Unsaved.SAVE, DocumentQuestions.Unsaved.CANCEL));
        leave("closed");
        rename("two");
        tasks.finishAll();

        assertThat(answers.asked).isEqualTo(2);
        assertThat(left).isEmpty();
    }

    @Test
    void theLastWishIsTheOneThatIsGranted() {
        documents.save();
        leave("quit");
        leave("closed");
        tasks.finishAll();

        assertThat(left).containsExactly("closed");
    }

    @Test
    void whatIsTriedOutMeanwhileIsInNoFileAndAskedAbout() throws DesignFileException {
        rename("one");
        documents.save();
        store.tryOut(new RenameNode(UiTest.HR, "tried"));
        leave("closed");
        answers.tried.add(DocumentQuestions.Unsaved.CANCEL);
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertThat(store.isDirty()).isFalse();
        assertThat(store.isTrying()).isTrue();
        assertThat(left).isEmpty();
    }

    @Test
    void whatIsTriedOutIsAskedAboutOnceUnlessMoreIsTried() {
        rename("one");
        store.tryOut(new RenameNode(UiTest.HR, "tried"));
        answers.tried.add(DocumentQuestions.Unsaved.DISCARD);
        answers.unsaved.add(DocumentQuestions.Unsaved.SAVE);
        leave("closed");
        tasks.finishAll();
        assertThat(left).containsExactly("closed");

        store.leaveTried();
        rename("two");
        store.tryOut(new RenameNode(UiTest.HR, "tried"));
        answers.tried.addAll(List.of(DocumentQuestions.Unsaved.DISCARD, DocumentQuestions.Unsaved.CANCEL));
        answers.unsaved.add(DocumentQuestions.Unsaved.SAVE);
        leave("closed again");
        rename("tried more");
        tasks.finishAll();
        assertThat(left).containsExactly("closed");
        assertThat(answers.tried).isEmpty();
    }

    @Test
    void stepOfALessonThatIsBegunMeanwhileIsNotLost() {
        var isPacking = new ArrayDeque<>(List.of(true, false));
        documents.leaveStageBy(isPacking::pop);
        rename("one");
        answers.unsaved.add(DocumentQuestions.Unsaved.SAVE);
        leave("closed");
        tasks.finishAll();

        assertThat(store.isDirty()).isFalse();
        assertThat(left).isEmpty();
        assertThat(isPacking).isEmpty();
    }

    @Test
    void fileThatComesWhileLeavingWaitsComesTooLate() throws DesignFileException {
        var other = folder.resolve("b.json");
        DesignFile.save(UiTest.fourDepartments().withName("Other"), other);
        documents.open(other);
        int reading = tasks.names().size() - 1;
        rename("one");
        documents.save();
        leave("closed");
        tasks.finish(reading);
        tasks.finish(reading + 1);

        assertThat(left).containsExactly("closed");
        assertThat(store.design().name()).isNotEqualTo("Other");
        assertThat(answers.asked).isZero();
    }

    @Test
    void fileThatComesWhileTheDesignIsSavedWaitsForThat() throws DesignFileException {
        var other = folder.resolve("b.json");
        DesignFile.save(UiTest.fourDepartments().withName("Other"), other);
        rename("one");
        answers.unsaved.add(DocumentQuestions.Unsaved.DISCARD);
        documents.open(other);
        documents.save();
        int reading = tasks.names().size() - 2;
        tasks.finish(reading);
        assertThat(store.design().name()).isNotEqualTo("Other");
        tasks.finish(reading + 1);

        assertThat(store.design().name()).isEqualTo("Other");
        assertThat(nameIn(file)).isEqualTo("one");
    }

    @Test
    void fileThatComesWhileTheUserIsAskedComesTooLate() throws DesignFileException {
        var other = folder.resolve("b.json");
        DesignFile.save(UiTest.fourDepartments().withName("Other"), other);
        rename("one");
        answers.unsaved.addAll(List.of(DocumentQuestions.Unsaved.DISCARD, DocumentQuestions.Unsaved.SAVE));
        documents.open(other);
        int reading = tasks.names().size() - 1;
        answers.meanwhile = () -> tasks.finish(reading);
        leave("closed");
        tasks.finish(reading + 1);

        assertThat(left).containsExactly("closed");
        assertThat(store.design().name()).isNotEqualTo("Other");
        assertThat(nameIn(file)).isEqualTo("one");
    }
}
