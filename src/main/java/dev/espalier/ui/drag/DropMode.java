package dev.espalier.ui.drag;

import javafx.scene.input.MouseEvent;

/// What letting go is for, by the keys that are held with the pointer.
public enum DropMode {
    MOVE,

    /// A copy goes there; of a policy a second attachment.
    COPY,

    /// It moves on a what-if over the design.
    TRY;

    /// Ctrl (Command) or Alt (Option) copies; Ctrl and Shift try.
    public static DropMode of(MouseEvent event) {
        if (event.isShortcutDown() && event.isShiftDown()) {
            return TRY;
        }
        return event.isShortcutDown() || event.isAltDown() ? COPY : MOVE;
    }
}
