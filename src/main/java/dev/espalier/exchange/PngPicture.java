package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.design.Design;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Writes the drawing as a PNG picture. Needs no screen.
public final class PngPicture {
    private static final double MARGIN = 32;
    private static final double LARGEST = 16_000;

    private PngPicture() {}

    /// The scale that the whole drawing is written at when this one is asked for: smaller when the picture would have
    /// more than 16,000 pixels a side.
    public static double fittingScale(Design design, Folding folding, double scale) {
        return fitting(Layout.of(design, folding), scale);
    }

    private static double fitting(Layout layout, double scale) {
        var all = layout.bounds();
        return Math.min(scale, LARGEST / Math.max(all.width(), all.height()));
    }

    /// Writes the whole drawing, folded as the design's view says, with a margin.
    ///
    /// @param scale pixels for one canvas unit; smaller when the picture would have more than 16,000 pixels a
    ///     side
    public static void write(
            Design design, Folding folding, Optional<Answer> answer, Theme theme, double scale, OutputStream out)
            throws IOException {
        var layout = Layout.of(design, folding);
        var fitting = fitting(layout, scale);
        var area = Picture.bounds(layout, answer, fitting).grow(MARGIN);
        var request =
                PictureRequest.of(layout, fitting, area).withAnswer(answer).withoutGrid();
        ImageIO.write(image(Picture.paint(request), area, theme, fitting), "png", out);
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
