package dev.espalier.ui.lesson;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.util.Subscription;

/// The laser, the pen and the spotlight over everything that a pane shows. They take no clicks.
public final class LightView extends Pane {
    private static final double DOT = 8;
    private static final double RING = 11;
    private static final double NIB = 4;
    private static final double BEAM = 120;

    private final PointerLight light;
    private final LaserTrail trail = new LaserTrail();
    private final Group tail = new Group();
    private final Circle ring = new Circle(RING);
    private final Circle dot = new Circle(DOT);
    private final Path dark = new Path();
    private final PenView pen;
    private final Fading fading = new Fading();
    private final Subscription watching;
    private boolean isStill;
    private double x;
    private double y;

    public LightView(PointerLight light) {
        this.light = light;
        pen = new PenView(light);
        setMouseTransparent(true);
        setFocusTraversable(false);
        ring.getStyleClass().add("laser-ring");
        dot.getStyleClass().add("laser-dot");
        dark.getStyleClass().add("spotlight");
        dark.setFillRule(FillRule.EVEN_ODD);
        dark.setManaged(false);
        List.of(tail, ring, dot).forEach(node -> node.setManaged(false));
        getChildren().setAll(dark, pen, tail, ring, dot);
        setMinSize(0, 0);
        watching = Subscription.combine(
                light.laserProperty().subscribe(_ -> show()),
                light.penProperty().subscribe(_ -> show()),
                light.spotlightProperty().subscribe(_ -> show()));
    }

    /// Follows the pointer wherever it is over this node.
    public void follow(Node node) {
        node.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        pen.listenAt(node);
    }

    /// Whether the laser leaves no trail.
    public void setStill(boolean still) {
        isStill = still;
        pen.setStill(still);
    }

    public void dispose() {
        fading.stop();
        pen.dispose();
        watching.unsubscribe();
    }

    private void moved(MouseEvent event) {
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        if (light.laserProperty().get() && !isStill) {
            trail.leave(x, y, light.now());
            fading.start();
        }
        x = at.getX();
        y = at.getY();
        place();
    }

    private void show() {
        boolean isOn = light.laserProperty().get();
        boolean isDrawing = light.penProperty().get();
        ring.setVisible(isOn || isDrawing);
        dot.setVisible(isOn || isDrawing);
        ring.setRadius(isDrawing ? NIB + RING - DOT : RING);
        dot.setRadius(isDrawing ? NIB : DOT);
        dark.setVisible(light.spotlightProperty().get());
        if (!isOn) {
            trail.clear();
            tail.getChildren().clear();
        }
        place();
    }

    private void place() {
        ring.setCenterX(x);
        ring.setCenterY(y);
        dot.setCenterX(x);
        dot.setCenterY(y);
        if (dark.isVisible()) {
            dark.getElements()
                    .setAll(
                            new MoveTo(0, 0),
                            new HLineTo(getWidth()),
                            new VLineTo(getHeight()),
                            new HLineTo(0),
                            new ClosePath(),
                            new MoveTo(x - BEAM, y),
                            new ArcTo(BEAM, BEAM, 0, x + BEAM, y, false, true),
                            new ArcTo(BEAM, BEAM, 0, x - BEAM, y, false, true),
                            new ClosePath());
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place();
    }

    private void paint(List<LaserTrail.Spot> seen) {
        tail.getChildren()
                .setAll(seen.stream()
                        .map(spot -> {
                            var circle = new Ellipse(spot.x(), spot.y(), DOT * spot.strength(), DOT * spot.strength());
                            circle.getStyleClass().add("laser-dot");
                            circle.setOpacity(spot.strength() / 2);
                            return circle;
                        })
                        .toList());
    }

    /// Runs only while there is something to fade.
    private final class Fading extends AnimationTimer {
        @Override
        public void handle(long now) {
            paint(trail.seen(light.now()));
            if (trail.isEmpty()) {
                stop();
            }
        }
    }
}
