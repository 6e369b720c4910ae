package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.diagram.Minimap;
import dev.espalier.ui.GateWalk;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The whole drawing as blocks, with the part that is seen, on a little board over the canvas. A click or drag brings
/// another part into view.
final class MinimapView extends StackPane {
    private static final double WIDTH = 192;
    private static final double HEIGHT = 124;

    private final CanvasViewModel model;
    private final Map map = new Map();

    MinimapView(CanvasViewModel model) {
        this.model = model;
        setId("minimap");
        getStyleClass().addAll("island", "minimap-island");
        setAccessibleText(Texts.of(MinimapView.class).text("minimap"));
        getChildren().add(map);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    private void go(MouseEvent event) {
        var at = Minimap.canvasAt(model.layout(), event.getX(), event.getY(), WIDTH, HEIGHT);
        model.look(model.viewport().centredOn(at.x(), at.y()));
        event.consume();
    }

    /// Paints anew at the next pulse when something changes that can be told apart so small.
    Subscription watch() {
        var store = model.store();
        return Stream.of(
                        model.layoutProperty(),
                        store.answerProperty(),
                        store.walk().stopProperty(),
                        store.showing().heatProperty(),
                        store.showing().themeProperty())
                .map(shown -> shown.subscribe(_ -> map.repaint()))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    /// Paints the frame anew at the next pulse: the view has moved.
    void repaintFrame() {
        map.requestLayout();
    }

    private final class Map extends Region {
        private final Viewport whole = new Viewport(1, 0, 0, WIDTH, HEIGHT);
        private final Canvas blocks = new Canvas(WIDTH, HEIGHT);
        private final Canvas frame = new Canvas(WIDTH, HEIGHT);
        private final FxPainter blockPainter = new FxPainter(blocks.getGraphicsContext2D());
        private final FxPainter framePainter = new FxPainter(frame.getGraphicsContext2D());
        private boolean isStale = true;

        Map() {
            setMinSize(WIDTH, HEIGHT);
            setMaxSize(WIDTH, HEIGHT);
            setPrefSize(WIDTH, HEIGHT);
            getChildren().addAll(blocks, frame);
            blockPainter.paintAnewWithTheWindow(this::repaint);
        }

        private void repaint() {
            isStale = true;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var store = model.store();
            var colours = Palette.of(store.showing().themeProperty().get());
            var pixels = FxPainter.pixels(this);
            if (isStale) {
                isStale = false;
                var heat = store.showing().heatProperty().get();
                var answer = heat.isPresent()
                        ? Optional.<Answer>empty()
                        : store.answerProperty().get();
                var stop = store.walk().stopProperty().get().map(GateWalk.Stop::gate);
                var shapes = Minimap.blocks(model.layout(), answer, stop, heat, WIDTH, HEIGHT);
                blockPainter.paint(shapes, whole, colours, pixels);
            }
            var seen = Minimap.frame(model.layout(), model.viewport().visible(), WIDTH, HEIGHT);
            framePainter.paintClear(seen, whole, colours, pixels);
        }
    }
}
