package dev.espalier.ui.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.HPos;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Lets the edge of a region be dragged to make it wider or narrower. Escape brings the width back that it had, a
/// double click the one it has usually.
final class EdgeDrag {
    private static final double REACH = 5;

    private final Region region;
    private final HPos edge;
    private final Consumer<Optional<Double>> widths;
    private final EventHandler<KeyEvent> escape = this::cancel;
    private final EventHandler<MouseEvent> drag = this::dragged;
    private final EventHandler<MouseEvent> release = this::released;
    private Optional<Grip> grip = Optional.empty();

    /// Where it was gripped, and how wide the region was then.
    private record Grip(double sceneX, double width) {}

    /// @param edge which edge can be dragged
    /// @param widths takes the width that is wanted, or none for the usual one
    EdgeDrag(Region region, HPos edge, Consumer<Optional<Double>> widths) {
        this.region = region;
        this.edge = edge;
        this.widths = widths;
    }

    void listen() {
        region.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        region.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> region.setCursor(Cursor.DEFAULT));
        region.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private boolean isAtEdge(MouseEvent event) {
        var x = region.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        return edge == HPos.RIGHT ? x > region.getWidth() - REACH : x < REACH;
    }

    private void moved(MouseEvent event) {
        region.setCursor(isAtEdge(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !isAtEdge(event)) {
            return;
        }
        if (event.getClickCount() == 2) {
            widths.accept(Optional.empty());
        } else {
            grip = Optional.of(new Grip(event.getSceneX(), region.getWidth()));
            watch(region.getScene());
        }
        event.consume();
    }

    /// While it is gripped, the edge follows the pointer all over the window.
    private void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
    }

    private void dragged(MouseEvent event) {
        grip.ifPresent(held -> {
            var by = event.getSceneX() - held.sceneX();
            widths.accept(Optional.of(held.width() + (edge == HPos.RIGHT ? by : -by)));
            event.consume();
        });
    }

    private void released(MouseEvent event) {
        letGo();
        event.consume();
    }

    private void cancel(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            grip.ifPresent(held -> widths.accept(Optional.of(held.width())));
            letGo();
            event.consume();
        }
    }

    private void letGo() {
        grip = Optional.empty();
        var scene = region.getScene();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
    }
}
