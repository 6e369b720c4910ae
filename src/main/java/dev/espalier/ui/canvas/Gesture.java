package dev.espalier.ui.canvas;

/// What the pointer is doing from a press to its release. One is active at most; it shows what it is up to in the
/// [CanvasViewModel] and changes the design on release only, so cancelling leaves no trace.
sealed interface Gesture
        permits SelectGesture, MoveGesture, NoteGesture, PaletteDragGesture, MarqueeGesture, PanGesture {
    /// The pointer went on.
    ///
    /// @return the gesture it has become, usually itself
    Gesture moved(Pointer at);

    void released(Pointer at);

    void cancelled();

    /// Whether the canvas scrolls when the pointer stays at its edge.
    default boolean scrollsAtEdges() {
        return false;
    }
}
