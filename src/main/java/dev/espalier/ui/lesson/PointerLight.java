package dev.espalier.ui.lesson;

import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// What makes the pointer seen from far away: a laser, a pen whose lines fade, and a spotlight that dims the rest. They
/// are only ever drawn in the window; no file and no picture knows of them.
///
/// A key that is pressed turns the laser on or off; one that is held has it on for as long as it is held.
public final class PointerLight {
    /// A key that is down so long, in nanoseconds, is held and not pressed.
    static final long HELD = 400_000_000;

    private final LongSupplier clock;
    private final ReadOnlyBooleanWrapper laser = new ReadOnlyBooleanWrapper(this, "laser");
    private final ReadOnlyBooleanWrapper spotlight = new ReadOnlyBooleanWrapper(this, "spotlight");
    private final ReadOnlyBooleanWrapper pen = new ReadOnlyBooleanWrapper(this, "pen");
    private boolean isDown;
    private boolean wasOn;
    private long since;

    /// @param clock tells nanoseconds
    public PointerLight(LongSupplier clock) {
        this.clock = clock;
    }

    public ReadOnlyBooleanProperty laserProperty() {
        return laser.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty spotlightProperty() {
        return spotlight.getReadOnlyProperty();
    }

    /// Whether dragging draws.
    public ReadOnlyBooleanProperty penProperty() {
        return pen.getReadOnlyProperty();
    }

    /// Whether the pointer is there to be seen, and not to work with.
    public ObservableValue<Boolean> pointingProperty() {
        return Bindings.or(laser, pen);
    }

    public void turnLaser() {
        light(!laser.get());
    }

    private void light(boolean isOn) {
        laser.set(isOn);
        if (isOn) {
            pen.set(false);
        }
    }

    public void turnPen() {
        pen.set(!pen.get());
        if (pen.get()) {
            laser.set(false);
        }
    }

    /// Turns the pen off.
    ///
    /// @return whether it was on
    public boolean putPenAway() {
        boolean wasOn = pen.get();
        pen.set(false);
        return wasOn;
    }

    public void turnSpotlight() {
        spotlight.set(!spotlight.get());
    }

    public void turnOff() {
        isDown = false;
        laser.set(false);
        pen.set(false);
        spotlight.set(false);
    }

    /// The present time, in nanoseconds from some moment on.
    long now() {
        return clock.getAsLong();
    }

    /// The key of the laser goes down, or is told to be down once more.
    void press() {
        if (!isDown) {
            isDown = true;
            since = now();
            wasOn = laser.get();
            light(true);
        }
    }

    /// The key of the laser comes up.
    void release() {
        if (isDown) {
            isDown = false;
            boolean wasHeld = now() - since >= HELD;
            laser.set(!wasHeld && !wasOn);
        }
    }
}
