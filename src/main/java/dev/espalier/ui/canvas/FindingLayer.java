package dev.espalier.ui.canvas;

import dev.espalier.design.NodeId;
import dev.espalier.diagram.FindingMarks;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Picture;
import dev.espalier.ui.PointerRest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Tells what the triangles of the drawing stand for: where the pointer rests on one in a tooltip, by a click in the
/// list.
public final class FindingLayer {
    private static final double WIDTH = 440;
    private static final double BELOW = 18;

    private final Region canvas;
    private final CanvasViewModel model;
    private final Tooltip tip = new Tooltip();
    private final PointerRest<NodeId> resting = new PointerRest<>(this::explain, tip::hide);
    private Function<NodeId, String> words = _ -> "";
    private Consumer<NodeId> opener = _ -> {};
    private double screenX;
    private double screenY;

    FindingLayer(Region canvas, CanvasViewModel model) {
        this.canvas = canvas;
        this.model = model;
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> resting.away());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> resting.away());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// Marks where something was found.
    public void show(FindingMarks marks) {
        resting.away();
        model.markFindings(marks);
    }

    /// Says whom a triangle asks.
    ///
    /// @param explainer what was found about a node, in words
    /// @param lister lists it
    public void explainWith(Function<NodeId, String> explainer, Consumer<NodeId> lister) {
        words = explainer;
        opener = lister;
    }

    /// What is drawn of it at present.
    public FindingMarks drawn() {
        return model.store().showing().draws(Overlay.FINDINGS)
                ? model.findingsProperty().get()
                : FindingMarks.NONE;
    }

    void dispose() {
        resting.away();
    }

    private Optional<NodeId> under(MouseEvent event) {
        if (drawn().own().isEmpty()) {
            return Optional.empty();
        }
        var at = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        var view = model.viewport();
        return Picture.findingAt(model.picture(), view.worldX(at.getX()), view.worldY(at.getY()));
    }

    private void moved(MouseEvent event) {
        screenX = event.getScreenX();
        screenY = event.getScreenY();
        under(event).ifPresentOrElse(resting::over, resting::away);
    }

    private void explain(NodeId node) {
        tip.setText(words.apply(node));
        tip.show(canvas, screenX, screenY + BELOW);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            under(event).ifPresent(opener);
        }
    }
}
