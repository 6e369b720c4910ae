package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.access.Sentences;
import dev.espalier.design.Design;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.util.List;
import java.util.Optional;

/// Writes the drawing as an SVG picture: one text without links to anything, the same for the same design. Fonts
/// are named, not embedded; where Inter and JetBrains Mono are missing the viewer's own faces stand in.
public final class SvgPicture {
    private static final double MARGIN = 32;

    private SvgPicture() {}

    /// The whole drawing at 100 % with a margin, and the path of an answer when one is given.
    public static String write(Design design, Folding folding, Optional<Answer> answer, Theme theme) {
        var layout = Layout.of(design, folding);
        var area = Picture.bounds(layout, answer, 1).grow(MARGIN);
        var request = PictureRequest.of(layout, 1, area).withAnswer(answer).withoutGrid();
        return write(design.name(), answer.map(Sentences::sentence), Picture.paint(request), area, theme);
    }

    static String write(String title, Optional<String> description, List<Shape> shapes, Bounds area, Theme theme) {
        var writer = new SvgWriter(theme);
        writer.open(title, description, area);
        var ground = new Shape.Box(area.x(), area.y(), area.width(), area.height(), 0, Token.CANVAS, Stroke.NONE);
        writer.write(List.of(ground));
        writer.write(shapes);
        return writer.close();
    }
}
