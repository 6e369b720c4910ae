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
    private static final int LONGEST_TAIL = 8;
    /// How much has to be left of a beginning, in sizes of the text.
    private static final double LEAST_HEAD = 1.2;
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
        var end = fitting(face, size, text, max - width(face, size, ELLIPSIS));
        return cut(text.substring(0, end).stripTrailing(), "");
    }

    /// A beginning and an end with "…" where the middle was. Letters that are read from the right have their end at the
    /// left: painters lay every line from the left, so there the "…" and the number come before them.
    private static String cut(String head, String tail) {
        int from = leftwardFrom(head);
        return head.substring(0, from)
                + (from < head.length() ? tail + ELLIPSIS : "")
                + head.substring(from)
                + (from < head.length() ? "" : ELLIPSIS + tail);
    }

    /// Where the stretch at the end of a text begins that is read from the right; its length when it ends otherwise.
    private static int leftwardFrom(String text) {
        int from = text.length();
        for (int at = text.length(); at > 0; ) {
            int point = text.codePointBefore(at);
            at -= Character.charCount(point);
            switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return from;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> from = at;
                default -> {} // goes with its neighbours
            }
        }
        return from;
    }

    /// How many characters of the text fit.
    private static int fitting(Face face, double size, String text, double room) {
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
        return end;
    }

    /// A name if it fits, otherwise its beginning, "…" and the number at its end, which alone may tell it from its
    /// siblings.
    public static String elideName(Face face, double size, String name, double max) {
        var whole = width(face, size, name);
        var tail = name.substring(tailFrom(name));
        var head = max - width(face, size, ELLIPSIS + tail);
        if (whole <= max || tail.isEmpty() || head < LEAST_HEAD * size) {
            return elide(face, size, name, max);
        }
        var end = fitting(face, size, name, head);
        return cut(name.substring(0, end).stripTrailing(), tail);
    }

    /// A name if it fits, otherwise its beginning and its end with "…" between them, for one whose siblings begin
    /// alike.
    static String elideMiddle(Face face, double size, String name, double max) {
        var room = max - width(face, size, ELLIPSIS);
        if (tailFrom(name) < name.length() || width(face, size, name) <= max || room < 2 * LEAST_HEAD * size) {
            return elideName(face, size, name, max);
        }
        var head = name.substring(0, fitting(face, size, name, room / 2));
        var left = room - width(face, size, head);
        var from = name.length();
        while (from > head.length()) {
            var before = name.offsetByCodePoints(from, -1);
            if (width(face, size, name, before, name.length()) > left) {
                break;
            }
            from = before;
        }
        return head.stripTrailing() + ELLIPSIS + name.substring(from).stripLeading();
    }

    /// Where the number at the end of a name begins; its length when it has none, or is one.
    private static int tailFrom(String name) {
        int from = name.length();
        while (from > 0 && Character.isDigit(name.charAt(from - 1))) {
            from--;
        }
        return from > 0 && name.length() - from <= LONGEST_TAIL ? from : name.length();
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
                fonts.put(face, Sfnt.read(stream.readAllBytes(), face.isBold()));
            } catch (IOException problem) {
                throw new UncheckedIOException("font " + face.file() + " cannot be read", problem);
            }
        }
        return fonts;
    }
}
