package dev.espalier.ui.canvas;

import dev.espalier.diagram.Hit;
import dev.espalier.ui.kit.PointerRest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What is told of a figure, a chip or a note while the pointer rests on it and nothing is being dragged: what a policy
/// reaches lights up, and what is cut is shown whole.
final class Resting {
    private final Region area;
    private final CanvasViewModel canvas;
    private final GestureOwner gestures;
    private final NoteWhole note;
    private final NameWhole name;
    private final PointerRest<Hit> rest = new PointerRest<>(this::on, this::nowhere);

    /// @param area the region that all of it lies in
    Resting(Region area, CanvasViewModel canvas, GestureOwner gestures) {
        this.area = area;
        this.canvas = canvas;
        this.gestures = gestures;
        note = new NoteWhole(canvas);
        name = new NameWhole(canvas);
    }

    List<Node> nodes() {
        return List.of(note, name);
    }

    /// The pointer has come to something, or to nothing.
    void over(Hit hit) {
        rest.over(hit);
    }

    /// The pointer rests nowhere any more.
    void end() {
        rest.away();
    }

    /// What was shown whole lies elsewhere now, or is another.
    void hide() {
        note.setVisible(false);
        name.setVisible(false);
    }

    private void on(Hit hit) {
        if (gestures.isActive()) {
            return;
        }
        if (hit instanceof Hit.OnPolicy on) {
            canvas.store().showing().pointAt(on.policy(), on.holder());
        }
        note.over(hit, area.getWidth(), area.getHeight());
        name.over(hit, area.getWidth(), area.getHeight());
    }

    private void nowhere() {
        canvas.store().showing().pointAway();
        hide();
    }
}
