package dev.espalier.ui.kit;

import dev.espalier.diagram.Piece;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// A symbol of the drawing as a small square node. Each piece is a path whose colours come from the style sheet: it
/// carries the style classes `fill-TOKEN` and `stroke-TOKEN`. A style sheet may enlarge all symbols together by the
/// property `-esp-symbol-scale`.
abstract sealed class SymbolView extends Region permits MarkView, GlyphView {
    private static final CssMetaData<SymbolView, Number> SCALE = new ScaleMetaData();
    private static final List<CssMetaData<? extends Styleable, ?>> STYLEABLES = Stream.concat(
                    Region.getClassCssMetaData().stream(), Stream.of(SCALE))
            .toList();

    private final double side;
    private final SimpleStyleableDoubleProperty scale =
            new SimpleStyleableDoubleProperty(SCALE, this, "symbolScale", 1.0);

    SymbolView(double side) {
        this.side = side;
        getStyleClass().add("symbol");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMouseTransparent(true);
    }

    /// Has the symbol drawn now and whenever its size changes.
    final void follow(Runnable drawing) {
        scale.subscribe(_ -> {
            setMinSize(side(), side());
            setPrefSize(side(), side());
            setMaxSize(side(), side());
            drawing.run();
        });
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLEABLES;
    }

    /// Draws `pieces` with their origin at `(offset, offset)`, one of their units `scale` pixels long.
    final void draw(List<Piece> pieces, double offset, double scale) {
        getChildren()
                .setAll(pieces.stream().map(piece -> path(piece, offset, scale)).toList());
    }

    final double side() {
        return side * scale.get();
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

    /// What style sheets know of the scale.
    private static final class ScaleMetaData extends CssMetaData<SymbolView, Number> {
        ScaleMetaData() {
            super("-esp-symbol-scale", StyleConverter.getSizeConverter(), 1.0);
        }

        @Override
        public boolean isSettable(SymbolView symbol) {
            return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(SymbolView symbol) {
            return symbol.scale;
        }
    }
}
