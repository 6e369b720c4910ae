package dev.espalier.ui.canvas;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// Everything that moves by itself: the view flies to another part of the drawing, figures travel to their new places,
/// the path of an answer is drawn. Where motion is reduced all of it happens at once.
final class Motions {
    private static final Duration FLIGHT = Duration.millis(240);
    private static final Duration TRAVEL = Duration.millis(180);

    private final CanvasViewModel canvas;
    private final Flight flight = new Flight();
    private final Travel travel = new Travel();
    private final Drawing drawing = new Drawing();
    private boolean isStill;

    Motions(CanvasViewModel canvas) {
        this.canvas = canvas;
        canvas.camera().travelWith(this::flyTo, flight::stop);
    }

    /// Whether motion is reduced.
    void setStill(boolean still) {
        isStill = still;
        if (still) {
            flight.land();
            travel.land();
            drawing.land();
        }
    }

    /// Ends the flight where it is: somebody moves the view by hand.
    void stopFlight() {
        canvas.camera().release();
        flight.stop();
    }

    private void flyTo(Viewport end) {
        flight.stop();
        flight.begin = canvas.viewport();
        flight.end = end;
        flight.set();
    }

    /// Has figures go from where they were before the last change of the layout.
    void layoutChanged() {
        travel.set();
    }

    /// Draws the path of an answer from the top.
    void drawPath() {
        drawing.set();
    }

    private abstract class Motion extends Transition {
        Motion(Duration length, Interpolator interpolator) {
            setCycleDuration(length);
            setInterpolator(interpolator);
        }

        final void set() {
            if (isStill) {
                stop();
                interpolate(1);
            } else {
                playFromStart();
            }
        }

        final void land() {
            if (getStatus() == Animation.Status.RUNNING) {
                stop();
                interpolate(1);
            }
        }
    }

    private final class Flight extends Motion {
        private Viewport begin = Viewport.START;
        private Viewport end = Viewport.START;

        Flight() {
            super(FLIGHT, Interpolator.EASE_BOTH);
        }

        @Override
        protected void interpolate(double part) {
            var now = canvas.viewport(); // the window may have changed on the way
            canvas.camera().pass(begin.towards(end, part).withSize(now.width(), now.height()));
        }
    }

    private final class Travel extends Motion {
        Travel() {
            super(TRAVEL, Interpolator.EASE_OUT);
        }

        @Override
        protected void interpolate(double part) {
            canvas.showTravelled(part);
        }
    }

    private final class Drawing extends Motion {
        Drawing() {
            super(Duration.millis(PathMotion.LENGTH), Interpolator.LINEAR);
        }

        @Override
        protected void interpolate(double part) {
            canvas.showPath(PathMotion.after(part * PathMotion.LENGTH));
        }
    }
}
