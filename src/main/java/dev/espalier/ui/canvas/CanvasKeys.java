package dev.espalier.ui.canvas;

import dev.espalier.diagram.Direction;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do while the canvas has the focus.
final class CanvasKeys {
    private final CanvasViewModel canvas;
    private final CanvasCommands commands;
    private final KeyTravel travel;
    private final GestureOwner gestures;
    private final BooleanSupplier asking;
    private final Runnable menu;
    private boolean gripping;
    private boolean isBackwards;
    private boolean hasDragged;

    CanvasKeys(CanvasViewModel canvas, GestureOwner gestures, BooleanSupplier asking, Runnable menu) {
        this.canvas = canvas;
        this.commands = canvas.commands();
        this.travel = new KeyTravel(canvas);
        this.gestures = gestures;
        this.asking = asking;
        this.menu = menu;
    }

    /// Whether Space is held, so that a drag moves the paper.
    boolean isGripping() {
        return gripping;
    }

    /// The paper is being dragged with Space held, which then was no step.
    void grip() {
        hasDragged = true;
    }

    void pressed(KeyEvent event) {
        var done = event.isShortcutDown()
                ? withShortcut(event)
                : event.isAltDown() ? withAlt(event) : event.isShiftDown() ? withShift(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && gripping) {
            gripping = false;
            if (!hasDragged) {
                commands.walkGates(isBackwards);
            }
        }
    }

    /// Space is held until it is known what it is for: dragging the paper, or a step through the gates.
    private void hold(boolean back) {
        if (!gripping) {
            hasDragged = false;
        }
        gripping = true;
        isBackwards = back;
    }

    /// The canvas lost the focus: nothing is held any more.
    void forget() {
        gripping = false;
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> commands.zoomIn();
            case MINUS, SUBTRACT -> commands.zoomOut();
            case DIGIT0, NUMPAD0 -> commands.zoomTo(1);
            case A -> {
                if (event.isShiftDown()) {
                    return false; // a command of the window
                }
                commands.selectAll();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withAlt(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, UP -> commands.reorder(-1);
            case RIGHT, DOWN -> commands.reorder(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withShift(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> travel.extend(Direction.UP);
            case DOWN -> travel.extend(Direction.DOWN);
            case LEFT -> travel.extend(Direction.LEFT);
            case RIGHT -> travel.extend(Direction.RIGHT);
            case P -> travel.policies(-1);
            case DIGIT1 -> commands.fitAll();
            case DIGIT2 -> commands.fitSelection();
            case DIGIT3 -> commands.fitPath();
            case F3 -> commands.walkObstacles(-1);
            case F10 -> menu.run();
            case SPACE -> hold(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> commands.walk(Direction.UP);
            case DOWN -> commands.walk(Direction.DOWN);
            case LEFT -> commands.walk(Direction.LEFT);
            case RIGHT -> commands.walk(Direction.RIGHT);
            case HOME -> commands.selectRoot();
            case ENTER -> commands.openFocused();
            case P -> travel.policies(1);
            case F2 -> commands.rename();
            case DELETE, BACK_SPACE -> commands.remove();
            case F3 -> commands.walkObstacles(1);
            case Q -> {
                return asking.getAsBoolean();
            }
            case CONTEXT_MENU -> menu.run();
            case SPACE -> hold(false);
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Cancels what is going on; if nothing is, ends the walk through the gates; else selects nothing; if nothing was,
    /// puts the question away, unless changes are being tried: then Escape is to leave those.
    ///
    /// @return whether there was anything to cancel
    private boolean escape() {
        canvas.clearNotice();
        boolean wasBusy = gestures.cancel();
        if (!wasBusy && canvas.store().walk().isWalking()) {
            canvas.store().walk().end();
            return true;
        }
        boolean wasSelected = !canvas.store().selection().isEmpty();
        if (!wasBusy && !wasSelected) {
            return !canvas.store().isTrying() && commands.putQuestionAway();
        }
        if (!wasBusy) {
            commands.clearSelection();
        }
        return true;
    }
}
