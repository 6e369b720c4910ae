package dev.espalier.exchange;

import java.nio.ByteBuffer;
import java.util.Set;

/// The outlines of an OpenType face with all but a few glyphs emptied, which is what a document may carry of it. The
/// numbers of the glyphs stay as they are.
///
/// The CFF table (<https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf>) is changed where it stands:
/// the index of the charstrings gets shorter, what it leaves is filled with zeros, and no other offset moves.
/// Compressed, the zeros are gone.
final class CffSubset {
    private static final byte END_OF_GLYPH = 14;
    private static final int CHAR_STRINGS = 17;

    private final ByteBuffer cff;

    private CffSubset(byte[] table) {
        cff = ByteBuffer.wrap(table);
    }

    /// @param table a CFF table with one font in it
    /// @param glyphs the numbers of the glyphs to keep
    static byte[] of(byte[] table, Set<Integer> glyphs) {
        var copy = table.clone();
        new CffSubset(copy).keep(glyphs);
        return copy;
    }

    private void keep(Set<Integer> glyphs) {
        var names = index(Byte.toUnsignedInt(cff.get(2)));
        var topDicts = index(names.end());
        var old = index(charStrings(topDicts.start(0), topDicts.start(1)));
        var data = new byte[old.end() - old.dataStart()];
        var offsets = new int[old.count() + 1];
        for (var glyph = 0; glyph < old.count(); glyph++) {
            var at = offsets[glyph];
            if (glyph == 0 || glyphs.contains(glyph)) {
                var length = old.start(glyph + 1) - old.start(glyph);
                cff.get(old.start(glyph), data, at, length);
                offsets[glyph + 1] = at + length;
            } else {
                data[at] = END_OF_GLYPH;
                offsets[glyph + 1] = at + 1;
            }
        }
        for (var i = 0; i <= old.count(); i++) {
            old.putOffset(i, offsets[i]);
        }
        cff.put(old.dataStart(), data);
    }

    /// Where the charstrings stand, from the operands and operators of the top dictionary.
    private int charStrings(int start, int end) {
        var operand = 0;
        for (var at = start; at < end; ) {
            var b = Byte.toUnsignedInt(cff.get(at));
            if (b == CHAR_STRINGS) {
                return operand;
            }
            operand = operandAt(at, b);
            at += lengthAt(at, b);
        }
        throw new IllegalArgumentException("the font has no charstrings");
    }

    private int operandAt(int at, int b) {
        if (b == 28) {
            return cff.getShort(at + 1);
        }
        if (b == 29) {
            return cff.getInt(at + 1);
        }
        if (b >= 32 && b <= 246) {
            return b - 139;
        }
        if (b >= 247 && b <= 250) {
            return (b - 247) * 256 + Byte.toUnsignedInt(cff.get(at + 1)) + 108;
        }
        return b >= 251 && b <= 254 ? -(b - 251) * 256 - Byte.toUnsignedInt(cff.get(at + 1)) - 108 : 0;
    }

    private int lengthAt(int at, int b) {
        if (b == 28) {
            return 3;
        }
        if (b == 29) {
            return 5;
        }
        if (b == 30) {
            var end = at + 1;
            while ((cff.get(end) & 0xF) != 0xF) {
                end++;
            }
            return end + 1 - at;
        }
        return b == 12 || b >= 247 ? 2 : 1;
    }

    private Index index(int at) {
        var count = Short.toUnsignedInt(cff.getShort(at));
        return new Index(cff, at, count, count == 0 ? 0 : cff.get(at + 2));
    }

    /// A list of byte strings: their count, the size of an offset, the offsets from the byte before the data, the data.
    private record Index(ByteBuffer cff, int at, int count, int offsetSize) {
        int dataStart() {
            return count == 0 ? at + 2 : at + 3 + (count + 1) * offsetSize;
        }

        int start(int i) {
            var offset = 0;
            for (var k = 0; k < offsetSize; k++) {
                offset = offset << 8 | Byte.toUnsignedInt(cff.get(at + 3 + i * offsetSize + k));
            }
            return dataStart() + offset - 1;
        }

        int end() {
            return count == 0 ? dataStart() : start(count);
        }

        void putOffset(int i, int fromData) {
            var offset = fromData + 1;
            for (var k = offsetSize - 1; k >= 0; k--) {
                cff.put(at + 3 + i * offsetSize + k, (byte) offset);
                offset >>>= 8;
            }
        }
    }
}
