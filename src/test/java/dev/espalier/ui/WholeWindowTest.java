package dev.espalier.ui;

import dev.espalier.ui.app.UiModule;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// What tests of the whole window share: it shows the sample *Four departments*, and the keyboard is on the canvas.
public abstract class WholeWindowTest extends UiTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    protected UiModule module;

    /// Not a `@Start` method: those are looked for in the test's own class only.
    @BeforeEach
    void showWithTheKeyboardOnTheCanvas(FxRobot robot) {
        robot.interact(() -> {
            module = showWindow(FxToolkit.toolkitContext().getRegisteredStage(), new SimpleBooleanProperty());
            module.window().focusCanvas();
        });
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(() -> {
            module.dispose();
            FxToolkit.toolkitContext().getRegisteredStage().setFullScreen(false); // the stage is that of the next test
        });
    }
}
