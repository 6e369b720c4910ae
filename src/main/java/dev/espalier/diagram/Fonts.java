package dev.espalier.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// How wide texts are in the faces that come with the program, and their files. Widths come from the faces' own
/// tables, so every painter agrees on them and none is needed to ask.
public final class Fonts {
    private static final String ELLIPSIS = "…";
    private static final Map<Face, Sfnt> LOADED = load();

    private Fonts() {}

    /// The font file of a face.
    public static InputStream stream(Face face) {
        var stream = Fonts.class.getResourceAsStream("fonts/" + face.file());
        if (stream == null) {
            throw new IllegalStateException("font " + face.file() + " is missing from the program");
        }
        return stream;
    }

    /// The width of one line.
    public static double width(Face face, double size, String text) {
        return width(face, size, text, 0, text.length());
    }

    /// The text if it fits, otherwise its beginning and "…". Never longer than `max` unless the "…" alone is.
    public static String elide(Face face, double size, String text, double max) {
        if (width(face, size, text) <= max) {
            return text;
        }
        var room = max - width(face, size, ELLIPSIS);
        var font = LOADED.getOrDefault(face, Sfnt.EMPTY);
        var end = 0;
        var used = 0.0;
        while (end < text.length()) {
            var point = text.codePointAt(end);
            used += font.advance(point) * size;
            if (used > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static double width(Face face, double size, String text, int from, int to) {
        var font = LOADED.getOrDefault(face, Sfnt.EMPTY);
        var sum = 0.0;
        for (var at = from; at < to; ) {
            var point = text.codePointAt(at);
            sum += font.advance(point);
            at += Character.charCount(point);
        }
        return sum * size;
    }

    private static Map<Face, Sfnt> load() {
        var fonts = new EnumMap<Face, Sfnt>(Face.class);
        for (var face : Face.values()) {
            try (var stream = stream(face)) {
                fonts.put(face, Sfnt.read(stream.readAllBytes()));
            } catch (IOException problem) {
                throw new UncheckedIOException("font " + face.file() + " cannot be read", problem);
            }
        }
        return fonts;
    }
}
