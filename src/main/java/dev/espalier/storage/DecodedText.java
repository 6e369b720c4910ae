package dev.espalier.storage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Bytes as text.
///
/// @param undecoded offsets of the replacement characters that stand for bytes that are no UTF-8, in order
record DecodedText(String text, List<Integer> undecoded) {
    private static final char REPLACEMENT = '\uFFFD';

    DecodedText {
        undecoded = List.copyOf(undecoded);
    }

    static DecodedText of(String text) {
        return new DecodedText(text, List.of());
    }

    /// The text of UTF-8 bytes. The fast decoder replaces what is no UTF-8; only when such a character turns up
    /// is it worth finding out where it came from, because it may also have been written on purpose.
    static DecodedText of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? of(text) : decodeWithCare(bytes);
    }

    private static DecodedText decodeWithCare(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var undecoded = new ArrayList<Integer>();
        var outcome = decoder.decode(in, out, true);
        while (outcome.isError()) {
            if (undecoded.size() < FileProblem.MOST) {
                undecoded.add(out.position());
            }
            out.put(REPLACEMENT);
            in.position(in.position() + outcome.length());
            outcome = decoder.decode(in, out, true);
        }
        return new DecodedText(out.flip().toString(), undecoded);
    }
}
