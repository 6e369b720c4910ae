package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to documents while the design is written in the background.
class SavingMeanwhileTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final LateTaskRunner tasks = new LateTaskRunner();
    private final Answers answers = new Answers();
    private final List<String> left = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FileOnDisk disk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Documents documents;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("a.json");
        DesignFile.save(UiTest.fourDepartments(), file);
        disk = new FileOnDisk(store, tasks, Optional.of(locks(Owner.current())));
        documents = new Documents(disk, store, tasks, answers, new RecentFiles(new MemorySettings()), _ -> false);
        documents.open(file);
        tasks.finishAll();
    }

    private DesignLocks locks(Owner owner) {
        return new DesignLocks(folder.resolve("locks"), owner, InstantSource.system());
    }

    private boolean isFree(Path held) {
        var other = new Owner(
                "ada", Owner.current().host(), Long.MAX_VALUE, Owner.current().started());
        return locks(other).acquire(held).isEmpty();
    }

    private void rename(String name) {
        store.perform(new RenameNode(UiTest.HR, name));
    }

    private void type(String name) {
        store.performTyping(new RenameNode(UiTest.HR, name));
    }

    private void leave(String what) {
        documents.whenSafe(() -> left.add(what));
    }

    private static String nameIn(Path file) throws DesignFileException {
        return ((ReadResult.Opened) DesignFile.read(file))
                .design().organization().root().organizationalUnits().stream()
                        .flatMap(unit -> unit.accounts().stream())
                        .filter(account -> account.id().equals(UiTest.HR))
                        .map(Account::name)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> saves() {
        return tasks.names().stream().filter(name -> name.startsWith("save ")).toList();
    }

    private void vanish() throws IOException {
        Files.delete(file);
        Files.delete(folder.resolve("in"));
    }

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
    void whatSomebodyElseWroteMeanwhileIsAskedAboutAndMineHasTheNewestState() throws DesignFileException {
        rename("one");
        documents.save();
        rename("two");
        DesignFile.save(UiTest.fourDepartments().withName("Theirs, and longer"), file);
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
        DesignFile.save(UiTest.fourDepartments().withName("Theirs, and longer"), file);
        tasks.finishAll();

        assertThat(left).isEmpty();
        assertThat(store.isDirty()).isTrue();
        assertThat(documents.isSaving()).isFalse();
    }

    @Test
    void reloadingInsteadOfSavingOverGivesUpWhatTheUserAgreesTo() throws DesignFileException {
        rename("one");
        documents.save();
        DesignFile.save(UiTest.fourDepartments().withName("Theirs, and longer"), file);
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

        DesignFile.save(UiTest.fourDepartments().withName("Theirs, and longer"), file);
        disk.look();
        tasks.finishAll();
        assertThat(disk.changeProperty().get()).isEqualTo(Change.CONTENT);
    }

    @Test
    void savingRightAfterMineIsKeptDoesNotAsk() throws DesignFileException {
        rename("one");
        DesignFile.save(UiTest.fourDepartments().withName("Theirs, and longer"), file);
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
    void anotherDesignThatTakesThePlaceIsNotTakenForTheSavedOne() throws DesignFileException {
        rename("one");
        documents.save();
        store.openUnsaved(UiTest.fourDepartments().withName("Another"), NewDesign.create(), Optional.empty());
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

    /// Answers as a test says and keeps what it is told.
    private static final class Answers extends QuietQuestions {
        private final Deque<Unsaved> unsaved = new ArrayDeque<>();
        private final Deque<Unsaved> tried = new ArrayDeque<>();
        private final List<String> failed = new ArrayList<>();
        private OtherContent other = OtherContent.CANCEL;
        private Optional<Path> saveTo = Optional.empty();
        private int asked;

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            return saveTo;
        }

        @Override
        public Unsaved whatAboutTried(String name, int count) {
            return tried.pop();
        }

        @Override
        public Unsaved whatAboutChangesOf(String name) {
            asked++;
            return unsaved.pop();
        }

        @Override
        public OtherContent whatAboutOtherContent(Path asked) {
            return other;
        }

        @Override
        public void tellFailed(String sentence) {
            failed.add(sentence);
        }
    }
}
