package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOnDiskTest {
    private static final Owner FAR = new Owner("ada", "another-machine", 7, Instant.EPOCH);

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final Answers answers = new Answers();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Documents documents;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("a.json");
        DesignFile.save(UiTest.fourDepartments(), file);
        documents = new Documents(
                new FileOnDisk(store, new DirectTaskRunner(), Optional.of(locks(Owner.current()))),
                store,
                new DirectTaskRunner(),
                answers,
                new RecentFiles(new MemorySettings()),
                _ -> false);
    }

    private DesignLocks locks(Owner owner) {
        return new DesignLocks(folder.resolve("locks"), owner, InstantSource.system());
    }

    private void somebodyWrites(String name) throws IOException {
        DesignFile.save(UiTest.fourDepartments().withName(name), file);
    }

    private String nameInFile() throws IOException {
        return ((ReadResult.Opened) DesignFile.read(file)).design().name();
    }

    /// Whether what is asked for comes to its end at once.
    private static boolean succeeds(Consumer<Runnable> asked) {
        var isDone = new AtomicBoolean();
        asked.accept(() -> isDone.set(true));
        return isDone.get();
    }

    private Change change() {
        documents.disk().look();
        return documents.disk().changeProperty().get();
    }

    @Test
    void changeBySomebodyElseIsNoticedAndReloaded() throws IOException {
        documents.open(file);
        assertThat(change()).isEqualTo(Change.NONE);
        somebodyWrites("Theirs, and longer");
        assertThat(change()).isEqualTo(Change.CONTENT);

        documents.reload();

        assertThat(store.design().name()).isEqualTo("Theirs, and longer");
        assertThat(change()).isEqualTo(Change.NONE);
    }

    @Test
    void keepingMineGoesOnAndSavesWithoutAskingAgain() throws IOException {
        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        somebodyWrites("Theirs, and longer");
        assertThat(change()).isEqualTo(Change.CONTENT);

        documents.disk().keepMine();

        assertThat(change()).isEqualTo(Change.NONE);
        assertThat(succeeds(documents::saveThen)).isTrue();
        assertThat(nameInFile()).isEqualTo("Four departments");
    }

    @Test
    void savingOverWhatSomebodyWroteAsksFirst() throws IOException {
        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        somebodyWrites("Theirs, and longer");

        assertThat(succeeds(documents::saveThen)).isFalse();
        assertThat(nameInFile()).isEqualTo("Theirs, and longer");
        assertThat(store.isDirty()).isTrue();

        answers.other = DocumentQuestions.OtherContent.KEEP_MINE;
        assertThat(succeeds(documents::saveThen)).isTrue();
        assertThat(nameInFile()).isEqualTo("Four departments");
    }

    @Test
    void comparingInsteadOfSavingOverSavesNothing() throws IOException {
        var compared = new ArrayList<Path>();
        documents.compareBy(compared::add);
        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        somebodyWrites("Theirs, and longer");
        answers.other = DocumentQuestions.OtherContent.COMPARE;

        assertThat(succeeds(documents::saveThen)).isFalse();

        assertThat(compared).containsExactly(file);
        assertThat(nameInFile()).isEqualTo("Theirs, and longer");
        assertThat(store.isDirty()).isTrue();
    }

    @Test
    void savingTwiceIsNoChangeBySomebodyElse() {
        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        assertThat(succeeds(documents::saveThen)).isTrue();
        store.perform(new RenameNode(UiTest.HR, "Staff"));

        assertThat(succeeds(documents::saveThen)).isTrue();
    }

    @Test
    void deletedFileIsNoticedAndWrittenAgain() throws IOException {
        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        Files.delete(file);
        assertThat(change()).isEqualTo(Change.GONE);

        assertThat(succeeds(documents::saveThen)).isTrue();

        assertThat(nameInFile()).isEqualTo("Four departments");
        assertThat(change()).isEqualTo(Change.NONE);
    }

    @Test
    void vanishedFolderIsSaidAndTheWorkIsStillThere() throws IOException {
        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        Files.delete(file);
        Files.delete(folder.resolve("in"));
        assertThat(change()).isEqualTo(Change.FOLDER_GONE);

        assertThat(succeeds(documents::saveThen)).isFalse();

        assertThat(answers.failed).singleElement().asString().contains("its folder does not exist");
        assertThat(store.isDirty()).isTrue();
        answers.saveTo = Optional.of(folder.resolve("elsewhere.json"));
        documents.saveAs();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void fileOfAnotherProgramIsNotOpenedUnasked() {
        locks(FAR).acquire(file);

        documents.open(file);

        assertThat(answers.holders).containsExactly(FAR);
        assertThat(store.file()).isEmpty();
    }

    @Test
    void fileOfAnotherProgramIsOpenedToLookAtAndSavedElsewhere() throws IOException {
        locks(FAR).acquire(file);
        answers.held = DocumentQuestions.Held.LOOK_AT;
        documents.open(file);
        assertThat(store.isReadOnly()).isTrue();

        store.lockedProperty().set(false);
        store.perform(new RenameNode(UiTest.HR, "Talent"));
        answers.saveTo = Optional.of(file);
        assertThat(succeeds(documents::saveThen)).isFalse();
        assertThat(answers.failed).singleElement().asString().contains("open in another Espalier");

        answers.saveTo = Optional.of(folder.resolve("mine.json"));
        assertThat(succeeds(documents::saveThen)).isTrue();
        assertThat(locks(Owner.current()).acquire(file)).isPresent();
    }

    @Test
    void fileOpenedAnywayIsOursFromThen() {
        locks(FAR).acquire(file);
        answers.held = DocumentQuestions.Held.OPEN;
        documents.open(file);

        assertThat(store.isReadOnly()).isFalse();
        assertThat(locks(FAR).acquire(file).map(DesignLocks.Holder::owner)).contains(Owner.current());
    }

    @Test
    void leftFileIsFreeAgain() {
        documents.open(file);
        assertThat(locks(FAR).acquire(file)).isPresent();
        documents.create();
        assertThat(locks(FAR).acquire(file)).isEmpty();
    }

    @Test
    void closedWindowGivesItsFileFree() {
        documents.open(file);
        documents.disk().dispose();

        assertThat(locks(FAR).acquire(file)).isEmpty();
    }

    @Test
    void whatSavingLeftBehindIsTidiedUpOnOpening() throws IOException {
        var left = Files.writeString(file.resolveSibling(".a.json.0123abcd.tmp"), "half");

        documents.open(file);

        assertThat(left).doesNotExist();
    }

    /// Answers as a test says and keeps what it is told.
    private static final class Answers extends QuietQuestions {
        private Optional<Path> saveTo = Optional.empty();
        private Held held = Held.CANCEL;
        private OtherContent other = OtherContent.CANCEL;
        private final List<Owner> holders = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            return saveTo;
        }

        @Override
        public Unsaved whatAboutTried(String name, int count) {
            return Unsaved.DISCARD;
        }

        @Override
        public Unsaved whatAboutChangesOf(String name) {
            return Unsaved.DISCARD;
        }

        @Override
        public Held whatAboutHeld(Path asked, DesignLocks.Holder holder) {
            holders.add(holder.owner());
            return held;
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
