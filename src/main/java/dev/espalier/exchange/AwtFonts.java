package dev.espalier.exchange;

import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fonts;
import dev.espalier.diagram.Shape;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
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
        if (font.canDisplayUpTo(words) < 0) {
            graphics.setFont(font);
            graphics.drawString(words, (float) x, (float) text.y());
            return;
        }
        // laid out as a whole, since words that are read from the right change places
        new TextLayout(styled(font, text).getIterator(), graphics.getFontRenderContext())
                .draw(graphics, (float) x, (float) text.y());
    }

    private static AttributedString styled(Font font, Shape.Text text) {
        var words = text.text();
        var other = new Font(Font.SANS_SERIF, text.face().isBold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) text.size());
        var styled = new AttributedString(words);
        for (var start = 0; start < words.length(); ) {
            var isOwn = font.canDisplay(words.codePointAt(start));
            var end = runEnd(font, words, start, isOwn);
            styled.addAttribute(TextAttribute.FONT, isOwn ? font : other, start, end);
            start = end;
        }
        return styled;
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
