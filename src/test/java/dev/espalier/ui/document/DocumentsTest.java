package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Theme;
import dev.espalier.edit.RenameNode;
import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.Sight;
import dev.espalier.exchange.SvgPicture;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.FileProblem;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final Answers answers = new Answers();
    private final MemorySettings settings = new MemorySettings();
    private final Documents documents =
            new Documents(store, new DirectTaskRunner(), answers, new RecentFiles(settings));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void savesWhereAskedAndReadsTheSameBack() throws IOException {
        answers.saveTo = Optional.of(folder.resolve("mine"));
        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(succeeds(documents::saveThen)).isTrue();

        var file = folder.resolve("mine.espalier.json");
        assertThat(store.file()).contains(file);
        assertThat(store.isDirty()).isFalse();
        assertThat(DesignFile.read(file))
                .isInstanceOfSatisfying(
                        ReadResult.Opened.class,
                        opened -> assertThat(opened.design()).isEqualTo(store.designToSave()));
    }

    @Test
    void savingAgainDoesNotAsk() {
        answers.saveTo = Optional.of(folder.resolve("mine.json"));
        documents.save();
        answers.saveTo = Optional.empty();
        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(succeeds(documents::saveThen)).isTrue();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void designOfANewerFormatIsOnlyLookedAtAndItsFileStaysAsItIs() throws IOException {
        var file = folder.resolve("newer.json");
        var text = DesignFile.write(UiTest.fourDepartments())
                .replace("\"formatVersion\": 1,", "\"formatVersion\": 2, \"quantum\": { \"a\": [1] },");
        Files.writeString(file, text);
        answers.saveTo = Optional.of(folder.resolve("other.json"));

        documents.open(file);
        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(store.newerFormatProperty().get()).isTrue();
        assertThat(store.isDirty()).isFalse();
        assertThat(succeeds(documents::saveThen)).isFalse();
        documents.saveAs();
        assertThat(answers.failed).hasSize(2).allMatch(sentence -> sentence.contains("newer format"));
        assertThat(text(file)).isEqualTo(text);
        assertThat(folder.resolve("other.json")).doesNotExist();
    }

    @Test
    void whatIsOnlyTriedOutIsNotSaved() {
        var file = folder.resolve("mine.json");
        answers.saveTo = Optional.of(file);
        documents.save();
        var before = text(file);
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(succeeds(documents::saveThen)).isTrue();

        assertThat(text(file)).isEqualTo(before);
        assertThat(store.isTrying()).isTrue();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void whatIsTriedOutIsNotLostWithoutAsking() {
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        answers.tried = DocumentQuestions.Unsaved.CANCEL;

        assertThat(succeeds(documents::whenSafe)).isFalse();
        answers.tried = DocumentQuestions.Unsaved.DISCARD;
        assertThat(succeeds(documents::whenSafe)).isTrue();
    }

    @Test
    void oneTriedChangeIsLeftWithoutAskingAndSeveralAreAskedAbout() {
        answers.tried = DocumentQuestions.Unsaved.CANCEL;
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        documents.leaveTried();
        assertThat(store.isTrying()).isFalse();

        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        store.perform(new RenameNode(UiTest.HR, "Staff"));
        documents.leaveTried();
        assertThat(store.triedProperty().get().orElseThrow()).hasSize(2);

        answers.tried = DocumentQuestions.Unsaved.SAVE;
        documents.leaveTried();
        assertThat(store.isTrying()).isFalse();
        assertThat(store.isDirty()).isTrue();
    }

    @Test
    void cancelKeepsTheDesignWithItsChanges() {
        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        var changed = store.design();
        answers.unsaved = DocumentQuestions.Unsaved.CANCEL;

        documents.create();

        assertThat(store.design()).isSameAs(changed);
    }

    @Test
    void savingFirstMustSucceedBeforeTheDesignIsLeft() {
        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        answers.unsaved = DocumentQuestions.Unsaved.SAVE;
        answers.saveTo = Optional.empty();

        assertThat(succeeds(documents::whenSafe)).isFalse();
    }

    @Test
    void designWithoutChangesIsLeftWithoutAsking() {
        answers.unsaved = DocumentQuestions.Unsaved.CANCEL;

        documents.create();

        assertThat(store.design().name()).isEqualTo("New design");
    }

    @Test
    void filesAreNamedAsDesktopsOpenThem() {
        documents.create();
        answers.saveTo = Optional.of(folder.resolve("mine"));
        documents.save();

        assertThat(answers.suggested).isEqualTo("new-design.espalier.json");
        assertThat(folder.resolve("mine.espalier.json")).exists();
    }

    @Test
    void newDesignCanBeSavedAndOpened() throws IOException {
        documents.create();
        answers.saveTo = Optional.of(folder.resolve("new.json"));
        documents.save();

        assertThat(DesignFile.read(folder.resolve("new.json"))).isInstanceOf(ReadResult.Opened.class);
    }

    @Test
    void refusedFileIsToldWithItsProblemsAndChangesNothing() throws IOException {
        var before = store.design();
        var file = Files.writeString(folder.resolve("broken.json"), "{\n  \"formatVersion\": 1,\n");

        documents.open(file);

        assertThat(answers.refused).isNotEmpty();
        assertThat(answers.refused.getFirst().line()).isPositive();
        assertThat(store.design()).isSameAs(before);
    }

    @Test
    void designOutOfAPictureIsSavedSomewhereElse() throws IOException {
        var picture = folder.resolve("picture.svg");
        var svg = SvgPicture.write(
                Drawing.whole(Sight.of(store.design(), Optional.empty(), Theme.LIGHT)), Optional.of(store.design()));
        Files.writeString(picture, svg);
        documents.create();

        documents.open(picture);

        assertThat(store.design()).isEqualTo(UiTest.fourDepartments());
        assertThat(store.file()).isEmpty();
        answers.saveTo = Optional.of(picture);
        assertThat(succeeds(documents::saveThen)).isFalse();
        assertThat(answers.failed).singleElement().asString().contains("ends with .json");
        assertThat(picture).hasContent(svg);
    }

    @Test
    void missingFileIsToldAndForgotten() {
        var file = folder.resolve("gone.json");
        documents.recent().add(file);

        documents.open(file);

        assertThat(answers.failed).hasSize(1);
        assertThat(documents.recent().files()).isEmpty();
    }

    @Test
    void fileOfAnotherWindowIsNeitherOpenedNorReplacedHere() throws IOException {
        var file = folder.resolve("theirs.json");
        DesignFile.save(UiTest.fourDepartments().withName("Theirs"), file);
        var one = new Documents(
                new FileOnDisk(store, new DirectTaskRunner(), Optional.empty()),
                store,
                new DirectTaskRunner(),
                answers,
                new RecentFiles(settings),
                file::equals);
        var before = store.design();

        one.open(file);
        assertThat(store.design()).isSameAs(before);

        answers.saveTo = Optional.of(file);
        one.saveAs();
        assertThat(DesignFile.read(file))
                .isInstanceOfSatisfying(
                        ReadResult.Opened.class,
                        opened -> assertThat(opened.design().name()).isEqualTo("Theirs"));
    }

    @Test
    void anEndingThatIsAddedReplacesNoFile() throws IOException {
        var other = folder.resolve("exist.espalier.json");
        Files.writeString(other, "another design");
        answers.saveTo = Optional.of(folder.resolve("exist"));

        documents.saveAs();

        assertThat(other).hasContent("another design");
        assertThat(answers.failed).singleElement().asString().contains("exist.espalier.json exists already");
        answers.saveTo = Optional.of(folder.resolve("new"));
        documents.saveAs();
        assertThat(folder.resolve("new.espalier.json")).exists();
        documents.saveAs();
        assertThat(answers.failed).hasSize(1);
    }

    @Test
    void recentFilesAreRememberedLatestFirstWithoutDoubles() {
        var one = folder.resolve("one.json");
        var two = folder.resolve("two.json");
        documents.recent().add(one);
        documents.recent().add(two);
        documents.recent().add(one);

        assertThat(new RecentFiles(settings).files()).containsExactly(one, two);
    }

    /// Whether what is asked for comes to its end at once.
    private static boolean succeeds(Consumer<Runnable> asked) {
        var isDone = new AtomicBoolean();
        asked.accept(() -> isDone.set(true));
        return isDone.get();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers as a test says and keeps what it is told.
    private static final class Answers extends QuietQuestions {
        private Optional<Path> saveTo = Optional.empty();
        private String suggested = "";
        private Unsaved unsaved = Unsaved.DISCARD;
        private Unsaved tried = Unsaved.DISCARD;
        private List<FileProblem> refused = List.of();
        private final List<String> failed = new ArrayList<>();

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            suggested = suggestedName;
            return saveTo;
        }

        @Override
        public Unsaved whatAboutTried(String name, int count) {
            return tried;
        }

        @Override
        public Unsaved whatAboutChangesOf(String name) {
            return unsaved;
        }

        @Override
        public void tellRefused(Path file, List<FileProblem> problems) {
            refused = problems;
        }

        @Override
        public void tellFailed(String sentence) {
            failed.add(sentence);
        }
    }
}
