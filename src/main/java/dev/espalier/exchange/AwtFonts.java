package dev.espalier.exchange;

import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fonts;
import dev.espalier.diagram.Shape;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The program's own faces for Java2D. Characters they lack are drawn with whatever the system has.
final class AwtFonts {
    private static final Map<Face, Font> LOADED = load();

    double width(Shape.Text text) {
        return Fonts.width(text.face(), text.size(), text.text());
    }

    void draw(Graphics2D graphics, Shape.Text text, double x) {
        var font = Objects.requireNonNull(LOADED.get(text.face())).deriveFont((float) text.size());
        var words = text.text();
        var at = x;
        for (var start = 0; start < words.length(); ) {
            var isOwn = font.canDisplay(words.codePointAt(start));
            var end = runEnd(font, words, start, isOwn);
            var run = words.substring(start, end);
            graphics.setFont(isOwn ? font : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) text.size()));
            graphics.drawString(run, (float) at, (float) text.y());
            at += Fonts.width(text.face(), text.size(), run);
            start = end;
        }
    }

    private static int runEnd(Font font, String words, int start, boolean isOwn) {
        var end = start;
        while (end < words.length() && font.canDisplay(words.codePointAt(end)) == isOwn) {
            end += Character.charCount(words.codePointAt(end));
        }
        return end;
    }

    private static Map<Face, Font> load() {
        var fonts = new EnumMap<Face, Font>(Face.class);
        for (var face : Face.values()) {
            try (var stream = Fonts.stream(face)) {
                fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, stream));
            } catch (IOException problem) {
                throw new UncheckedIOException("font " + face.file() + " cannot be read", problem);
            } catch (FontFormatException problem) {
                throw new IllegalStateException("font " + face.file() + " cannot be used", problem);
            }
        }
        return fonts;
    }
}
