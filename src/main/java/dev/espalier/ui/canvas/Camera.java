package dev.espalier.ui.canvas;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// Takes the view to another part of the drawing so that the eye can follow; at once where motion is reduced.
final class Camera {
    private static final Duration WAY = Duration.millis(240);

    private final CanvasViewModel canvas;
    private final Flight flight = new Flight();
    private boolean isStill;

    Camera(CanvasViewModel canvas) {
        this.canvas = canvas;
        canvas.travelWith(this::flyTo);
    }

    /// Whether motion is reduced.
    void setStill(boolean still) {
        isStill = still;
        if (still && flight.getStatus() == Animation.Status.RUNNING) {
            flight.stop();
            canvas.look(flight.end);
        }
    }

    /// Ends the flight where it is: somebody moves the view by hand.
    void stop() {
        flight.stop();
    }

    private void flyTo(Viewport end) {
        flight.stop();
        if (isStill) {
            canvas.look(end);
        } else {
            flight.begin = canvas.viewport();
            flight.end = end;
            flight.playFromStart();
        }
    }

    private final class Flight extends Transition {
        private Viewport begin = Viewport.START;
        private Viewport end = Viewport.START;

        Flight() {
            setCycleDuration(WAY);
            setInterpolator(Interpolator.EASE_BOTH);
        }

        @Override
        protected void interpolate(double part) {
            canvas.look(begin.towards(end, part));
        }
    }
}
