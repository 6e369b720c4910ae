package dev.espalier.exchange;

import dev.espalier.design.Design;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Token;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.PictureDesign;
import java.util.List;
import java.util.Optional;

/// Writes a drawing as an SVG picture: one text without links to anything, the same for the same design. Fonts
/// are named, not embedded; where Inter and JetBrains Mono are missing the viewer's own faces stand in.
public final class SvgPicture {
    private SvgPicture() {}

    /// The picture alone.
    public static String write(Drawing drawing) {
        return write(drawing, "");
    }

    /// The picture with a design inside, which it opens as.
    ///
    /// @throws DesignFileException when the design is too long for that; its message is a sentence for people
    public static String write(Drawing drawing, Optional<Design> inside) throws DesignFileException {
        return inside.isEmpty() ? write(drawing) : write(drawing, PictureDesign.svgElement(inside.get()));
    }

    private static String write(Drawing drawing, String metadata) {
        var writer = new SvgWriter(drawing.theme());
        var area = drawing.area();
        writer.open(drawing.title(), drawing.description(), metadata, area, drawing.size());
        var ground = new Shape.Box(area.x(), area.y(), area.width(), area.height(), 0, Token.CANVAS, Stroke.NONE);
        writer.write(List.of(ground));
        writer.write(drawing.shapes());
        return writer.close();
    }
}
