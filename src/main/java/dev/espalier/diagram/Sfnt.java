package dev.espalier.diagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The advance widths of an OpenType or TrueType face, read from its tables `head`, `hhea`, `hmtx` and `cmap`
/// (formats 4 and 12 of <https://learn.microsoft.com/typography/opentype/spec/cmap>). Outlines are not looked at.
final class Sfnt {
    private static final int LATIN = 0x250;
    private static final float NARROW = 0.6f;
    private static final float WIDE = 1;
    /// Hebrew and Arabic letters are narrower than Latin ones, joined or not, but for those with three teeth or a loop.
    private static final float LEFTWARD = 0.51f;
    private static final float LEFTWARD_BOLD = 0.58f;
    private static final String LONG_LETTERS = "\u0633\u0634\u0635\u0636";
    private static final float LONGER = 0.45f;

    /// A face without characters.
    static final Sfnt EMPTY = new Sfnt(new float[0], new HashMap<>(), LEFTWARD);

    private final float[] latin;
    private final Map<Integer, Float> others;
    private final float leftward;

    private Sfnt(float[] latin, Map<Integer, Float> others, float leftward) {
        this.latin = latin;
        this.others = others;
        this.leftward = leftward;
    }

    /// The width of a character in a font of size 1. One that the face lacks will come from another face: those
    /// of East Asia are taken to be square.
    double advance(int point) {
        if (point < latin.length) {
            return latin[point];
        }
        var width = others.get(point);
        return width != null ? width : fallback(point, leftward);
    }

    boolean has(int point) {
        return others.containsKey(point);
    }

    private static float fallback(int point, float leftward) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                LONG_LETTERS.indexOf(point) >= 0 ? leftward + LONGER : leftward;
            default -> isWide(point) ? WIDE : NARROW;
        };
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }

    static Sfnt read(byte[] file, boolean isBold) {
        var leftward = isBold ? LEFTWARD_BOLD : LEFTWARD;
        var tables = new Tables(ByteBuffer.wrap(file));
        var widths = tables.widths();
        var others = new HashMap<Integer, Float>();
        tables.characters().forEach((point, glyph) -> {
            if (glyph < widths.length) {
                others.put(point, widths[glyph]);
            }
        });
        var latin = new float[LATIN];
        for (var point = 0; point < LATIN; point++) {
            latin[point] = others.getOrDefault(point, fallback(point, leftward));
        }
        return new Sfnt(latin, others, leftward);
    }

    private record Tables(ByteBuffer data) {
        private int offset(String tag) {
            var name = tag.getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < u16(4); i++) {
                var entry = 12 + 16 * i;
                if (data.get(entry) == name[0]
                        && data.get(entry + 1) == name[1]
                        && data.get(entry + 2) == name[2]
                        && data.get(entry + 3) == name[3]) {
                    return data.getInt(entry + 8);
                }
            }
            throw new IllegalArgumentException("the font has no table " + tag);
        }

        private int u16(int at) {
            return Short.toUnsignedInt(data.getShort(at));
        }

        private float[] widths() {
            var unitsPerEm = (float) u16(offset("head") + 18);
            var measured = u16(offset("hhea") + 34);
            var glyphs = u16(offset("maxp") + 4);
            var metrics = offset("hmtx");
            var widths = new float[glyphs];
            for (var glyph = 0; glyph < glyphs; glyph++) {
                widths[glyph] = u16(metrics + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
            }
            return widths;
        }

        private Map<Integer, Integer> characters() {
            var cmap = offset("cmap");
            var glyphs = new HashMap<Integer, Integer>();
            for (var i = 0; i < u16(cmap + 2); i++) {
                var table = cmap + data.getInt(cmap + 8 + 8 * i);
                switch (u16(table)) {
                    case 4 -> segments(table, glyphs);
                    case 12 -> groups(table, glyphs);
                    default -> {} // other formats only repeat these
                }
            }
            return glyphs;
        }

        private void segments(int table, Map<Integer, Integer> glyphs) {
            var count = u16(table + 6) / 2;
            var ends = table + 14;
            var starts = ends + 2 * count + 2;
            var deltas = starts + 2 * count;
            var ranges = deltas + 2 * count;
            for (var segment = 0; segment < count; segment++) {
                var range = u16(ranges + 2 * segment);
                var start = u16(starts + 2 * segment);
                var delta = u16(deltas + 2 * segment);
                for (var point = start; point <= u16(ends + 2 * segment) && point < 0xFFFF; point++) {
                    var raw = range == 0 ? point : u16(ranges + 2 * segment + range + 2 * (point - start));
                    var glyph = raw == 0 ? 0 : (raw + delta) & 0xFFFF;
                    if (glyph != 0) {
                        glyphs.put(point, glyph);
                    }
                }
            }
        }

        private void groups(int table, Map<Integer, Integer> glyphs) {
            var count = data.getInt(table + 12);
            for (var group = 0; group < count; group++) {
                var at = table + 16 + 12 * group;
                var start = data.getInt(at);
                for (var point = start; point <= data.getInt(at + 4); point++) {
                    glyphs.put(point, data.getInt(at + 8) + point - start);
                }
            }
        }
    }
}
