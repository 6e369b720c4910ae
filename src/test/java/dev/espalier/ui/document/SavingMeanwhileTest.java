package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What happens to documents while the design is written in the background.
class SavingMeanwhileTest extends SavingMeanwhile {
    @Test
    void theDesignAsItWasIsTheSavedOneAndWhatCameMeanwhileIsToBeSaved() throws DesignFileException {
        rename("one");
        documents.save();
        assertThat(store.isDirty()).isTrue(); // nothing is written yet
        rename("two");
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertThat(store.isDirty()).isTrue();
        assertThat(store.history().unsavedSteps()).containsExactly("rename account one to two");
        assertThat(store.messageProperty().get()).contains("Saved a.json without what was changed meanwhile");
        store.undo();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void whatIsTakenBackMeanwhileIsInTheFileAndToBeSavedAgain() throws DesignFileException {
        rename("one");
        documents.save();
        store.undo();
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertThat(store.isDirty()).isTrue();
        store.redo();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void whatIsTypedMeanwhileIsAStepOfItsOwn() {
        type("o");
        documents.save();
        type("on");
        type("one");
        tasks.finishAll();

        assertThat(store.history().unsavedSteps()).hasSize(1);
        store.undo();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void captionOfAStepOnShowThatIsTypedMeanwhileIsAStepOfItsOwn() {
        store.staging().show(UiTest.fourDepartments(), Optional.empty());
        store.staging().performTypingBelow(new RenameNode(UiTest.HR, "o"));
        documents.save();
        store.staging().performTypingBelow(new RenameNode(UiTest.HR, "on"));
        tasks.finishAll();

        assertThat(store.history().unsavedSteps()).containsExactly("rename account o to on");
        store.staging().leave();
        store.undo();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void saveThatIsAskedForMeanwhileHasTheNewestState() throws DesignFileException {
        rename("one");
        documents.save();
        rename("two");
        documents.save();
        rename("three");
        leave("closed");
        tasks.finishNext();
        assertThat(nameIn(file)).isEqualTo("one");
        tasks.finishNext();

        assertThat(nameIn(file)).isEqualTo("three");
        assertThat(store.isDirty()).isFalse();
        assertThat(left).containsExactly("closed");
        assertThat(saves()).hasSize(2);
    }

    @Test
    void whatIsWrittenAlreadyIsNotWrittenTwice() {
        rename("one");
        documents.save();
        documents.save();
        documents.saveThen(() -> left.add("saved"));
        tasks.finishAll();

        assertThat(saves()).hasSize(1);
        assertThat(left).containsExactly("saved");
        assertThat(store.messageProperty().get()).contains("Saved a.json");
    }

    @Test
    void savingElsewhereMeanwhileComesAfterAndTheDesignLiesThere() throws DesignFileException {
        var elsewhere = folder.resolve("b.json");
        answers.saveTo = Optional.of(elsewhere);
        rename("one");
        documents.save();
        documents.saveAs();
        rename("two");
        assertThat(documents.files()).containsExactly(file, file, elsewhere);
        tasks.finishNext();
        assertThat(store.file()).contains(file);
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertThat(nameIn(elsewhere)).isEqualTo("two");
        assertThat(store.file()).contains(elsewhere);
        assertThat(store.isDirty()).isFalse();
        assertThat(isFree(file)).isTrue();
        assertThat(isFree(elsewhere)).isFalse();
    }

    @Test
    void saveWhileItIsSavedElsewhereGoesThere() throws DesignFileException {
        var elsewhere = folder.resolve("b.json");
        answers.saveTo = Optional.of(elsewhere);
        documents.saveAs();
        rename("two");
        documents.save();
        tasks.finishAll();

        assertThat(nameIn(elsewhere)).isEqualTo("two");
        assertThat(nameIn(file)).isEqualTo("HR");
    }

    @Test
    void firstSaveIsAskedWhereOnce() throws DesignFileException {
        documents.create();
        var elsewhere = folder.resolve("b.json");
        answers.saveTo = Optional.of(elsewhere);
        documents.save();
        answers.saveTo = Optional.empty();
        documents.save();
        tasks.finishAll();

        assertThat(store.file()).contains(elsewhere);
        assertThat(DesignFile.read(elsewhere)).isInstanceOf(ReadResult.Opened.class);
    }

    @Test
    void afterAFailureOnlyWhatIsToBeSavedElsewhereStillIs() throws IOException {
        var elsewhere = folder.resolve("b.json");
        answers.saveTo = Optional.of(elsewhere);
        rename("one");
        documents.save();
        documents.save();
        documents.saveAs();
        vanish();
        tasks.finishAll();

        assertThat(answers.failed).hasSize(1);
        assertThat(nameIn(elsewhere)).isEqualTo("one");
        assertThat(store.file()).contains(elsewhere);
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void placeThatCouldNotBeWrittenIsFreeForOthers() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("there")).resolve("b.json");
        answers.saveTo = Optional.of(elsewhere);
        documents.saveAs();
        assertThat(isFree(elsewhere)).isFalse();
        Files.delete(folder.resolve("there"));
        tasks.finishAll();

        assertThat(answers.failed).hasSize(1);
        assertThat(isFree(elsewhere)).isTrue();
        assertThat(isFree(file)).isFalse();
        assertThat(store.file()).contains(file);
    }

    @Test
    void anotherDesignThatTakesThePlaceIsNotTakenForTheSavedOne() throws DesignFileException {
        rename("one");
        documents.save();
        openAnother();
        tasks.finishAll();

        assertThat(nameIn(file)).isEqualTo("one");
        assertThat(store.isDirty()).isTrue();
        assertThat(store.file()).isEmpty();
        assertThat(isFree(file)).isTrue();
    }

    @Test
    void windowThatIsGoneTakesNoLock() throws DesignFileException {
        var elsewhere = folder.resolve("b.json");
        answers.saveTo = Optional.of(elsewhere);
        rename("one");
        documents.saveAs();
        disk.dispose();
        tasks.finishAll();

        assertThat(nameIn(elsewhere)).isEqualTo("one");
        assertThat(isFree(elsewhere)).isTrue();
        assertThat(isFree(file)).isTrue();
    }

    @Test
    void itIsSaidWhatIsBeingSavedForAsLongAsItIs() {
        rename("one");
        documents.save();
        assertThat(documents.savingProperty().get()).contains(file);
        tasks.finishAll();

        assertThat(documents.savingProperty().get()).isEmpty();
        assertThat(store.messageProperty().get()).contains("Saved a.json");
    }

    @Test
    void ofSavesThatFollowOneAnotherTheLastIsSaid() {
        var said = new ArrayList<String>();
        store.messageProperty().subscribe(message -> message.ifPresent(said::add));
        rename("one");
        documents.save();
        rename("two");
        documents.save();
        tasks.finishAll();

        assertThat(said).containsExactly("Saved a.json");
    }

    @Test
    void afterAFailureNothingIsSaidOfTheSaveBefore() {
        rename("one");
        documents.save();
        rename("two");
        documents.save();
        tasks.finishNext();
        tasks.failNext();

        assertThat(store.messageProperty().get()).isEmpty();
        assertThat(answers.failed).containsExactly("a.json could not be saved: as the test wants it");
    }
}
