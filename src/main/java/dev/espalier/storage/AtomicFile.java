package dev.espalier.storage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Replaces a file as a whole or not at all.
///
/// The new text goes to a temporary file beside the old one and is forced to the disk. The old one is kept under
/// a second name, the temporary file takes its place in one step, the folder is forced to the disk, and only then
/// does the second name go. Whatever happens in between, one of the two is there, whole.
final class AtomicFile {
    private static final int MOST_LINKS = 40;
    private static final String FRESH = ".tmp";
    static final String PREVIOUS = ".previous";

    private final Renaming renaming;

    AtomicFile(Renaming renaming) {
        this.renaming = renaming;
    }

    /// What is written.
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /// The step that makes the new file the file; tests let it fail.
    interface Renaming {
        Renaming BY_THE_SYSTEM = (from, to) -> {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        };

        void rename(Path from, Path to) throws IOException;
    }

    /// Writes a file; without success it is as it was.
    ///
    /// @return what the file holds now, unless somebody else has written it since
    Fingerprint write(Path file, Content content) throws DesignFileException {
        try {
            var target = withoutLinks(file);
            refuseUnfit(target, file);
            return replace(target, content);
        } catch (DesignFileException e) {
            throw e;
        } catch (IOException e) {
            throw DesignFileException.saving(file, e);
        }
    }

    /// Puts a file that is written already where another is, in one step, through a symbolic link and with the
    /// permissions of the other. Nothing is forced to the disk.
    static void moveOver(Path whole, Path file) throws IOException {
        var target = withoutLinks(file);
        refuseUnfit(target, file);
        if (Files.exists(target)) {
            copyPermissions(target, whole);
        }
        Renaming.BY_THE_SYSTEM.rename(whole, target);
    }

    /// Refuses what [#moveOver] would refuse.
    static void refuseUnfit(Path file) throws IOException {
        refuseUnfit(withoutLinks(file), file);
    }

    private static Path withoutLinks(Path file) throws IOException {
        var at = file.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static void refuseUnfit(Path target, Path file) throws DesignFileException {
        var folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new DesignFileException(Messages.get("save.FOLDER", file));
        }
        if (!Files.isDirectory(folder)) {
            throw new DesignFileException(Messages.get("save.NO_FOLDER", file));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new DesignFileException(Messages.get("save.READ_ONLY", file));
        }
    }

    private Fingerprint replace(Path target, Content content) throws IOException {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var fresh = target.resolveSibling("." + target.getFileName() + "." + mark + FRESH);
        var previous = target.resolveSibling("." + target.getFileName() + "." + mark + PREVIOUS);
        Fingerprint written;
        try {
            written = writeForced(fresh, content);
            if (Files.exists(target)) {
                copyPermissions(target, fresh);
                keep(target, previous);
            }
            renaming.rename(fresh, target);
            forceFolder(target.resolveSibling("."));
        } catch (IOException | RuntimeException e) {
            bringBack(target, previous);
            Files.deleteIfExists(fresh);
            throw e;
        }
        Files.deleteIfExists(previous);
        return written;
    }

    /// Removes what a program left beside the file that was ended while it wrote. To be called by whoever alone writes
    /// the file, when the file itself is whole.
    static void removeLeftovers(Path file) throws IOException {
        var target = withoutLinks(file);
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        var leftover = Pattern.compile("\\." + Pattern.quote(String.valueOf(target.getFileName())) + "\\.[0-9a-f]{8}("
                + Pattern.quote(FRESH) + "|" + Pattern.quote(PREVIOUS) + ")");
        List<Path> found;
        try (var files = Files.list(folder)) {
            found = files.filter(each ->
                            leftover.matcher(each.getFileName().toString()).matches())
                    .toList();
        }
        for (var path : found) {
            Files.deleteIfExists(path);
        }
    }

    private static Fingerprint writeForced(Path fresh, Content content) throws IOException {
        var digest = Fingerprint.sha256();
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedWriter(
                        new OutputStreamWriter(
                                new DigestOutputStream(Channels.newOutputStream(channel), digest),
                                StandardCharsets.UTF_8),
                        1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        return Fingerprint.of(fresh, digest);
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && copy != null) {
            copy.setPermissions(source.readAttributes().permissions());
        }
    }

    /// A second name costs nothing; where the file system has no such thing, a copy does.
    private static void keep(Path target, Path previous) throws IOException {
        try {
            Files.createLink(previous, target);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(target, previous, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void bringBack(Path target, Path previous) throws IOException {
        if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(target)) {
                Files.delete(previous);
            } else {
                Files.move(previous, target);
            }
        }
    }

    /// So that the new name survives a power cut. Not every system can open a folder; there it is left to the
    /// system.
    static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // the file itself is safe already
        }
    }
}
