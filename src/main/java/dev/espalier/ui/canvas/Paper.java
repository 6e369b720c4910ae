package dev.espalier.ui.canvas;

import dev.espalier.diagram.Picture;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// The painted surface. However often it is asked to repaint, it does so once in a pulse.
final class Paper extends Region {
    private final CanvasViewModel model;
    private final Canvas canvas = new Canvas();
    private final FxPainter painter;

    Paper(CanvasViewModel model) {
        this.model = model;
        this.painter = new FxPainter(canvas.getGraphicsContext2D());
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /// How thick lines are, 1 being normal.
    void setLines(double factor) {
        painter.setLines(factor);
        repaint();
    }

    /// Paints anew at the next pulse.
    void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            var theme = model.store().showing().themeProperty().get();
            painter.paint(Picture.paint(model.picture()), model.viewport(), Palette.of(theme), FxPainter.pixels(this));
        }
    }
}
