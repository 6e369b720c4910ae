package dev.espalier.exchange;

import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A page in pixels, for printers and for looking at it before.
public final class PagePicture {
    /// Pixels of the largest page, so that a sheet of A0 does not fill the memory.
    private static final double MOST = 16e6;

    private PagePicture() {}

    /// One page of a plan.
    ///
    /// @param resolution pixels of a point; fewer when the page would have more than 16 million pixels
    public static BufferedImage image(Drawing drawing, PagePlan plan, PagePlan.Sheet sheet, double resolution) {
        var fitting = Math.min(resolution, Math.sqrt(MOST / (plan.width() * plan.height())));
        var image = new BufferedImage(
                (int) Math.ceil(plan.width() * fitting),
                (int) Math.ceil(plan.height() * fitting),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(fitting, fitting);
        new GraphicsPainter(graphics, Theme.LIGHT).paint(sheet.marks());
        var frame = sheet.frame();
        graphics.clip(new Rectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height()));
        graphics.setColor(new Color(drawing.theme().argb(Token.CANVAS)));
        graphics.fill(graphics.getClip());
        graphics.translate(sheet.dx(), sheet.dy());
        graphics.scale(sheet.scale(), sheet.scale());
        new GraphicsPainter(graphics, drawing.theme()).paint(drawing.shapesIn(sheet.source()));
        graphics.dispose();
        return image;
    }
}
