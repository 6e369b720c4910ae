package dev.espalier.ui.canvas;

import javafx.animation.AnimationTimer;

/// Scrolls the canvas while something is dragged along its edge, faster the nearer to it.
final class EdgeScroll extends AnimationTimer {
    private static final double MARGIN = 36;
    private static final double FASTEST = 14;

    private final CanvasViewModel canvas;
    private final GestureOwner gestures;
    private boolean isRunning;

    EdgeScroll(CanvasViewModel canvas, GestureOwner gestures) {
        this.canvas = canvas;
        this.gestures = gestures;
    }

    /// To be called whenever the pointer or the gesture changes.
    void check() {
        var needed = gestures.scrollsAtEdges() && (dx() != 0 || dy() != 0);
        if (needed && !isRunning) {
            isRunning = true;
            start();
        } else if (!needed && isRunning) {
            isRunning = false;
            stop();
        }
    }

    @Override
    public void handle(long now) {
        check();
        if (isRunning) {
            canvas.look(canvas.viewport().pannedBy(dx(), dy()));
            gestures.scrolled();
        }
    }

    private double dx() {
        return gestures.last()
                .map(at -> speed(at.x(), canvas.viewport().width()))
                .orElse(0.0);
    }

    private double dy() {
        return gestures.last()
                .map(at -> speed(at.y(), canvas.viewport().height()))
                .orElse(0.0);
    }

    static double speed(double at, double size) {
        if (at < MARGIN) {
            return Math.min(1, (MARGIN - at) / MARGIN) * FASTEST;
        }
        return at > size - MARGIN ? -Math.min(1, (at - size + MARGIN) / MARGIN) * FASTEST : 0;
    }
}
