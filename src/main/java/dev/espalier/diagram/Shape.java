package dev.espalier.diagram;

import java.util.List;

/// One thing to paint, in canvas units. A picture is a list of these, painted in order, later ones on top; the
/// window, SVG and PNG paint the same list. Colours are tokens, so a list does not depend on the theme.
public sealed interface Shape {

    /// A rectangle with rounded corners. The stroke lies inside, so the outer edge is exactly the rectangle.
    record Box(double x, double y, double width, double height, double radius, Token fill, Stroke stroke)
            implements Shape {}

    /// A circle. The stroke lies on the line, half inside and half outside.
    record Circle(double x, double y, double radius, Token fill, Stroke stroke) implements Shape {}

    /// A straight line.
    record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Shape {}

    /// An outline in canvas units; the stroke lies on the line.
    record Path(Outline outline, Token fill, Stroke stroke) implements Shape {}

    /// A glyph or mark: each piece is painted at `x + scale * px, y + scale * py`, stroke widths times `scale`.
    record Symbol(List<Piece> pieces, double x, double y, double scale) implements Shape {}

    /// One line of text, already elided; `y` is the baseline. No ligatures, no kerning.
    record Text(double x, double y, String text, Face face, double size, Token fill, Anchor anchor) implements Shape {}

    /// Square dots, their centres in the middle of squares of `step` counted from the origin, within the area.
    record Dots(Bounds area, double step, double size, Token fill) implements Shape {}

    /// Shapes painted paler. Multiplying the alpha of each is good enough: they hardly overlap.
    record Group(Fade fade, List<Shape> shapes) implements Shape {}

    /// Which point of a text `x` names.
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
