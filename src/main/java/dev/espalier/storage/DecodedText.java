package dev.espalier.storage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Bytes as text.
///
/// @param firstLine the number of its first line, which is more than 1 when it is cut out of a longer text
/// @param undecoded offsets of what is no character, in order: a replacement for bytes that are no UTF-8, or half
///     a pair
record DecodedText(String text, int firstLine, List<Integer> undecoded) {
    /// What the fast decoder puts in place of bytes that are no UTF-8; it may also have been written on purpose.
    static final char REPLACEMENT = '\uFFFD';

    DecodedText {
        undecoded = List.copyOf(undecoded);
    }

    /// A text that was typed or made. It may hold halves of surrogate pairs, for which there is no UTF-8.
    static DecodedText of(String text) {
        var halves = new ArrayList<Integer>();
        for (int i = 0; i < text.length() && halves.size() < FileProblem.MOST; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isBmpCodePoint(text.codePointAt(i))) {
                    halves.add(i);
                } else {
                    i++;
                }
            }
        }
        return new DecodedText(text, 1, halves);
    }

    /// The text of UTF-8 bytes. The fast decoder replaces what is no UTF-8; only when such a character turns up
    /// is it worth finding out where it came from, because it may also have been written on purpose.
    static DecodedText of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? new DecodedText(text, 1, List.of()) : decodeWithCare(bytes);
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
        return new DecodedText(out.flip().toString(), 1, undecoded);
    }

    Lines lines() {
        return new Lines(text, firstLine);
    }

    /// The lines that hold more than blanks, each as a text of its own.
    List<DecodedText> split() {
        var pieces = new ArrayList<DecodedText>();
        int start = 0;
        for (int line = firstLine; start < text.length(); line++) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 ? text.length() : newLine;
            var piece = text.substring(start, end);
            if (!piece.isBlank()) {
                pieces.add(new DecodedText(piece, line, undecodedWithin(start, end)));
            }
            start = end + 1;
        }
        return pieces;
    }

    private List<Integer> undecodedWithin(int start, int end) {
        return undecoded.stream()
                .filter(offset -> offset >= start && offset < end)
                .map(offset -> offset - start)
                .toList();
    }
}
