package dev.espalier.storage;

import java.util.Optional;

/// What a file is that is certainly no UTF-8 text.
enum AlienText {
    UTF_16,
    BINARY;

    /// How many bytes are looked at. Text, of whatever encoding, betrays itself sooner.
    private static final int BEGINNING = 8_000;

    /// Empty for what may be UTF-8. JSON holds no zero byte; UTF-16 has one beside every letter of its names.
    static Optional<AlienText> of(byte[] bytes) {
        int length = Math.min(bytes.length, BEGINNING);
        var zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        boolean isMarked = length > 1 && isMark(bytes[0], bytes[1]);
        boolean isEverySecond = Math.max(zeros[0], zeros[1]) > length / 3 && Math.min(zeros[0], zeros[1]) == 0;
        if (isMarked || isEverySecond) {
            return Optional.of(UTF_16);
        }
        return zeros[0] + zeros[1] > 0 ? Optional.of(BINARY) : Optional.empty();
    }

    /// The byte-order marks of UTF-16, neither of which UTF-8 can hold.
    private static boolean isMark(byte first, byte second) {
        return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
    }
}
