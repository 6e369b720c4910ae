package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.ItemId;
import dev.espalier.diagram.Theme;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Windowed;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a drag would do, beside what is dragged.
@Windowed
class ImpactOfDragTest {
    private final DesignStore store = new DesignStore(FourDepartments.design(), new DirectTaskRunner());

    @SuppressWarnings("NullAway.Init") // made in start, on the thread of the toolkit
    private CanvasView canvas;

    @Start
    void start(Stage stage) {
        canvas = new CanvasView(store, new DragSession(), new CanvasDemo.QuietHost());
        canvas.setReducedMotion(true);
        var scene = new Scene(canvas, 980, 900);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(canvas::dispose);
    }

    private Pointer on(ItemId item) {
        var view = canvas.model().viewport();
        var bounds = view.onScreen(canvas.model().layout().boundsOf(item).orElseThrow());
        return Pointer.at(bounds.x() + 20 * view.scale(), bounds.y() + 12 * view.scale());
    }

    private void dragToTheRoot(FxRobot robot) {
        robot.interact(() -> {
            canvas.gestures().pressed(on(HR));
            canvas.gestures().moved(on(LEGAL));
            canvas.gestures().moved(on(ROOT));
        });
    }

    private String badge(FxRobot robot) {
        var label = robot.lookup("#impact-badge").queryAs(Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    @Test
    void aDragOverALegalTargetCarriesWhatItWouldDo(FxRobot robot) {
        dragToTheRoot(robot);

        assertThat(badge(robot)).startsWith("+").contains("−0 actions", "assertion", "SCPs 1 of 10");
    }

    @Test
    void heldStillACardNamesTheServiceAndThePolicy(FxRobot robot) throws TimeoutException {
        dragToTheRoot(robot);

        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#impact-card").query().isVisible());

        assertThat(robot.from(robot.lookup("#impact-card"))
                        .lookup(".impact-service")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo("rds");
        assertThat(robot.from(robot.lookup("#impact-card"))
                        .lookup(".impact-cause")
                        .queryAs(Label.class)
                        .getText())
                .contains("PeopleNoDatabases");
    }

    @Test
    void escapeLeavesNoTrace(FxRobot robot) {
        var before = store.design();
        dragToTheRoot(robot);

        robot.interact(() -> canvas.gestures().cancel());

        assertThat(badge(robot)).isEmpty();
        assertThat(robot.lookup("#impact-card").query().isVisible()).isFalse();
        assertThat(store.design()).isSameAs(before);
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void aPolicyDraggedOntoAnAccountCarriesItToo(FxRobot robot) {
        robot.interact(
                () -> canvas.gestures().draggedOver(new Dragged.Policy(NO_DATABASES, Optional.empty()), on(FINANCE)));

        assertThat(badge(robot)).contains("−").contains("SCPs 2 of 10");
    }
}
