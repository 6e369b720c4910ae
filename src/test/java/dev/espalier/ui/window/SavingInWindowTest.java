package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.SavesInto;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.task.LateSaves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window while its design is written slowly.
class SavingInWindowTest extends UiTest {
    private final LateSaves tasks = new LateSaves();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = new UiModule(
                fourDepartments(),
                new UiModule.Outside(
                        tasks,
                        new MemorySettings(),
                        new SavesInto(() -> folder.resolve("mine.json")),
                        new DialogPicker(() -> stage),
                        new SimpleBooleanProperty()));
        show(stage, module.window());
        module.window().focusCanvas();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    private static Label sign(FxRobot robot) {
        return robot.lookup("#status-saving").queryAs(Label.class);
    }

    @Test
    void slowSaveIsSaidAndTheWindowCanBeWorkedInMeanwhile(FxRobot robot) throws TimeoutException, IOException {
        var heard = new ArrayList<String>();
        robot.interact(
                () -> module.window().announcements().latestProperty().subscribe((_, words) -> heard.add(words)));
        assertThat(sign(robot).isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, sign(robot).visibleProperty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sign(robot).getText()).isEqualTo("Saving mine.json");
        assertThat(heard).contains("Saving mine.json");
        assertThat(String.valueOf(
                        robot.lookup("#status-text").query().queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .contains("Saving mine.json");

        robot.interact(() -> module.store().perform(new RenameNode(HR, "Talent")));
        var left = new ArrayList<String>();
        robot.interact(() -> module.documents().whenSafe(() -> left.add("left")));
        robot.interact(tasks::finishNext);

        assertThat(sign(robot).isVisible()).isFalse();
        assertThat(((ReadResult.Opened) DesignFile.read(folder.resolve("mine.json"))).design())
                .isEqualTo(fourDepartments());
        assertThat(module.store().isDirty()).isTrue();
        assertThat(left).isEmpty(); // it was asked about
        assertThat(module.store().history().unsavedSteps()).isEqualTo(List.of("rename account HR to Talent"));

        robot.push(KeyCode.CONTROL, KeyCode.S);
        robot.interact(tasks::finishNext);
        assertThat(module.store().isDirty()).isFalse();
    }
}
