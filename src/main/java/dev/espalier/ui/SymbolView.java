package dev.espalier.ui;

import dev.espalier.diagram.Piece;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// A symbol of the drawing as a small square node. Each piece is a path whose colours come from the style sheet: it
/// carries the style classes `fill-TOKEN` and `stroke-TOKEN`.
abstract sealed class SymbolView extends Region permits MarkView, GlyphView {
    private final double side;

    SymbolView(double side) {
        this.side = side;
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMouseTransparent(true);
    }

    /// Draws `pieces` with their origin at `(offset, offset)`, one of their units `scale` pixels long.
    final void draw(List<Piece> pieces, double offset, double scale) {
        getChildren()
                .setAll(pieces.stream().map(piece -> path(piece, offset, scale)).toList());
    }

    final double side() {
        return side;
    }

    private static SVGPath path(Piece piece, double offset, double scale) {
        var path = new SVGPath();
        path.setManaged(false);
        path.setContent(piece.outline().toSvg(offset, offset, scale));
        path.getStyleClass()
                .addAll(
                        "piece",
                        "fill-" + name(piece.fill()),
                        "stroke-" + name(piece.stroke().token()));
        stroke(path, piece.stroke().scaled(scale));
        return path;
    }

    private static void stroke(SVGPath path, Stroke stroke) {
        path.setStrokeWidth(stroke.width());
        if (stroke.round()) {
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        } else {
            path.setStrokeLineCap(StrokeLineCap.BUTT);
        }
        if (stroke.isDashed()) {
            path.getStrokeDashArray().setAll(stroke.dash(), stroke.gap());
        }
    }

    private static String name(Token token) {
        return token.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(SymbolView.class.getResource("symbols.css"), "symbols.css")
                .toExternalForm();
    }
}
