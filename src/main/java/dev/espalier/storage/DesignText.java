package dev.espalier.storage;

import dev.espalier.policy.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The text of one design with its place in a file: all of it, or one of its lines. Kept for as long as somebody
/// wants to know where in it something stands.
public final class DesignText {
    /// Bytes; far more than the largest organization takes.
    private static final int LONGEST = 1 << 30;

    /// Bytes from which on it is worth while to read account by account.
    private static final int LARGE = 1 << 20;

    private final Optional<byte[]> whole;
    private final Supplier<DecodedText> source;

    private DesignText(byte[] whole) {
        this.whole = Optional.of(whole);
        source = () -> DecodedText.of(whole);
    }

    private DesignText(DecodedText line) {
        whole = Optional.empty();
        source = () -> line;
    }

    /// The whole file; of a picture the design inside it.
    ///
    /// @throws DesignFileException when the file cannot be read at all; its message is a sentence for people
    public static DesignText of(Path file) throws DesignFileException {
        return of(file, bytesOf(file));
    }

    /// @param bytes what the file holds
    static DesignText of(Path file, byte[] bytes) throws DesignFileException {
        return new DesignText(text(file, PictureDesign.textOf(file, bytes)));
    }

    /// What a stream holds.
    ///
    /// @param name what messages call it
    /// @throws DesignFileException when it cannot be read at all; its message is a sentence for people
    public static DesignText of(Path name, InputStream in) throws DesignFileException {
        try {
            return of(name, bytesOf(name, in));
        } catch (DesignFileException e) {
            throw e;
        } catch (IOException e) {
            throw DesignFileException.reading(name, e);
        }
    }

    /// The lines of a file with one design on each, as lists of test cases have it. Blank lines are skipped, and
    /// problems carry the line of the file.
    ///
    /// @throws DesignFileException when the file cannot be read at all; its message is a sentence for people
    public static List<DesignText> linesOf(Path file) throws DesignFileException {
        return DecodedText.of(text(file, bytesOf(file))).split().stream()
                .map(DesignText::new)
                .toList();
    }

    /// Saying once that a file is no text at all spares people a complaint about each of its bytes.
    private static byte[] text(Path file, byte[] bytes) throws DesignFileException {
        var alien = AlienText.of(bytes);
        if (alien.isPresent()) {
            throw new DesignFileException(Messages.get("read." + alien.get(), file));
        }
        return bytes;
    }

    static byte[] bytesOf(Path file) throws DesignFileException {
        try (var in = Files.newInputStream(file)) {
            return bytesOf(file, in);
        } catch (DesignFileException e) {
            throw e;
        } catch (IOException e) {
            throw DesignFileException.reading(file, e);
        }
    }

    private static byte[] bytesOf(Path name, InputStream in) throws IOException {
        var bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new DesignFileException(Messages.get("read.TOO_LONG", name));
        }
        return bytes;
    }

    /// The design, with everything that is wrong with it.
    public ReadResult read() {
        return whole.filter(bytes -> bytes.length >= LARGE)
                .flatMap(DesignFile::parseInPieces)
                .orElseGet(() -> DesignFile.parse(source.get()));
    }

    /// Where the values at these paths stand, in the same order; what is left out stands where the object that should
    /// hold it does. Costs one pass over the text.
    public List<Span> locate(Collection<JsonPath> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        var places = Places.of(source.get(), paths);
        return paths.stream().map(places::nearest).toList();
    }
}
