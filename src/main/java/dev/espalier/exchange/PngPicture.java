package dev.espalier.exchange;

import dev.espalier.design.Design;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import dev.espalier.storage.PictureDesign;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Writes a drawing as a PNG picture. Needs no screen.
public final class PngPicture {
    private static final double LARGEST = 16_000;

    private PngPicture() {}

    /// The scale that a drawing is written at when this one is asked for: smaller when the picture would have
    /// more than 16,000 pixels a side.
    ///
    /// @param scale 1 for the drawing's own size
    public static double fittingScale(Drawing drawing, double scale) {
        var area = drawing.area();
        return Math.min(scale, LARGEST / (drawing.size() * Math.max(area.width(), area.height())));
    }

    /// Writes a drawing at the fitting scale, and a design inside, which the picture opens as.
    ///
    /// @throws IOException when it cannot be written, or the design is too long to go inside
    public static void write(Drawing drawing, double scale, Optional<Design> inside, OutputStream out)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image(drawing, scale), "png", bytes);
        var png = bytes.toByteArray();
        out.write(inside.isEmpty() ? png : PictureDesign.intoPng(png, inside.get()));
    }

    /// The drawing in pixels, at the fitting scale. It has no more detail than there is at its own size, but less
    /// when it had to be made smaller than that.
    public static BufferedImage image(Drawing drawing, double scale) {
        var fitting = fittingScale(drawing, scale);
        var shapes = drawing.shapes(drawing.size() * Math.min(1, fitting));
        return image(shapes, drawing.area(), drawing.theme(), drawing.size() * fitting);
    }

    /// Paints shapes into an image of an area.
    public static BufferedImage image(List<Shape> shapes, Bounds area, Theme theme, double scale) {
        var width = (int) Math.max(1, Math.ceil(area.width() * scale));
        var height = (int) Math.max(1, Math.ceil(area.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(theme.argb(Token.CANVAS)));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        new GraphicsPainter(graphics, theme).paint(shapes);
        graphics.dispose();
        return image;
    }
}
