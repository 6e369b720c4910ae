package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.ItemId;
import dev.espalier.diagram.Bounds;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Where what is dragged will stand, and what may not lie over it.
class LandingTest extends UiTest {
    private static final Bounds AREA = new Bounds(0, 0, 1000, 800);
    private static final Bounds CARD = new Bounds(0, 0, 272, 160);

    private final DesignStore store = new DesignStore(fourDepartments(), new DirectTaskRunner());

    @SuppressWarnings("NullAway.Init") // made in start, on the thread of the toolkit
    private CanvasView canvas;

    @Start
    void start(Stage stage) {
        canvas = new CanvasView(store, new DragSession(), new CanvasDemo.QuietHost());
        canvas.setReducedMotion(true);
        show(stage, canvas);
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

    /// Looks at the root closely, so that the end of its children lies outside, and drags something there.
    private void dragToTheRootNearby(FxRobot robot) {
        robot.interact(() -> {
            canvas.gestures().pressed(on(HR));
            canvas.gestures().moved(on(FourDepartments.LEGAL));
            var root = on(FourDepartments.ROOT);
            canvas.model()
                    .look(canvas.model()
                            .viewport()
                            .zoomedTo(1, root.x(), root.y())
                            .pannedBy(0, 960 - root.y()));
            canvas.gestures().moved(on(FourDepartments.ROOT));
        });
    }

    @Test
    void aPlaceOutsideTheCanvasIsPointedAtFromItsEdge(FxRobot robot) {
        dragToTheRootNearby(robot);

        var sign = robot.lookup("#landing-sign").queryAs(Label.class);
        assertThat(sign.isVisible()).isTrue();
        assertThat(sign.getText()).isEqualTo("HR lands here");
        assertThat(sign.getBoundsInParent().getMaxY()).isBetween(900.0, 1000.0);
        assertThat(sign.getGraphic().getRotate()).isBetween(0.0, 180.0);
    }

    @Test
    void theArrowGoesWithTheDrag(FxRobot robot) {
        dragToTheRootNearby(robot);

        robot.interact(() -> canvas.gestures().cancel());

        assertThat(robot.lookup("#landing-sign").query().isVisible()).isFalse();
    }

    @Test
    void aPlaceThatIsSeenNeedsNoArrow(FxRobot robot) {
        robot.interact(() -> {
            canvas.zoomToFit();
            canvas.gestures().pressed(on(HR));
            canvas.gestures().moved(on(FourDepartments.LEGAL));
            canvas.gestures().moved(on(FourDepartments.ROOT));
        });

        assertThat(robot.lookup("#landing-sign").query().isVisible()).isFalse();
    }

    @Test
    void theCardLiesBesideTheGhostClearOfTheTarget() {
        var ghost = new Bounds(400, 300, 144, 90);
        var target = new Bounds(560, 280, 208, 90);

        var place = CardPlace.beside(CARD, ghost, List.of(ghost, target), AREA);

        assertThat(place.intersects(ghost)).isFalse();
        assertThat(place.intersects(target)).isFalse();
        assertThat(AREA.contains(place)).isTrue();
    }

    @Test
    void inACornerTheCardCoversNothingEither() {
        var ghost = new Bounds(840, 690, 144, 90);
        var target = new Bounds(560, 640, 260, 120);

        var place = CardPlace.beside(CARD, ghost, List.of(ghost, target), AREA);

        assertThat(place.intersects(ghost)).isFalse();
        assertThat(place.intersects(target)).isFalse();
        assertThat(AREA.contains(place)).isTrue();
    }

    @Test
    void aButtonLeadsBackToADrawingThatIsOutOfSight(FxRobot robot) {
        var back = robot.lookup("#back-to-drawing").queryButton();
        assertThat(back.isVisible()).isFalse();

        robot.interact(() -> canvas.model().look(canvas.model().viewport().pannedBy(9000, 0)));
        assertThat(back.isVisible()).isTrue();
        robot.interact(back::fire);

        assertThat(back.isVisible()).isFalse();
        assertThat(canvas.seenArea().contains(canvas.model().layout().bounds())).isTrue();
    }

    @Test
    void aNameThatIsCutIsShownWholeAndOneThatIsWrittenIsNot(FxRobot robot) {
        var name = new NameWhole(canvas.model());
        var written = canvas.model().hitAt(on(HR));
        robot.interact(() -> name.over(written, 1000, 1000));
        assertThat(name.isVisible()).isFalse();

        var whole = "networking-production-gateway-of-the-north";
        robot.interact(() -> store.perform(new RenameNode(HR, whole)));
        robot.interact(() -> name.over(canvas.model().hitAt(on(HR)), 1000, 1000));

        assertThat(name.isVisible()).isTrue();
        assertThat(name.getText()).isEqualTo(whole);
    }
}
