package dev.espalier.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;

/// What a design file held at one moment, read once.
///
/// @param fingerprint of the very bytes that were read; a change while they were read is noticed later
/// @param isPicture whether it is a picture with the design inside
public record FileContent(ReadResult result, Fingerprint fingerprint, boolean isPicture) {

    /// Reads a file. A large one keeps several processors busy.
    ///
    /// @throws DesignFileException when the file cannot be read at all; its message is a sentence for people
    public static FileContent of(Path file) throws DesignFileException {
        var modified = modified(file);
        var bytes = DesignText.bytesOf(file);
        var hash = CompletableFuture.supplyAsync(() -> Fingerprint.hashOf(bytes));
        var result = DesignText.of(file, bytes).read();
        return new FileContent(
                result,
                new Fingerprint(bytes.length, modified.toInstant(), hash.join()),
                FileKind.of(bytes) != FileKind.TEXT);
    }

    private static FileTime modified(Path file) throws DesignFileException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw DesignFileException.reading(file, e);
        }
    }
}
