package dev.espalier.ui.lesson;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a lesson that is given, and of the laser. They come before those of the canvas; buttons, lists and
/// fields keep theirs.
public final class LessonKeys {
    private final LessonPlayer player;
    private final PointerLight light;
    private final BooleanSupplier cancel;

    /// @param cancel ends what else Escape is for, and says whether there was anything
    public LessonKeys(LessonPlayer player, PointerLight light, BooleanSupplier cancel) {
        this.player = player;
        this.light = light;
        this.cancel = cancel;
    }

    public void listenAt(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isTaken(event, focusOwner(node))) {
                event.consume();
            }
        });
        node.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.K) {
                light.release();
            }
        });
    }

    private static @Nullable Node focusOwner(Node node) {
        return node.getScene().getFocusOwner();
    }

    private boolean isTaken(KeyEvent event, @Nullable Node focused) {
        if (focused instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.K && !event.isShiftDown()) {
            light.press();
            return true;
        }
        if (!player.isPresenting()) {
            return false;
        }
        return switch (event.getCode()) {
            case PAGE_DOWN -> step(1);
            case PAGE_UP -> step(-1);
            case RIGHT -> !event.isShiftDown() && !(focused instanceof Control) && step(1);
            case LEFT -> !event.isShiftDown() && !(focused instanceof Control) && step(-1);
            case SPACE -> !(focused instanceof Control) && step(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private boolean step(int by) {
        if (by > 0) {
            player.next();
        } else {
            player.back();
        }
        return true;
    }

    private boolean escape() {
        if (!cancel.getAsBoolean()) {
            player.end();
        }
        return true;
    }
}
