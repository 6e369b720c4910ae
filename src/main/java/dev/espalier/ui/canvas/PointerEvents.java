package dev.espalier.ui.canvas;

import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.DropMode;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/// Brings everything the mouse and the touch pad do on the canvas to the gestures.
final class PointerEvents {
    private static final double ZOOM_PER_PIXEL = 1.0035;

    private final Region region;
    private final CanvasViewModel canvas;
    private final GestureOwner gestures;
    private final CanvasKeys keys;
    private final Motions motions;
    private final EdgeScroll edges;
    private final DragSession session;
    private boolean scrollZooms;
    private MouseButton begunWith = MouseButton.NONE;

    PointerEvents(
            Region region,
            CanvasViewModel canvas,
            GestureOwner gestures,
            CanvasKeys keys,
            Motions motions,
            DragSession session) {
        this.region = region;
        this.canvas = canvas;
        this.gestures = gestures;
        this.keys = keys;
        this.motions = motions;
        this.session = session;
        this.edges = new EdgeScroll(canvas, gestures);
    }

    void listen() {
        region.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        region.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        region.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        region.addEventHandler(MouseEvent.MOUSE_MOVED, event -> gestures.hovered(pointer(event)));
        region.addEventHandler(MouseEvent.MOUSE_EXITED, event -> exited());
        region.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        region.addEventHandler(ZoomEvent.ZOOM, this::zoomed);
        region.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, this::draggedOver);
        region.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, event -> draggedAway());
        region.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::droppedIn);
    }

    /// Whether scrolling zooms and moves the view with Ctrl only.
    void setScrollZooms(boolean zooms) {
        scrollZooms = zooms;
    }

    private void pressed(MouseEvent event) {
        region.requestFocus();
        motions.stopFlight();
        var at = pointer(event);
        if (event.getButton() == MouseButton.MIDDLE
                || (event.getButton() == MouseButton.PRIMARY && keys.isGripping())) {
            keys.grip();
            begunWith = event.getButton();
            gestures.gripped(at);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            begunWith = event.getButton();
            gestures.pressed(at);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        gestures.moved(pointer(event));
        edges.check();
        event.consume();
    }

    /// Another button let go of in the middle of a drag ends nothing.
    private void released(MouseEvent event) {
        if (event.getButton() == begunWith) {
            gestures.released(pointer(event));
        }
        edges.check();
        gestures.hovered(pointer(event));
    }

    private void exited() {
        if (!gestures.isActive()) {
            gestures.exited();
        }
    }

    private void scrolled(ScrollEvent event) {
        motions.stopFlight();
        if (event.isShortcutDown() != scrollZooms) {
            zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        } else {
            canvas.look(canvas.viewport().pannedBy(event.getDeltaX(), event.getDeltaY()));
        }
        gestures.scrolled();
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        canvas.look(canvas.viewport().zoomedBy(factor, x, y));
    }

    private void draggedOver(MouseDragEvent event) {
        session.dragged().ifPresent(dragged -> {
            gestures.draggedOver(dragged, pointer(event));
            edges.check();
        });
    }

    private void draggedAway() {
        gestures.draggedAway();
        edges.check();
    }

    private void droppedIn(MouseDragEvent event) {
        if (session.dragged().isPresent()) {
            gestures.released(pointer(event));
        } else {
            gestures.cancel();
        }
        edges.check();
    }

    private Pointer pointer(MouseEvent event) {
        Point2D at = region.sceneToLocal(event.getSceneX(), event.getSceneY());
        return new Pointer(at.getX(), at.getY(), event.isShiftDown(), DropMode.of(event), event.getClickCount());
    }
}
