package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Theme;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.look.Appearance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tab goes through everything in a dialog, and whatever has the focus looks clearly other than without it.
class FocusVisibleTest extends WholeWindowTest {
    /// What WCAG 2 asks of a focus indicator against the same pixels without it (1.4.11).
    private static final double CONTRAST = 3;

    /// Pixels that have to be so much other; a ring around the smallest button has more than twice as many.
    private static final int LEAST = 40;

    private static final double AROUND = 6;
    private static final int MORE_THAN_THERE_ARE = 200;

    private void dress(FxRobot robot, Scene scene, Theme theme) {
        robot.interact(() -> {
            Appearance.apply(scene, theme);
            module.store().showing().themeProperty().set(theme);
        });
    }

    private static Image snapshot(FxRobot robot, Scene scene) {
        var taken = new AtomicReference<@Nullable WritableImage>();
        robot.interact(() -> taken.set(scene.snapshot(null)));
        return Objects.requireNonNull(taken.get());
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// Pixels in and around a control that are clearly other in two pictures of the window.
    private static int clearlyOther(Image one, Image other, Node control) {
        var area = control.localToScene(control.getLayoutBounds());
        int count = 0;
        for (int y = (int) Math.max(0, area.getMinY() - AROUND);
                y < Math.min(one.getHeight(), area.getMaxY() + AROUND);
                y++) {
            for (int x = (int) Math.max(0, area.getMinX() - AROUND);
                    x < Math.min(one.getWidth(), area.getMaxX() + AROUND);
                    x++) {
                double before = luminance(one.getPixelReader().getArgb(x, y));
                double after = luminance(other.getPixelReader().getArgb(x, y));
                if ((Math.max(before, after) + 0.05) / (Math.min(before, after) + 0.05) >= CONTRAST) {
                    count++;
                }
            }
        }
        return count;
    }

    private static Node goOn(FxRobot robot, Scene scene) {
        var now = scene.getFocusOwner();
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        if (Objects.equals(now, scene.getFocusOwner())) {
            robot.push(KeyCode.CONTROL, KeyCode.TAB); // out of a text
            WaitForAsyncUtils.waitForFxEvents();
        }
        return scene.getFocusOwner();
    }

    /// Those that look no different when the focus goes elsewhere and nothing else happens, of everything that Tab
    /// comes to.
    private static List<String> unseen(FxRobot robot, Scene scene, int least) {
        var visited = new LinkedHashSet<Node>();
        var unseen = new ArrayList<String>();
        var elsewhere = goOn(robot, scene);
        var control = goOn(robot, scene);
        for (int step = 0; step < MORE_THAN_THERE_ARE && visited.add(control); step++) {
            var other = elsewhere;
            var here = control;
            var with = snapshot(robot, scene);
            robot.interact(other::requestFocus);
            var without = snapshot(robot, scene);
            if (clearlyOther(with, without, here) < LEAST) {
                unseen.add(here.toString());
            }
            robot.interact(here::requestFocus);
            elsewhere = here;
            control = goOn(robot, scene);
        }
        assertThat(visited).hasSizeGreaterThanOrEqualTo(least);
        return unseen;
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "CONTRAST"})
    void everythingInTheDialogOfPicturesShowsThatItHasTheFocus(Theme theme, FxRobot robot) {
        dress(robot, module.window().getScene(), theme);
        Platform.runLater(
                () -> module.window().pictures().export(module.window().stage()));
        WaitForAsyncUtils.waitForFxEvents();
        var dialog = Window.getWindows().stream()
                .filter(window -> window instanceof Stage
                        && !window.equals(module.window().stage()))
                .findFirst()
                .orElseThrow();
        dress(robot, dialog.getScene(), theme);

        assertThat(unseen(robot, dialog.getScene(), 8)).isEmpty();

        robot.interact(dialog::hide);
    }
}
