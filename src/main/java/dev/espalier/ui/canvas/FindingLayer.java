package dev.espalier.ui.canvas;

import dev.espalier.design.NodeId;
import dev.espalier.diagram.FindingMarks;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Picture;
import dev.espalier.ui.kit.PointerRest;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Tells what the triangles of the drawing and the marks of broken claims stand for: where the pointer rests on one in
/// a tooltip, by a click in the list.
public final class FindingLayer {
    private static final double BELOW = 18;

    private final Region canvas;
    private final CanvasViewModel model;
    private final Tooltip tip = new Tooltip();
    private final PointerRest<Sign> resting = new PointerRest<>(this::explain, tip::hide);
    private Explainer found = Explainer.NONE;
    private Explainer broke = Explainer.NONE;
    private double screenX;
    private double screenY;

    /// What the pointer is on.
    private record Sign(NodeId node, boolean isBroken) {}

    /// Whom a sign asks.
    ///
    /// @param words what it stands for, in words
    /// @param opener lists it
    private record Explainer(Function<NodeId, String> words, Consumer<NodeId> opener) {
        private static final Explainer NONE = new Explainer(_ -> "", _ -> {});
    }

    FindingLayer(Region canvas, CanvasViewModel model) {
        this.canvas = canvas;
        this.model = model;
        Unbroken.wrap(tip);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> resting.away());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> resting.away());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// Marks where something was found.
    public void show(FindingMarks marks) {
        resting.away();
        model.markFindings(marks.withBroken(model.findingsProperty().get().broken()));
    }

    /// Marks where edits broke what the design claims.
    public void showBroken(Set<NodeId> nodes) {
        resting.away();
        model.markFindings(model.findingsProperty().get().withBroken(nodes));
    }

    /// Says whom a mark of a broken claim asks.
    ///
    /// @param explainer what was broken at a node, in words
    /// @param lister lists it
    public void explainBrokenWith(Function<NodeId, String> explainer, Consumer<NodeId> lister) {
        broke = new Explainer(explainer, lister);
    }

    /// Says whom a triangle asks.
    ///
    /// @param explainer what was found about a node, in words
    /// @param lister lists it
    public void explainWith(Function<NodeId, String> explainer, Consumer<NodeId> lister) {
        found = new Explainer(explainer, lister);
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

    private Explainer asked(Sign sign) {
        return sign.isBroken() ? broke : found;
    }

    private Optional<Sign> under(MouseEvent event) {
        if (drawn().own().isEmpty() && drawn().broken().isEmpty()) {
            return Optional.empty();
        }
        var at = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        var view = model.viewport();
        var picture = model.picture();
        var x = view.worldX(at.getX());
        var y = view.worldY(at.getY());
        return Picture.brokenAt(picture, x, y)
                .map(node -> new Sign(node, true))
                .or(() -> Picture.findingAt(picture, x, y).map(node -> new Sign(node, false)));
    }

    private void moved(MouseEvent event) {
        screenX = event.getScreenX();
        screenY = event.getScreenY();
        under(event).ifPresentOrElse(resting::over, resting::away);
    }

    private void explain(Sign sign) {
        tip.setText(asked(sign).words().apply(sign.node()));
        tip.show(canvas, screenX, screenY + BELOW);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            under(event).ifPresent(sign -> asked(sign).opener().accept(sign.node()));
        }
    }
}
