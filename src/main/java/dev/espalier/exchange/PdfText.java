package dev.espalier.exchange;

import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fonts;
import dev.espalier.diagram.Shape;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The texts of a document: as text in the program's own faces, and where these lack a character as its outline in
/// whatever face the system has, with the character said beside it so that it can still be found and copied.
final class PdfText {
    private final PDDocument document;
    private final Map<Face, PdfFace> faces = new EnumMap<>(Face.class);

    PdfText(PDDocument document) {
        this.document = document;
    }

    /// The fonts as resources of pages.
    COSDictionary fonts() {
        var fonts = new COSDictionary();
        faces.forEach((face, font) -> fonts.setItem(nameOf(face), font.dictionary()));
        return fonts;
    }

    private static COSName nameOf(Face face) {
        return COSName.getPDFName(face.name());
    }

    /// Completes the fonts once all texts are written.
    void finish() throws IOException {
        for (var face : faces.values()) {
            face.finish();
        }
    }

    /// Writes one line of text with its colour set already.
    void write(PdfOperators out, Shape.Text text) {
        var face = faces.computeIfAbsent(text.face(), this::open);
        var words = text.text();
        var at = start(text);
        for (var start = 0; start < words.length(); ) {
            var isOwn = face.canShow(words.codePointAt(start));
            var end = runEnd(face, words, start, isOwn);
            var run = words.substring(start, end);
            if (isOwn) {
                out.text(nameOf(text.face()), text.size(), at, text.y(), face.encode(run));
            } else {
                outline(out, run, text.size(), at, text.y());
            }
            at += Fonts.width(text.face(), text.size(), run);
            start = end;
        }
    }

    private static double start(Shape.Text text) {
        var width = Fonts.width(text.face(), text.size(), text.text());
        return switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
    }

    private static int runEnd(PdfFace face, String words, int start, boolean isOwn) {
        var end = start;
        while (end < words.length() && face.canShow(words.codePointAt(end)) == isOwn) {
            end += Character.charCount(words.codePointAt(end));
        }
        return end;
    }

    private PdfFace open(Face face) {
        try {
            return PdfFace.open(document, face);
        } catch (IOException problem) {
            throw new UncheckedIOException("font " + face.file() + " cannot be embedded", problem);
        }
    }

    private static void outline(PdfOperators out, String run, double size, double x, double y) {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
        var characters = run.toCharArray();
        var outline = font.layoutGlyphVector(
                        new FontRenderContext(null, true, true),
                        characters,
                        0,
                        characters.length,
                        Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline((float) x, (float) y);
        out.beginSpan(utf16(run));
        replay(outline.getPathIterator(null), out);
        out.fillOutline(outline.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD);
        out.endSpan();
    }

    private static void replay(PathIterator path, PdfOperators out) {
        var p = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> out.quadTo(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> out.close();
            }
        }
    }

    /// The characters in UTF-16, in hexadecimal digits.
    static String utf16(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(c -> digits.append("%04X".formatted(c)));
        return digits.toString();
    }
}
