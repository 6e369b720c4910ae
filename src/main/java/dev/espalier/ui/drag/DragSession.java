package dev.espalier.ui.drag;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The drag that is going on, if any. The source begins it and calls `startFullDrag`; the target reads it when
/// mouse-drag events arrive. It ends when the mouse is released anywhere or Escape is pressed; the target looks before
/// that, because release events reach it first.
public final class DragSession {
    private final ReadOnlyObjectWrapper<Optional<Dragged>> dragged =
            new ReadOnlyObjectWrapper<>(this, "dragged", Optional.empty());

    /// What is being dragged; empty when nothing is.
    public ReadOnlyObjectProperty<Optional<Dragged>> draggedProperty() {
        return dragged.getReadOnlyProperty();
    }

    public Optional<Dragged> dragged() {
        return dragged.get();
    }

    /// Begins a drag; one that was still going on is forgotten.
    public void begin(Dragged what) {
        dragged.set(Optional.of(what));
    }

    /// Ends the drag, whether something was dropped or not.
    public void end() {
        dragged.set(Optional.empty());
    }
}
