package dev.espalier.ui.canvas;

import java.util.OptionalLong;
import javafx.animation.AnimationTimer;

/// Scrolls the canvas while something is dragged along its edge, faster the nearer to it.
final class EdgeScroll extends AnimationTimer {
    private static final double MARGIN = 36;

    /// Pixels a second.
    private static final double FASTEST = 840;

    private static final double NANOS = 1e9;

    /// So much empty paper may be scrolled in beside the drawing, in pixels.
    private static final double BEYOND = 72;

    /// A frame that comes later than this, in seconds, is a pause and no way to go.
    private static final double LONGEST_FRAME = 0.1;

    private final CanvasViewModel canvas;
    private final GestureOwner gestures;
    private boolean isRunning;
    private OptionalLong before = OptionalLong.empty();

    EdgeScroll(CanvasViewModel canvas, GestureOwner gestures) {
        this.canvas = canvas;
        this.gestures = gestures;
    }

    /// To be called whenever the pointer or the gesture changes.
    void check() {
        var needed = gestures.scrollsAtEdges() && (dx() != 0 || dy() != 0);
        if (needed && !isRunning) {
            isRunning = true;
            before = OptionalLong.empty();
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
            var seconds = before.isPresent() ? Math.min(LONGEST_FRAME, (now - before.getAsLong()) / NANOS) : 0;
            before = OptionalLong.of(now);
            scroll(dx() * seconds, dy() * seconds);
        }
    }

    /// Goes on by so many pixels, but no further than to the end of the drawing.
    void scroll(double dx, double dy) {
        var view = canvas.viewport();
        var drawing = view.onScreen(canvas.layout().bounds());
        var across = within(dx, drawing.x(), drawing.maxX(), view.width());
        var down = within(dy, drawing.y(), drawing.maxY(), view.height());
        if (across != 0 || down != 0) {
            gestures.remembersView();
            canvas.look(view.pannedBy(across, down));
            gestures.scrolled();
        }
    }

    /// As much of a way as brings nearer what is still out of sight.
    private static double within(double way, double first, double last, double size) {
        return way > 0 ? Math.min(way, Math.max(0, BEYOND - first)) : Math.max(way, Math.min(0, size - BEYOND - last));
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

    /// How fast to go, in pixels a second.
    static double speed(double at, double size) {
        if (at < MARGIN) {
            return Math.min(1, (MARGIN - at) / MARGIN) * FASTEST;
        }
        return at > size - MARGIN ? -Math.min(1, (at - size + MARGIN) / MARGIN) * FASTEST : 0;
    }
}
