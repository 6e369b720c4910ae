package dev.espalier.storage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder of text files that is written as a whole or not at all.
///
/// The files go into a hidden folder first, beside the one that is wanted or, where that is there already, inside it,
/// because it may be a disk of its own. Finished, the hidden folder takes the name; of one that is there already it
/// takes the places one by one, after all of them were found fit. Forcing each of many thousands of files to the disk
/// would take minutes, so only the
/// folder is forced at the end: whoever needs the files after a power cut writes them again.
public final class WholeFolder implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path hidden;

    private WholeFolder(Path folder, Path hidden) {
        this.folder = folder;
        this.hidden = hidden;
    }

    /// Begins to write a folder. Nothing is seen of it until [#finish()].
    ///
    /// @throws DesignFileException when it cannot be written; its message is a sentence for people
    public static WholeFolder at(Path folder) throws DesignFileException {
        try {
            var wanted = folder.toAbsolutePath().normalize();
            var above = Files.isDirectory(wanted) ? wanted : wanted.resolveSibling(".");
            var hidden = above.resolve("." + wanted.getFileName() + "."
                            + UUID.randomUUID().toString().substring(0, 8) + ".tmp")
                    .normalize();
            Files.createDirectories(hidden);
            return new WholeFolder(wanted, hidden);
        } catch (IOException failure) {
            throw DesignFileException.saving(folder, failure);
        }
    }

    /// Adds a file as UTF-8.
    ///
    /// @param path relative, with `/` between folders and never `..`
    public void add(String path, WholeFile.Content content) throws DesignFileException {
        try {
            var file = hidden.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            try (var out = new BufferedWriter(
                    new OutputStreamWriter(
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            StandardCharsets.UTF_8),
                    BUFFER)) {
                content.writeTo(out);
            }
        } catch (IOException failure) {
            throw DesignFileException.saving(folder.resolve(path), failure);
        }
    }

    /// Puts everything that was added into its place. What is there under the same names is replaced, each file in one
    /// step and through symbolic links; everything else stays.
    public void finish() throws DesignFileException {
        try {
            if (Files.isDirectory(folder)) {
                for (var entry : entries(hidden)) {
                    check(entry, folder.resolve(entry.getFileName()));
                }
                for (var entry : entries(hidden)) {
                    place(entry, folder.resolve(entry.getFileName()));
                }
            } else {
                AtomicFile.Renaming.BY_THE_SYSTEM.rename(hidden, folder);
            }
            AtomicFile.forceFolder(folder);
        } catch (DesignFileException sentence) {
            throw sentence;
        } catch (IOException failure) {
            throw DesignFileException.saving(folder, failure);
        }
    }

    /// Refuses a place that something cannot take, before anything takes its place.
    private static void check(Path from, Path to) throws IOException {
        if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(from)) {
            AtomicFile.refuseUnfit(to);
        } else if (Files.isDirectory(to)) {
            for (var entry : entries(from)) {
                check(entry, to.resolve(entry.getFileName()));
            }
        } else {
            throw new FileAlreadyExistsException(to.toString());
        }
    }

    private static void place(Path from, Path to) throws IOException {
        if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            AtomicFile.Renaming.BY_THE_SYSTEM.rename(from, to);
        } else if (Files.isDirectory(from) && Files.isDirectory(to)) {
            for (var entry : entries(from)) {
                place(entry, to.resolve(entry.getFileName()));
            }
        } else {
            AtomicFile.moveOver(from, to);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /// Removes what did not get to its place.
    @Override
    public void close() throws IOException {
        if (Files.isDirectory(hidden, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(hidden, new Removal());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
