package dev.espalier.ui.panel;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/// A piece of the rail beside a row of the ladder: the same line as the path on the canvas, solid as far as the request
/// gets and dotted after a stop.
final class RailView extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double SOLID = 3;
    private static final double DOT = 2.6;
    private static final double EVERY = 5;

    /// How a half of the rail is drawn.
    enum Half {
        NONE,
        LIT,
        DOTTED
    }

    private final Half upper;
    private final Half lower;
    private final Line upperLine = new Line();
    private final Line lowerLine = new Line();

    RailView(Half upper, Half lower) {
        this.upper = upper;
        this.lower = lower;
        getStyleClass().add("ladder-rail");
        setMouseTransparent(true);
        prepare(upperLine, upper);
        prepare(lowerLine, lower);
        getChildren().setAll(upperLine, lowerLine);
    }

    /// A rail that runs through.
    static RailView through(boolean isLit) {
        var half = isLit ? Half.LIT : Half.DOTTED;
        return new RailView(half, half);
    }

    private static void prepare(Line line, Half half) {
        line.setManaged(false);
        line.setVisible(half != Half.NONE);
        line.getStyleClass().add("rail-line");
        line.pseudoClassStateChanged(LIT, half == Half.LIT);
        if (half == Half.LIT) {
            line.setStrokeWidth(SOLID);
            line.setStrokeLineCap(StrokeLineCap.BUTT);
        } else {
            line.setStrokeWidth(DOT);
            line.setStrokeLineCap(StrokeLineCap.ROUND);
            line.getStrokeDashArray().setAll(0.1, EVERY - 0.1);
        }
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        place(upperLine, upper, 0, middle);
        place(lowerLine, lower, middle, getHeight());
    }

    private void place(Line line, Half half, double from, double to) {
        double x = getWidth() / 2;
        double inset = half == Half.DOTTED ? DOT / 2 : 0;
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(from + inset);
        line.setEndY(to);
    }
}
