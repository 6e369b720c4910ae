package dev.espalier.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// What a file held at one moment, so that a change by somebody else is noticed later. Size and time of change are
/// compared first; only when they differ is the file read again.
///
/// @param size in bytes
/// @param hash SHA-256 of the bytes, in hexadecimal digits
public record Fingerprint(long size, Instant modified, String hash) {
    private static final int BUFFER = 1 << 16;

    /// What became of a file since.
    public enum Change {
        /// It holds what it held.
        NONE,
        /// It holds something else.
        CONTENT,
        /// It is not there, though its folder is.
        GONE,
        /// Its folder is not there either: renamed, or on a drive that is away.
        FOLDER_GONE,
        /// It cannot be read.
        UNREADABLE
    }

    /// The fingerprint of a file as it is now.
    public static Fingerprint of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        try (var in = Files.newInputStream(file)) {
            return new Fingerprint(
                    attributes.size(), attributes.lastModifiedTime().toInstant(), hashOf(in));
        }
    }

    /// The fingerprint of a file as it is now, all of whose bytes were digested while they were written.
    static Fingerprint of(Path written, MessageDigest digest) throws IOException {
        var attributes = Files.readAttributes(written, BasicFileAttributes.class);
        return new Fingerprint(
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                HexFormat.of().formatHex(digest.digest()));
    }

    /// What became of the file since this was taken.
    public Change since(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            boolean looksSame = attributes.size() == size
                    && attributes.lastModifiedTime().toInstant().equals(modified);
            return looksSame || of(file).hash().equals(hash) ? Change.NONE : Change.CONTENT;
        } catch (NoSuchFileException e) {
            var folder = file.toAbsolutePath().getParent();
            return folder != null && Files.isDirectory(folder) ? Change.GONE : Change.FOLDER_GONE;
        } catch (IOException e) {
            return Change.UNREADABLE;
        }
    }

    private static String hashOf(InputStream in) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hashOf(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
