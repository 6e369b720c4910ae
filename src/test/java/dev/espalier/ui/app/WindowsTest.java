package dev.espalier.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.QuietQuestions;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.command.WindowList.OpenWindow;
import dev.espalier.ui.document.ByHand;
import dev.espalier.ui.document.DocumentQuestions;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.document.Session;
import dev.espalier.ui.look.ThemeChoice;
import dev.espalier.ui.preference.Preferences.Start;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class WindowsTest extends UiTest {
    private static final Session.Place PLACE = new Session.Place(0, 0, 940, 700, false);

    private final MemorySettings settings = new MemorySettings();
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
    void save() throws IOException {
        windows = windows();
        first = folder.resolve("first.json");
        second = folder.resolve("second.json");
        DesignFile.save(named("First"), first);
        DesignFile.save(named("Second"), second);
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> stages.forEach(Stage::close));
    }

    @Test
    void newWindowHasADesignAndAHistoryOfItsOwn(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.empty()));
        robot.interact(windows::openNew);
        var sample = store(0);
        robot.interact(() -> sample.perform(new RenameNode(HR, "Talent")));

        assertThat(windows.all()).hasSize(2);
        assertThat(sample.canUndoProperty().get()).isTrue();
        assertThat(store(1).canUndoProperty().get()).isFalse();
        assertThat(store(1).design().name()).isNotEqualTo(sample.design().name());
    }

    @Test
    void newDesignsOfSeveralWindowsHaveNamesOfTheirOwn(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.empty()));
        robot.interact(windows::openNew);
        robot.interact(windows::openNew);
        robot.interact(windows::openNew);

        assertThat(windows.all().stream().map(window -> window.store().design().name()))
                .endsWith("New design", "New design 2", "New design 3");
    }

    @Test
    void windowComesUpWithItsFileAndNotEmptyBefore(FxRobot robot) {
        var slow = new LateTaskRunner();
        windows = windows(slow);
        robot.interact(() -> {
            windows.start(Optional.of(first));
            assertThat(stages.getFirst().isShowing()).isFalse();
            assertThat(windows.front()).isEmpty();

            slow.finishAll();
            assertThat(stages.getFirst().isShowing()).isTrue();
            assertThat(store(0).design().name()).isEqualTo("First");
        });
        assertThat(new Session(settings).entries())
                .extracting(entry -> entry.place().width())
                .allMatch(width -> width > 0)
                .hasSize(1);
    }

    @Test
    void fileThatTakesItsTimeIsWaitedForInTheWindow(FxRobot robot) throws TimeoutException {
        var slow = new LateTaskRunner();
        windows = windows(slow);
        robot.interact(() -> windows.start(Optional.of(first)));

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, stages.getFirst().showingProperty());
        robot.interact(slow::finishAll);

        assertThat(store(0).design().name()).isEqualTo("First");
    }

    @Test
    void quittingClosesAWindowThatStillWaitsForItsFile(FxRobot robot) {
        windows = windows(new LateTaskRunner());
        robot.interact(() -> {
            windows.start(Optional.of(first));
            windows.quit();
        });

        assertThat(windows.all()).isEmpty();
        assertThat(stages.getFirst().isShowing()).isFalse();
    }

    @Test
    void windowIsThereBeforeAnythingIsToldAboutItsFile(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(folder.resolve("gone.json"))));

        assertThat(answers.wereTold).containsExactly(true);
    }

    @Test
    void windowMenuListsAllAndFollowsTheirNames(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> windows.open(second));
        assertThat(windowMenu(stages.getFirst())).containsExactly("First", "Second");

        robot.interact(() -> stages.get(1).close());

        assertThat(windowMenu(stages.getFirst())).containsExactly("First");
    }

    @Test
    void fileThatAnotherWindowShowsIsNotOpenedTwice(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> windows.open(second));
        robot.interact(() -> windows.open(folder.resolve(".").resolve("first.json")));
        assertThat(windows.all()).hasSize(2);

        robot.interact(() -> {
            assertThat(windows.bringForward(first, store(1))).isTrue();
            assertThat(windows.bringForward(first, store(0))).isFalse();
        });
    }

    @Test
    void closingAsksForThatWindowOnlyAndCancelKeepsIt(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> windows.open(second));
        robot.interact(() -> store(1).perform(new RenameNode(HR, "Talent")));
        answers.unsaved = DocumentQuestions.Unsaved.CANCEL;

        robot.interact(() -> requestClose(stages.get(1)));
        assertThat(windows.all()).hasSize(2);
        assertThat(answers.asked).containsExactly("Second");

        robot.interact(() -> requestClose(stages.getFirst()));
        assertThat(windows.all())
                .extracting(OpenWindow::store)
                .extracting(DesignStore::file)
                .containsExactly(Optional.of(second));
        assertThat(answers.asked).containsExactly("Second");
    }

    @Test
    void quitClosesNothingWhenOneWindowMayNotBeLeft(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> windows.open(second));
        robot.interact(() -> store(1).perform(new RenameNode(HR, "Talent")));
        answers.unsaved = DocumentQuestions.Unsaved.CANCEL;
        robot.interact(windows::quit);
        assertThat(windows.all()).hasSize(2);

        answers.unsaved = DocumentQuestions.Unsaved.DISCARD;
        robot.interact(windows::quit);
        assertThat(windows.all()).isEmpty();
    }

    @Test
    void importedDesignHasAWindowOfItsOwnAndIsToBeSaved(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.empty()));
        robot.interact(() -> windows.openUnsaved(fourDepartments().withName("Imported")));

        assertThat(store(1).design().name()).isEqualTo("Imported");
        assertThat(store(1).isDirty()).isTrue();
        assertThat(store(1).file()).isEmpty();
    }

    @Test
    void preferencesHoldInAllWindows(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.empty()));
        robot.interact(windows::openNew);

        robot.interact(() -> windows.preferences().theme().property().set(ThemeChoice.DARK));

        assertThat(store(0).showing().themeProperty().get())
                .isEqualTo(store(1).showing().themeProperty().get());
        assertThat(store(1).showing().themeProperty().get().name()).isEqualTo("DARK");
    }

    @Test
    void nextStartOpensWhatWasOpenWhereItStood(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> windows.open(second));
        robot.interact(() -> {
            stages.get(1).setX(0);
            stages.get(1).setY(0);
            stages.get(1).setWidth(940);
            stages.get(1).setHeight(700);
        });
        robot.interact(windows::quit);
        stages.clear();

        windows = windows();
        robot.interact(() -> windows.start(Optional.empty()));

        assertThat(windows.all())
                .extracting(window -> window.store().file())
                .containsExactly(Optional.of(first), Optional.of(second));
        var stage = stages.get(1);
        assertThat(new Session.Place(
                        (int) stage.getX(),
                        (int) stage.getY(),
                        (int) stage.getWidth(),
                        (int) stage.getHeight(),
                        stage.isMaximized()))
                .isEqualTo(PLACE);
    }

    @Test
    void lastWindowStaysInTheSession(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));

        robot.interact(() -> requestClose(stages.getFirst()));

        assertThat(new Session(settings).entries())
                .extracting(Session.Entry::file)
                .containsExactly(first);
    }

    @Test
    void fileThatIsGoneIsSaidOnceAndTheRestOpens(FxRobot robot) {
        var gone = folder.resolve("gone.json");
        new Session(settings).remember(List.of(new Session.Entry(gone, PLACE), new Session.Entry(first, PLACE)));

        robot.interact(() -> windows.start(Optional.empty()));

        assertThat(windows.all()).hasSize(1);
        assertThat(store(0).messageProperty().get().orElse("")).contains("gone.json");
        assertThat(new Session(settings).entries())
                .extracting(Session.Entry::file)
                .containsExactly(first);
    }

    @Test
    void fileOfTheCommandLineOpensInsteadOfTheSession(FxRobot robot) {
        new Session(settings).remember(List.of(new Session.Entry(first, PLACE)));

        robot.interact(() -> windows.start(Optional.of(second)));

        assertThat(windows.all()).extracting(window -> window.store().file()).containsExactly(Optional.of(second));
    }

    @Test
    void sampleOpensWhenThatIsPreferred(FxRobot robot) {
        new Session(settings).remember(List.of(new Session.Entry(first, PLACE)));
        robot.interact(() -> windows.preferences().start().property().set(Start.SAMPLE));

        robot.interact(() -> windows.start(Optional.empty()));

        assertThat(store(0).design()).isEqualTo(fourDepartments());
    }

    @Test
    void quitAsksAboutWhatIsTriedInTheNameOfTheDesignAndShowsIt(FxRobot robot) {
        robot.interact(() -> windows.start(Optional.of(first)));
        robot.interact(() -> store(0).tryOut(new RenameNode(HR, "Talent")));
        robot.interact(() -> stages.getFirst().setIconified(true));
        answers.unsaved = DocumentQuestions.Unsaved.CANCEL;

        robot.interact(windows::quit);

        assertThat(answers.asked).containsExactly("First, tried: 1");
        assertThat(stages.getFirst().isIconified()).isFalse();
    }

    private Windows windows() {
        return windows(new DirectTaskRunner());
    }

    private Windows windows(TaskRunner tasks) {
        return new Windows(Outsides.in(folder, tasks, settings, new ByHand(), stage -> {
            stages.add(stage);
            return answers;
        }));
    }

    private static Design named(String name) {
        return fourDepartments().withName(name);
    }

    private DesignStore store(int window) {
        return windows.all().get(window).store();
    }

    private static void requestClose(Window window) {
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static List<String> windowMenu(Stage stage) {
        WaitForAsyncUtils.waitForFxEvents();
        return ((MenuBar) stage.getScene().lookup("#menus"))
                .getMenus().stream()
                        .filter(menu -> "menu-window".equals(menu.getId()))
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> item.getId() == null && item.getText() != null)
                        .map(MenuItem::getText)
                        .toList();
    }

    /// Answers as it is told, and remembers what it was asked.
    private final class Answers extends QuietQuestions {
        private final List<String> asked = new ArrayList<>();
        private final List<Boolean> wereTold = new ArrayList<>();
        private Unsaved unsaved = Unsaved.DISCARD;

        /// Notes whether there was a window to tell it over.
        @Override
        public void tellFailed(String sentence) {
            wereTold.add(stages.getLast().isShowing());
        }

        @Override
        public Unsaved whatAboutTried(String name, int count) {
            asked.add(name + ", tried: " + count);
            return unsaved;
        }

        @Override
        public Unsaved whatAboutChangesOf(String name) {
            asked.add(name);
            return unsaved;
        }
    }
}
