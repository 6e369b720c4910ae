package dev.espalier.ui.canvas;

import dev.espalier.diagram.Picture;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

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
        painter.paintAnewWithTheWindow(this::repaint);
    }

    /// How thick lines are, 1 being normal.
    void setLines(double factor) {
        painter.setLines(factor);
        repaint();
    }

    /// Paints anew when anything changes that is in the picture.
    Subscription watch() {
        var store = model.store();
        var showing = store.showing();
        return Stream.of(
                        model.layoutProperty(),
                        model.travelledProperty(),
                        model.pathProperty(),
                        model.camera().viewportProperty(),
                        model.hoverProperty(),
                        model.dropProperty(),
                        model.marqueeProperty(),
                        model.findingsProperty(),
                        model.noteMoveProperty(),
                        model.renamingProperty(),
                        store.selectionProperty(),
                        store.answerProperty(),
                        store.walk().stopProperty(),
                        showing.hoveredGateProperty(),
                        showing.overlaysProperty(),
                        showing.trustProperty(),
                        showing.reachProperty(),
                        showing.heatProperty(),
                        showing.plannedProperty(),
                        showing.differencesProperty(),
                        showing.themeProperty())
                .map(shown -> shown.subscribe(_ -> repaint()))
                .reduce(Subscription.EMPTY, Subscription::and);
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
