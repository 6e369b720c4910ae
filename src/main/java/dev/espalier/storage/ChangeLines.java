package dev.espalier.storage;

import dev.espalier.policy.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// A file that only grows: one JSON object on each line, behind the check sum of the line. Each line stands for itself
/// and the last whole one counts, so that a file that ends anywhere, or has anything in it that was not written there,
/// still tells what was written last and whole.
final class ChangeLines {
    private static final int CHECK = 16;

    private final Path file;
    private long size;

    ChangeLines(Path file) {
        this.file = file;
    }

    /// How many bytes were added.
    long size() {
        return size;
    }

    /// The bytes of a line. It begins with a line feed as well, so that a line before it that was cut off ends there.
    static byte[] line(JsonObject content) {
        var text = JsonText.writeLine(content).getBytes(StandardCharsets.UTF_8);
        return ("\n" + check(text) + " " + new String(text, StandardCharsets.UTF_8) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String check(byte[] text) {
        return Fingerprint.hashOf(text).substring(0, CHECK);
    }

    /// Adds a line; it is on the disk when this returns.
    void add(byte[] line) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        }
        size += line.length;
    }

    /// Has this line alone.
    void replaceWith(byte[] line) throws DesignFileException {
        var text = new String(line, StandardCharsets.UTF_8);
        new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM).write(file, out -> out.write(text));
        size = line.length;
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
        AtomicFile.removeLeftovers(file);
        size = 0;
    }

    /// What there is behind the last line that is of use, apart from whole lines.
    enum Rest {
        NONE,
        /// The end of the file is no whole line: it was being written.
        CUT_OFF,
        /// There is something that was not written there.
        DAMAGED
    }

    /// What the last line that is of use gave.
    ///
    /// @param unused the last whole line of no use behind it
    record Last<T>(Optional<T> use, Optional<JsonObject> unused, Rest rest) {}

    /// The last whole line that is of use.
    <T> Last<T> last(Function<JsonObject, Optional<T>> use) throws IOException {
        byte[] all;
        try {
            all = Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return new Last<>(Optional.empty(), Optional.empty(), Rest.NONE);
        }
        var unused = Optional.<JsonObject>empty();
        var rest = Rest.NONE;
        int start = all.length;
        for (int end = all.length; end > 0; end = start) {
            start = startOf(all, end);
            var line = parse(all, start, end);
            var used = line.flatMap(use);
            if (used.isPresent()) {
                return new Last<>(used, unused, rest);
            }
            unused = unused.or(() -> line);
            rest = line.isPresent() ? rest : restWith(rest, all, start, end);
        }
        return new Last<>(Optional.empty(), unused, rest);
    }

    private static int startOf(byte[] all, int end) {
        int start = end - 1;
        while (start > 0 && all[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /// Between two lines there is an empty one.
    private static Rest restWith(Rest behind, byte[] all, int start, int end) {
        if (end - start == 1 && all[start] == '\n') {
            return behind;
        }
        return end == all.length && all[end - 1] != '\n' ? Rest.CUT_OFF : Rest.DAMAGED;
    }

    /// The object between two places, line feed included; empty when it is not as it was written.
    private static Optional<JsonObject> parse(byte[] all, int start, int end) {
        int text = start + CHECK + 1;
        if (text >= end || all[end - 1] != '\n' || all[text - 1] != ' ') {
            return Optional.empty();
        }
        var content = Arrays.copyOfRange(all, text, end - 1);
        var check = new String(all, start, CHECK, StandardCharsets.ISO_8859_1);
        if (!check.equals(check(content))) {
            return Optional.empty();
        }
        return JsonText.parse(DecodedText.of(content))
                .value()
                .flatMap(value -> value instanceof JsonObject object ? Optional.of(object) : Optional.empty());
    }
}
