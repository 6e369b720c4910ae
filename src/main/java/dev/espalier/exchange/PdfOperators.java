package dev.espalier.exchange;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Stroke;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/// The content of a page as the operators of PDF (ISO 32000-2, 8.5 and 9.4), with `y` downwards as on the canvas.
final class PdfOperators implements Outline.Sink {
    private static final double OPAQUE = 255;

    private final StringBuilder out = new StringBuilder();
    private final TreeMap<Integer, COSDictionary> alphas = new TreeMap<>();
    private double lastX;
    private double lastY;

    byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// How opaque things are, as resources of the page.
    COSDictionary graphicsStates() {
        var states = new COSDictionary();
        alphas.forEach((percent, state) -> states.setItem(COSName.getPDFName("A" + percent), state));
        return states;
    }

    void save() {
        out.append("q\n");
    }

    void restore() {
        out.append("Q\n");
    }

    /// From now on a point lies at `scale * p + (dx, dy)`, counted from the upper left corner of the page.
    void place(double scale, double dx, double dy, double pageHeight) {
        numbers(scale, 0, 0, -scale, dx, pageHeight - dy).append("cm\n");
    }

    void clip(Bounds area) {
        numbers(area.x(), area.y(), area.width(), area.height()).append("re W n\n");
    }

    void fillColour(int rgb) {
        rgb(rgb).append("rg\n");
    }

    private StringBuilder rgb(int rgb) {
        return numbers((rgb >> 16 & 0xFF) / OPAQUE, (rgb >> 8 & 0xFF) / OPAQUE, (rgb & 0xFF) / OPAQUE);
    }

    /// Lines from now on.
    void lines(int rgb, Stroke stroke) {
        rgb(rgb).append("RG ");
        numbers(stroke.width()).append("w ").append(stroke.round() ? "1 J 1 j " : "0 J 0 j ");
        if (stroke.isDashed()) {
            out.append('[');
            numbers(stroke.dash(), stroke.gap()).append("] 0 d\n");
        } else {
            out.append("[] 0 d\n");
        }
    }

    /// How opaque everything is from now on, from 0 to 1.
    void alpha(double alpha) {
        var percent = (int) Math.round(alpha * 100);
        alphas.computeIfAbsent(percent, PdfOperators::state);
        out.append("/A").append(percent).append(" gs\n");
    }

    private static COSDictionary state(int percent) {
        var state = new COSDictionary();
        state.setItem(COSName.CA, new COSFloat(percent / 100f));
        state.setItem(COSName.CA_NS, new COSFloat(percent / 100f));
        return state;
    }

    void fillOutline(boolean evenOdd) {
        out.append(evenOdd ? "f*\n" : "f\n");
    }

    void strokeOutline() {
        out.append("S\n");
    }

    /// @param codes in hexadecimal digits
    void text(COSName font, double size, double x, double y, String codes) {
        out.append("BT /").append(font.getName()).append(' ');
        numbers(size).append("Tf ");
        numbers(1, 0, 0, -1, x, y).append("Tm <").append(codes).append("> Tj ET\n");
    }

    /// What follows stands for these characters.
    ///
    /// @param utf16 in hexadecimal digits
    void beginSpan(String utf16) {
        out.append("/Span << /ActualText <FEFF").append(utf16).append("> >> BDC\n");
    }

    void endSpan() {
        out.append("EMC\n");
    }

    @Override
    public void moveTo(double x, double y) {
        point(x, y).append("m\n");
    }

    @Override
    public void lineTo(double x, double y) {
        point(x, y).append("l\n");
    }

    @Override
    public void quadTo(double cx, double cy, double x, double y) {
        curveTo(
                lastX + (cx - lastX) * 2 / 3,
                lastY + (cy - lastY) * 2 / 3,
                x + (cx - x) * 2 / 3,
                y + (cy - y) * 2 / 3,
                x,
                y);
    }

    @Override
    public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
        numbers(c1x, c1y, c2x, c2y);
        point(x, y).append("c\n");
    }

    @Override
    public void close() {
        out.append("h\n");
    }

    private StringBuilder point(double x, double y) {
        lastX = x;
        lastY = y;
        return numbers(x, y);
    }

    private StringBuilder numbers(double... values) {
        for (var value : values) {
            var thousandths = Math.round(value * 1000);
            if (thousandths % 1000 == 0) {
                out.append(thousandths / 1000);
            } else {
                out.append(String.format(Locale.ROOT, "%.3f", value));
            }
            out.append(' ');
        }
        return out;
    }
}
