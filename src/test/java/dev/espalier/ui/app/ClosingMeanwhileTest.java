package dev.espalier.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.edit.SetDesignName;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.ByHand;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.task.LateSaves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What happens to windows that are closed while their designs are written in the background.
class ClosingMeanwhileTest extends UiTest {
    private final LateSaves tasks = new LateSaves();
    private final ByHand background = new ByHand();
    private final Answers answers = new Answers();
    private final List<Stage> stages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Windows windows;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path first;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path second;

    @BeforeEach
    void openTwo(FxRobot robot) throws IOException {
        first = folder.resolve("first.json");
        second = Files.createDirectory(folder.resolve("away")).resolve("second.json");
        DesignFile.save(fourDepartments().withName("First"), first);
        DesignFile.save(fourDepartments().withName("Second"), second);
        windows = new Windows(Outsides.in(folder, tasks, new MemorySettings(), background, stage -> {
            stages.add(stage);
            return answers;
        }));
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> windows.open(second));
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> stages.forEach(Stage::close));
    }

    private Documents documents(Path file) {
        return windows.showing(file).orElseThrow().module().documents();
    }

    private static void name(DesignStore store, String name) {
        store.perform(new SetDesignName(name, ""));
    }

    private static void requestClose(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static String nameIn(Path file) throws IOException {
        return read(file).name();
    }

    private static Design read(Path file) throws IOException {
        return ((ReadResult.Opened) DesignFile.read(file)).design();
    }

    private List<String> recoveries() throws IOException {
        if (Files.notExists(folder.resolve("recovery"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
            return files.map(Path::toString).toList();
        }
    }

    @Test
    void windowThatIsClosedRightAfterSavingClosesOnceEverythingIsInTheFile(FxRobot robot) throws IOException {
        robot.interact(() -> {
            name(windows.all().getFirst().store(), "Changed");
            background.pass(Duration.ofSeconds(1));
            documents(first).save();
            requestClose(stages.getFirst());
        });
        assertThat(stages.getFirst().isShowing()).isTrue();
        assertThat(recoveries()).hasSize(1); // until it is in the file

        robot.interact(tasks::finishNext);
        background.pass(Duration.ZERO);

        assertThat(stages.getFirst().isShowing()).isFalse();
        assertThat(nameIn(first)).isEqualTo("Changed");
        assertThat(recoveries()).isEmpty();
    }

    @Test
    void windowWhoseSaveFailsStaysWithItsChanges(FxRobot robot) throws IOException {
        robot.interact(() -> {
            name(windows.all().get(1).store(), "Changed");
            background.pass(Duration.ofSeconds(1));
            documents(second).save();
            requestClose(stages.get(1));
        });
        Files.delete(second);
        Files.delete(folder.resolve("away"));
        robot.interact(tasks::finishNext);
        background.pass(Duration.ofSeconds(1));

        assertThat(stages.get(1).isShowing()).isTrue();
        assertThat(windows.all().get(1).store().isDirty()).isTrue();
        assertThat(answers.failed).hasSize(1);
        assertThat(recoveries()).hasSize(1);
    }

    @Test
    void quittingWaitsForEachSaveInTurn(FxRobot robot) throws IOException {
        answers.unsaved.addAll(List.of(QuietQuestions.Unsaved.SAVE, QuietQuestions.Unsaved.SAVE));
        robot.interact(() -> {
            name(windows.all().getFirst().store(), "Changed first");
            name(windows.all().get(1).store(), "Changed second");
            windows.quit();
        });
        assertThat(tasks.count()).isEqualTo(1);
        robot.interact(tasks::finishNext);
        assertThat(windows.all()).hasSize(2);
        robot.interact(tasks::finishNext);

        assertThat(windows.all()).isEmpty();
        assertThat(nameIn(first)).isEqualTo("Changed first");
        assertThat(nameIn(second)).isEqualTo("Changed second");
    }

    @Test
    void whatIsDoneInAWindowThatMayBeLeftWhileAnotherIsSavedIsAskedAbout(FxRobot robot) throws IOException {
        answers.unsaved.addAll(List.of(QuietQuestions.Unsaved.DISCARD, QuietQuestions.Unsaved.SAVE));
        robot.interact(() -> {
            name(windows.all().getFirst().store(), "Given up");
            name(windows.all().get(1).store(), "Changed second");
            windows.quit();
            name(windows.all().getFirst().store(), "Done meanwhile");
        });
        answers.unsaved.add(QuietQuestions.Unsaved.SAVE);
        robot.interact(tasks::finishNext);
        assertThat(windows.all()).hasSize(2);
        robot.interact(tasks::finishNext);

        assertThat(windows.all()).isEmpty();
        assertThat(nameIn(first)).isEqualTo("Done meanwhile");
    }

    @Test
    void saveThatIsAskedForInAWindowThatMayBeLeftIsWaitedForByQuitting(FxRobot robot) throws IOException {
        answers.unsaved.add(QuietQuestions.Unsaved.SAVE);
        robot.interact(() -> {
            name(windows.all().get(1).store(), "Changed second");
            windows.quit();
            documents(first).save();
        });
        robot.interact(tasks::finishNext);
        assertThat(windows.all()).hasSize(2);
        robot.interact(tasks::finishNext);

        assertThat(windows.all()).isEmpty();
    }

    @Test
    void nothingIsClosedWhenASaveFailsOnQuitting(FxRobot robot) throws IOException {
        answers.unsaved.add(QuietQuestions.Unsaved.SAVE);
        robot.interact(() -> {
            name(windows.all().get(1).store(), "Changed second");
            windows.quit();
        });
        Files.delete(second);
        Files.delete(folder.resolve("away"));
        robot.interact(tasks::finishNext);

        assertThat(windows.all()).hasSize(2);
        assertThat(answers.failed).hasSize(1);
    }

    @Test
    void fileThatOneWindowIsBeingSavedInIsNotTakenByAnother(FxRobot robot) throws IOException {
        answers.saveTo = folder.resolve("same.json");
        robot.interact(() -> {
            documents(first).saveAs();
            documents(second).saveAs();
        });
        assertThat(tasks.count()).isEqualTo(1);
        assertThat(answers.failed).singleElement().asString().contains("open in another window");
        robot.interact(tasks::finishAll);

        assertThat(nameIn(answers.saveTo)).isEqualTo("First");
    }

    /// Answers as it is told, and remembers what it was told.
    private static final class Answers extends QuietQuestions {
        private final Deque<Unsaved> unsaved = new ArrayDeque<>();
        private final List<String> failed = new ArrayList<>();
        private Path saveTo = Path.of("nowhere");

        @Override
        public Optional<Path> whereToSave(String suggestedName) {
            return Optional.of(saveTo);
        }

        @Override
        public Unsaved whatAboutChangesOf(String name) {
            return unsaved.pop();
        }

        @Override
        public void tellFailed(String sentence) {
            failed.add(sentence);
        }
    }
}
