package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.diagram.Bounds;
import dev.espalier.edit.AddAccount;
import dev.espalier.ui.document.NewDesign;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final Bounds MINIMAP = new Bounds(Desk.WIDTH - 220, Desk.HEIGHT - 160, 204, 144);

    private final Desk desk = Desk.withSample();
    private final Camera camera = desk.canvas.camera();

    private static void addAccounts(Desk to, int many) {
        ContainerId root = to.store.design().organization().root().id();
        for (int i = 0; i < many; i++) {
            to.store.perform(new AddAccount(root, new AccountId("8000000000" + (10 + i)), "Account " + i));
        }
    }

    private static Bounds onScreen(Desk at) {
        return at.canvas.viewport().onScreen(at.canvas.layout().bounds());
    }

    @Test
    void aDrawingThatGrowsStaysInSightUntilSomebodyMovesTheView() {
        var bare = new Desk(NewDesign.create());

        addAccounts(bare, 40);
        assertThat(new Bounds(0, 0, Desk.WIDTH, Desk.HEIGHT).contains(onScreen(bare)))
                .isTrue();

        bare.canvas.look(bare.canvas.viewport().pannedBy(-300, 0));
        var moved = bare.canvas.viewport();
        addAccounts(bare, 41);
        assertThat(bare.canvas.viewport()).isEqualTo(moved);
    }

    @Test
    void zoomKeysThatArePressedBeforeTheViewHasArrivedGoOnFromWhereItGoes() {
        var way = new ArrayList<Viewport>();
        camera.travelWith(way::add, way::clear);
        camera.look(camera.viewport().zoomedTo(0.33, 0, 0));

        desk.canvas.commands().zoomIn();
        desk.canvas.commands().zoomIn();
        desk.canvas.commands().zoomIn();

        assertThat(way).extracting(Viewport::scale).containsExactly(0.5, 0.67, 0.8);
    }

    @Test
    void aFlightThatIsStoppedLeadsNowhereAnyMore() {
        camera.travelWith(step -> {}, () -> {});
        camera.travel(camera.viewport().zoomedTo(3, 0, 0));

        camera.release();

        assertThat(camera.destination()).isEqualTo(camera.viewport());
    }

    @Test
    void whatIsRevealedLiesClearOfTheMinimap() {
        camera.resize(Desk.WIDTH, Desk.HEIGHT, MINIMAP);
        var figure = desk.canvas.layout().boundsOf(HR).orElseThrow();
        var view = desk.canvas.viewport();
        camera.look(view.pannedBy(
                MINIMAP.x() + 10 - view.screenX(figure.x()), MINIMAP.y() + 10 - view.screenY(figure.y())));

        camera.reveal(figure);

        var shown = desk.canvas.viewport().onScreen(figure);
        assertThat(shown.intersects(MINIMAP)).isFalse();
        assertThat(new Bounds(0, 0, Desk.WIDTH, Desk.HEIGHT).contains(shown)).isTrue();
    }

    @Test
    void whatIsInSightAndClearStaysWhereItIs() {
        camera.resize(Desk.WIDTH, Desk.HEIGHT, MINIMAP);
        var figure = desk.canvas.layout().boundsOf(HR).orElseThrow();
        var view = desk.canvas.viewport();
        camera.look(view.centredOn(figure.centerX(), figure.centerY()));
        var seen = desk.canvas.viewport();

        camera.reveal(figure);

        assertThat(desk.canvas.viewport()).isEqualTo(seen);
    }

    @Test
    void theWholeDrawingGrowsWithTheTextOfTheWindow() {
        var bare = new Desk(NewDesign.create());
        assertThat(bare.canvas.viewport().scale()).isEqualTo(1);

        bare.canvas.camera().readAt(2);

        assertThat(bare.canvas.viewport().scale()).isEqualTo(2);
        bare.canvas.commands().fitAll();
        assertThat(bare.canvas.viewport().scale()).isEqualTo(2);
    }
}
