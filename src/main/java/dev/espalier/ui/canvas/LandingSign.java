package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import java.util.Optional;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// At the edge of the canvas, an arrow to the place where what is dragged will stand, when that place cannot be seen.
final class LandingSign extends Label {
    private static final double MARGIN = 12;

    private final CanvasViewModel canvas;
    private final FontIcon arrow = new FontIcon("mdi2a-arrow-right");

    LandingSign(CanvasViewModel canvas) {
        this.canvas = canvas;
        setId("landing-sign");
        getStyleClass().addAll("drag-badge", "landing-sign");
        setGraphic(arrow);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows the way when it is needed; a drag that ends takes it away.
    void show(Optional<DropPreview> preview) {
        var place = preview.flatMap(DropPreview::slot)
                .map(slot -> canvas.viewport().onScreen(slot.bounds()))
                .filter(bounds -> !screen().intersects(bounds));
        setVisible(place.isPresent());
        place.ifPresent(bounds -> {
            setText(DropFeedback.lands(
                    canvas.store().design(), preview.orElseThrow().dragged()));
            point(bounds);
        });
    }

    private Bounds screen() {
        return new Bounds(0, 0, canvas.viewport().width(), canvas.viewport().height());
    }

    private void point(Bounds place) {
        applyCss();
        autosize();
        var x = inside(place.centerX() - getWidth() / 2, getWidth(), screen().width());
        var y = inside(place.centerY() - getHeight() / 2, getHeight(), screen().height());
        arrow.setRotate(Math.toDegrees(
                Math.atan2(place.centerY() - y - getHeight() / 2, place.centerX() - x - getWidth() / 2)));
        relocate(Math.rint(x), Math.rint(y));
    }

    private static double inside(double at, double size, double room) {
        return Math.max(MARGIN, Math.min(at, room - size - MARGIN));
    }

    /// Where it stands, to be kept clear of others; empty while it is not needed.
    Optional<Bounds> covered() {
        return isVisible()
                ? Optional.of(new Bounds(getLayoutX(), getLayoutY(), getWidth(), getHeight()))
                : Optional.empty();
    }
}
