package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;

/// Turns a layout into shapes.
public final class Picture {
    private Picture() {}

    /// The shapes to paint, in order.
    public static List<Shape> paint(PictureRequest request) {
        var shapes = new ArrayList<Shape>();
        request.layout().visit(request.visible(), figure -> {
            var bounds = figure.bounds();
            var fill = figure.kind().isAccount()
                    ? Token.SURFACE
                    : figure.kind() == Figure.Kind.ROOT ? Token.ROOT : Token.OU;
            shapes.add(new Shape.Box(
                    bounds.x(),
                    bounds.y(),
                    bounds.width(),
                    bounds.height(),
                    figure.radius(),
                    fill,
                    Stroke.of(Token.STRONG, 1)));
        });
        return shapes;
    }
}
