package dev.espalier.ui.canvas;

/// Pushes the paper about.
final class PanGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final Pointer start;
    private final Viewport before;

    PanGesture(CanvasViewModel canvas, Pointer start) {
        this.canvas = canvas;
        this.start = start;
        this.before = canvas.viewport();
    }

    @Override
    public Gesture moved(Pointer at) {
        canvas.look(before.pannedBy(at.x() - start.x(), at.y() - start.y()));
        return this;
    }

    @Override
    public void released(Pointer at) {
        moved(at);
    }

    @Override
    public void cancelled() {
        canvas.look(before);
    }
}
