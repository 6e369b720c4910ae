package dev.espalier.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One file of what is imported: what it is called, folders included, and what it holds.
final class Source {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final byte[] bytes;

    /// @param name with `/` between folders
    Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    /// Its text; empty when it is none. A shell of Windows writes UTF-16 into files, and says so in their first two
    /// bytes.
    Optional<String> text() {
        return decoded(charset())
                .map(text -> text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0);
    }

    private Charset charset() {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private Optional<String> decoded(Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
