package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Verdict;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.SavesInto;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The way a newcomer goes through the whole window, as the README tells it.
class FirstFiveMinutesTest extends UiTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made in start, on the thread of the toolkit
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = new UiModule(
                fourDepartments(),
                new UiModule.Outside(
                        new DirectTaskRunner(),
                        new MemorySettings(),
                        new SavesInto(() -> folder.resolve("mine.json")),
                        new DialogPicker(() -> stage),
                        new SimpleBooleanProperty()));
        show(stage, module.window());
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    @Test
    void hrIsDraggedOutOfPeopleTheAnswerChangesUndoBringsItBackAndTheFileIsClean(FxRobot robot) throws IOException {
        var canvas = robot.lookup("#canvas").queryAs(CanvasView.class);
        robot.interact(() -> {
            canvas.setReducedMotion(true);
            canvas.zoomToFit();
        });
        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(word(robot)).isEqualTo("Denied");

        robot.drag(on(canvas, HR)).moveTo(on(canvas, PEOPLE)).dropTo(on(canvas, root()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(DesignIndex.of(module.store().design()).parentOf(HR).orElseThrow())
                .isEqualTo(root());
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(word(robot)).isEqualTo("Allowed");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);

        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        var saved = Files.readString(folder.resolve("mine.json"));
        assertThat(saved).isEqualTo(DesignFile.write(fourDepartments()));
        assertThat(DesignFile.parse(saved)).isInstanceOf(ReadResult.Opened.class);
        assertThat(module.store().dirtyProperty().get()).isFalse();
    }

    private ItemId root() {
        return module.store().design().organization().root().id();
    }

    private Verdict verdict() {
        return onFx(() -> module.store().answerProperty().get())
                .map(Answer::verdict)
                .orElseThrow();
    }

    private static String word(FxRobot robot) {
        return robot.lookup("#verdict-word").queryAs(Label.class).getText();
    }

    /// Where the upper left corner of a figure can be pressed.
    private static Point2D on(CanvasView canvas, ItemId item) {
        return onFx(() -> {
            var view = canvas.model().viewport();
            var bounds = view.onScreen(canvas.model().layout().boundsOf(item).orElseThrow());
            return canvas.localToScreen(bounds.x() + 20 * view.scale(), bounds.y() + 12 * view.scale());
        });
    }

    private static <T> T onFx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, question::get);
    }
}
