package dev.espalier.intake;

import dev.espalier.intake.Remark.Code;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Goes through files, folders and zip archives, one file after the other in the order of their names, and keeps none
/// of them. What an archive says about its sizes is not believed: what comes out of it is counted. Nothing is ever
/// unpacked to a disk.
final class Sources {
    private final Bounds bounds;
    private final Remarks remarks;
    private final Onlooker onlooker;
    private final Consumer<Source> reader;
    private int files;
    private long bytes;
    private boolean isFull;

    /// How much is read at most.
    ///
    /// @param files in all folders and archives together
    /// @param bytesOfOne of one file, unpacked
    /// @param bytes of all files together, unpacked
    /// @param depth of folders in folders
    record Bounds(int files, int bytesOfOne, long bytes, int depth) {
        static final Bounds USUAL = new Bounds(200_000, 100_000_000, 2_000_000_000L, 32);
    }

    Sources(Bounds bounds, Remarks remarks, Onlooker onlooker, Consumer<Source> reader) {
        this.bounds = bounds;
        this.remarks = remarks;
        this.onlooker = onlooker;
        this.reader = reader;
    }

    /// A file, a folder with everything in it, or an archive.
    void read(Path path) {
        var name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        if (!Files.exists(path)) {
            remarks.addAbout(path.toString(), Code.NO_FILE);
            return;
        }
        read(path, name, 0);
    }

    private void read(Path path, String name, int depth) {
        if (isFull) {
            return;
        }
        try {
            if (Files.isDirectory(path)) {
                readFolder(path, name, depth);
            } else {
                readFile(path, name);
            }
        } catch (IOException e) {
            remarks.addAbout(name, Code.UNREADABLE);
        }
    }

    private void readFolder(Path folder, String name, int depth) throws IOException {
        if (depth > bounds.depth()) {
            remarks.addAbout(name, Code.TOO_DEEP, bounds.depth());
            return;
        }
        List<Path> inside;
        try (var list = Files.list(folder)) {
            inside = list.filter(path -> !isHidden(path.getFileName().toString()))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
        for (var path : inside) {
            // a link may lead in a circle or out of what people meant to give
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                read(path, name + "/" + path.getFileName(), depth + 1);
            }
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private void readFile(Path file, String name) throws IOException {
        if (isArchive(file)) {
            readArchive(file, name);
        } else {
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                hand(name, in);
            }
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4
                    && start[0] == 'P'
                    && start[1] == 'K'
                    && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
        }
    }

    private void readArchive(Path file, String name) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > bounds.files()) {
                remarks.addAbout(name, Code.TOO_MANY, bounds.files());
                return;
            }
            var entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (var entry : entries) {
                if (!isFull) {
                    readEntry(zip, entry, name + "/" + entry.getName().replace('\\', '/'));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            remarks.addAbout(name, Code.BROKEN_ZIP);
        }
    }

    private void readEntry(ZipFile zip, ZipEntry entry, String name) throws IOException {
        var steps = List.of(name.split("/", -1));
        if (steps.contains("..") || steps.subList(1, steps.size()).contains("")) {
            remarks.addAbout(name, Code.UNSAFE_NAME);
        } else if (steps.stream().noneMatch(Sources::isHidden)) {
            try (var in = zip.getInputStream(entry)) {
                hand(name, in);
            }
        }
    }

    /// Has one file read, unless it has more than is read: then no more of it is taken than to know that.
    void hand(String name, InputStream in) throws IOException {
        if (onlooker.isStopped()) {
            throw new CancellationException(name);
        }
        files++;
        onlooker.reads(files, name);
        if (files > bounds.files()) {
            isFull = true;
            remarks.add(Code.TOO_MANY, bounds.files());
            return;
        }
        var content = in.readNBytes(bounds.bytesOfOne() + 1);
        bytes += content.length;
        if (bytes > bounds.bytes()) {
            isFull = true;
            remarks.addAbout(name, Code.TOO_LARGE, bounds.bytes() / 1_000_000);
        } else if (content.length > bounds.bytesOfOne()) {
            remarks.addAbout(name, Code.TOO_LARGE, bounds.bytesOfOne() / 1_000_000);
        } else {
            reader.accept(new Source(name, content));
        }
    }
}
