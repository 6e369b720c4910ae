package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.ui.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What happens when somebody else changes the file while the design is written.
class OthersMeanwhileTest extends SavingMeanwhile {
    @Test
    void whatSomebodyElseWroteMeanwhileIsAskedAboutAndMineHasTheNewestState() throws DesignFileException {
        rename("one");
        documents.save();
        rename("two");
        othersWrite();
        answers.other = DocumentQuestions.OtherContent.KEEP_MINE;
        leave("closed");
        tasks.finishNext();
        assertThat(disk.changeProperty().get()).isEqualTo(Change.CONTENT);
        assertThat(nameIn(file)).isEqualTo("HR");
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("two");
        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);
        assertThat(left).containsExactly("closed");
    }

    @Test
    void leavingIsGivenUpWhenSomebodyElsesContentIsNotReplaced() throws DesignFileException {
        rename("one");
        answers.unsaved.add(DocumentQuestions.Unsaved.SAVE);
        leave("closed");
        othersWrite();
        tasks.finishAll();

        assertThat(left).isEmpty();
        assertThat(store.isDirty()).isTrue();
        assertThat(documents.isSaving()).isFalse();
    }

    @Test
    void reloadingInsteadOfSavingOverGivesUpWhatTheUserAgreesTo() throws DesignFileException {
        rename("one");
        documents.save();
        othersWrite();
        answers.other = DocumentQuestions.OtherContent.RELOAD;
        tasks.finishAll();

        assertThat(store.design().name()).isEqualTo("Theirs, and longer");
        assertThat(store.isDirty()).isFalse();
        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);
    }

    @Test
    void ourOwnWritingIsNotTakenForSomebodyElses() throws DesignFileException {
        rename("one");
        disk.look();
        int before = tasks.names().size() - 1;
        documents.save();
        DesignFile.save(store.designToSave(), file); // as the save that is not told of yet
        tasks.finish(before);
        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);
        disk.look();
        assertThat(tasks.names()).hasSize(before + 2);
    }

    @Test
    void lookThatIsToldOfAfterTheSaveIsTooLate() {
        rename("one");
        disk.look();
        int before = tasks.names().size() - 1;
        documents.save();
        tasks.finish(before + 1);
        tasks.finish(before);

        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);
    }

    @Test
    void whatSomebodyElseWritesRightAfterIsNoticed() throws DesignFileException {
        rename("one");
        documents.save();
        tasks.finishAll();
        disk.look();
        tasks.finishAll();
        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);

        othersWrite();
        disk.look();
        tasks.finishAll();
        assertThat(disk.changeProperty().get()).isEqualTo(Change.CONTENT);
    }

    @Test
    void savingRightAfterMineIsKeptDoesNotAsk() throws DesignFileException {
        rename("one");
        othersWrite();
        disk.look();
        tasks.finishAll();
        disk.keepMine();
        int noting = tasks.names().size() - 1;
        documents.save();
        tasks.finish(noting); // too late: the file is being written
        tasks.finish(noting + 1);

        assertThat(nameIn(file)).isEqualTo("one");
        DesignFile.save(UiTest.fourDepartments().withName("Theirs again"), file);
        disk.look();
        tasks.finish(noting + 2);
        assertThat(disk.changeProperty().get()).isEqualTo(Change.CONTENT);
    }

    @Test
    void whatIsTakenNoteOfIsNotToldOfAnotherDesign() {
        disk.keepMine();
        int noting = tasks.names().size() - 1;
        documents.create();
        tasks.finish(noting);

        assertThat(disk.base()).isEmpty();
    }

    @Test
    void nothingIsSaidToBeSavedWhileTheUserIsAsked() throws DesignFileException {
        var said = new ArrayList<Optional<Path>>();
        rename("one");
        documents.save();
        othersWrite();
        assertThat(documents.savingProperty().get()).contains(file);
        answers.meanwhile = () -> said.add(documents.savingProperty().get());
        answers.other = DocumentQuestions.OtherContent.CANCEL;
        tasks.finishAll();

        assertThat(said).containsExactly(Optional.empty());
        assertThat(documents.isSaving()).isFalse();
    }

    @Test
    void mineIsKeptAsItWasWhenAnotherDesignHasTakenThePlace() throws DesignFileException {
        rename("one");
        documents.save();
        othersWrite();
        openAnother();
        answers.other = DocumentQuestions.OtherContent.KEEP_MINE;
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertAnotherIsNotTouched();
    }

    @Test
    void mineIsKeptAsItWasWhenAnotherDesignTakesThePlaceWhileTheUserIsAsked() throws DesignFileException {
        rename("one");
        documents.save();
        othersWrite();
        answers.meanwhile = this::openAnother;
        answers.other = DocumentQuestions.OtherContent.KEEP_MINE;
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertAnotherIsNotTouched();
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentQuestions.OtherContent.class,
            names = {"RELOAD", "COMPARE", "CANCEL"})
    void anotherDesignThatHasTakenThePlaceIsNeitherReloadedNorCompared(DocumentQuestions.OtherContent answer)
            throws DesignFileException {
        var compared = new ArrayList<Path>();
        documents.compareBy(compared::add);
        var another = folder.resolve("another.json");
        DesignFile.save(UiTest.fourDepartments().withName("Another"), another);
        rename("one");
        documents.save();
        othersWrite();
        store.openUnsaved(UiTest.fourDepartments().withName("Changed"), NewDesign.create(), Optional.of(another));
        answers.other = answer;
        tasks.finishAll();

        assertThat(compared).isEmpty();
        assertThat(store.design().name()).isEqualTo("Changed");
        assertThat(nameIn(file)).isEqualTo("HR");
        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);
        assertThat(documents.isSaving()).isFalse();
    }

    private void assertAnotherIsNotTouched() {
        assertThat(store.design().name()).isEqualTo("Another");
        assertThat(store.isDirty()).isTrue();
        assertThat(store.file()).isEmpty();
        assertThat(disk.changeProperty().get()).isEqualTo(Change.NONE);
        assertThat(documents.isSaving()).isFalse();
        assertThat(isFree(file)).isTrue();
    }

    @Test
    void windowWhoseQuestionFailsIsNotTakenForOneThatSaves() throws DesignFileException {
        rename("one");
        documents.save();
        leave("closed");
        othersWrite();
        answers.meanwhile = () -> {
            throw new IllegalStateException("as the test wants it");
        };
        assertThatThrownBy(tasks::finishAll).hasMessage("as the test wants it");

        assertThat(documents.isSaving()).isFalse();
        assertThat(left).isEmpty();
        assertThat(store.isDirty()).isTrue();
        answers.meanwhile = () -> {};
        answers.other = DocumentQuestions.OtherContent.KEEP_MINE;
        documents.save();
        tasks.finishAll();
        assertThat(nameIn(file)).isEqualTo("one");
    }
}
