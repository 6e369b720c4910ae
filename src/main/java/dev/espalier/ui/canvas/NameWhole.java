package dev.espalier.ui.canvas;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// The whole name of what is under the pointer, below it, where the drawing has no room for all of the name.
final class NameWhole extends Label {
    private static final double GAP = 6;
    private static final double MARGIN = 8;
    /// Names may stand a little above or below their figure.
    private static final double AROUND = 24;

    private final CanvasViewModel canvas;

    private record Named(ItemId item, Bounds bounds) {}

    NameWhole(CanvasViewModel canvas) {
        this.canvas = canvas;
        setId("name-whole");
        getStyleClass().add("drag-badge");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    /// Shows the name of what is under the pointer, when it is not written there whole.
    void over(Hit hit, double width, double height) {
        setVisible(false);
        named(hit).ifPresent(shown -> {
            var name = DesignIndex.of(canvas.store().design()).nameOf(shown.item());
            if (!isWritten(name, shown.bounds())) {
                setText(name);
                setMaxWidth(width - 2 * MARGIN);
                setVisible(true);
                applyCss();
                autosize();
                place(canvas.viewport().onScreen(shown.bounds()), width, height);
            }
        });
    }

    private Optional<Named> named(Hit hit) {
        return switch (hit) {
            case Hit.OnNode(var node, var _) -> canvas.layout().boundsOf(node).map(bounds -> new Named(node, bounds));
            case Hit.OnMember(var member, var bounds) -> Optional.of(new Named(member, bounds));
            case Hit.OnPolicy(var policy, var _, var bounds) -> Optional.of(new Named(policy, bounds));
            case Hit.OnPeople _, Hit.OnMore _, Hit.OnFoldKnob _, Hit.OnQuickAdd _, Hit.OnNote _, Hit.Nothing _ ->
                Optional.empty();
        };
    }

    /// Whether the drawing has all of the name there, perhaps in several lines.
    private boolean isWritten(String name, Bounds where) {
        var view = canvas.viewport();
        var around = where.grow(AROUND / view.scale());
        var request = PictureRequest.of(canvas.layout(), view.scale(), around)
                .withLevel(canvas.camera().level())
                .withLayers(canvas.picture().layers());
        var written = Picture.paint(request).stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .filter(text -> around.contains(text.x(), text.y()))
                .map(Shape.Text::text)
                .collect(Collectors.joining());
        return closed(written).contains(closed(name));
    }

    private static String closed(String text) {
        return text.replaceAll("\\s", "");
    }

    private void place(Bounds on, double width, double height) {
        var x = Math.max(MARGIN, Math.min(on.x(), width - getWidth() - MARGIN));
        var isRoom = on.maxY() + GAP + getHeight() + MARGIN <= height;
        var y = isRoom ? on.maxY() + GAP : on.y() - GAP - getHeight();
        relocate(Math.rint(x), Math.rint(Math.max(MARGIN, y)));
    }
}
