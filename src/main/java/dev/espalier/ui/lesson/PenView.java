package dev.espalier.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The lines that the pen has drawn. Each stays for a while after the button was let go of, then it fades.
final class PenView extends Group {
    /// How long a line is seen as it was drawn, in nanoseconds.
    static final long STAYS = 4_000_000_000L;
    /// How long it takes to fade after that.
    static final long FADES = 1_000_000_000L;

    private static final double INK = 4;
    private static final double EDGE = 8;

    private final PointerLight light;
    private final List<Line> lines = new ArrayList<>();
    private final Fading fading = new Fading();
    private boolean isStill;

    PenView(PointerLight light) {
        this.light = light;
        setId("pen-lines");
        setManaged(false);
        light.penProperty().subscribe(isOn -> {
            if (!isOn) {
                clear();
            }
        });
    }

    /// Takes the pointer over this node while the pen is on; buttons and other controls keep theirs.
    void listenAt(Node node) {
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Whether lines go at once instead of fading.
    void setStill(boolean still) {
        isStill = still;
    }

    void dispose() {
        fading.stop();
    }

    /// How much of a line is seen, from 1 to 0.
    ///
    /// @param age since it was drawn, in nanoseconds
    static double strength(long age, boolean isStill) {
        if (age < STAYS) {
            return 1;
        }
        return isStill ? 0 : Math.max(0, 1 - (double) (age - STAYS) / FADES);
    }

    private void pressed(MouseEvent event) {
        if (light.penProperty().get() && event.getButton() == MouseButton.PRIMARY && !isOnControl(event)) {
            var line = new Line();
            lines.add(line);
            getChildren().setAll(lines);
            line.go(event);
            event.consume();
        }
    }

    private static boolean isOnControl(MouseEvent event) {
        var node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof Control)) {
            node = node.getParent();
        }
        return node != null;
    }

    private void dragged(MouseEvent event) {
        if (isDrawing()) {
            lines.getLast().go(event);
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (isDrawing() && event.getButton() == MouseButton.PRIMARY) {
            lines.getLast().end();
            fading.start();
            event.consume();
        }
    }

    private boolean isDrawing() {
        return !lines.isEmpty() && lines.getLast().isOpen;
    }

    private void clear() {
        lines.clear();
        getChildren().clear();
        fading.stop();
    }

    /// Lines that have faded are forgotten.
    private void fade(long now) {
        lines.forEach(line -> line.setOpacity(line.strength(now)));
        if (lines.removeIf(line -> line.getOpacity() <= 0)) {
            getChildren().setAll(lines);
        }
        if (lines.isEmpty()) {
            fading.stop();
        }
    }

    private final class Line extends Group {
        private final Polyline edge = polyline("pen-edge", EDGE);
        private final Polyline ink = polyline("pen-ink", INK);
        private boolean isOpen = true;
        private long ended;

        Line() {
            getChildren().setAll(edge, ink);
        }

        private static Polyline polyline(String style, double width) {
            var line = new Polyline();
            line.getStyleClass().setAll(style);
            line.setFill(null);
            line.setStrokeWidth(width);
            line.setStrokeLineCap(StrokeLineCap.ROUND);
            line.setStrokeLineJoin(StrokeLineJoin.ROUND);
            return line;
        }

        void go(MouseEvent event) {
            var at = PenView.this.sceneToLocal(event.getSceneX(), event.getSceneY());
            List.of(edge, ink).forEach(line -> line.getPoints().addAll(at.getX(), at.getY()));
        }

        void end() {
            isOpen = false;
            ended = light.now();
        }

        double strength(long now) {
            return isOpen ? 1 : PenView.strength(now - ended, isStill);
        }
    }

    /// Runs only while there is a line.
    private final class Fading extends AnimationTimer {
        @Override
        public void handle(long now) {
            fade(light.now());
        }
    }
}
