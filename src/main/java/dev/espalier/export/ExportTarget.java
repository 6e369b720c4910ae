package dev.espalier.export;

import dev.espalier.export.Exported.TextFile;
import dev.espalier.storage.WholeFile;
import dev.espalier.storage.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Where an export goes: one file to a file, several into a folder. Nothing that is there is replaced unless that is
/// wanted, and then only files that the export itself has; what else lies in the folder stays.
public final class ExportTarget {
    private final Path target;
    private final boolean isFolder;

    private ExportTarget(Path target, boolean isFolder) {
        this.target = target;
        this.isFolder = isFolder;
    }

    /// The place of an export: the file or folder that was named, or a folder that is there already for a single file.
    public static ExportTarget of(Exported exported, Path named) {
        return of(exported.files().size(), named);
    }

    /// The place of that many files.
    public static ExportTarget of(int files, Path named) {
        return new ExportTarget(named, files != 1 || Files.isDirectory(named));
    }

    /// Where a file of the export goes.
    public Path placeOf(String file) {
        return isFolder ? target.resolve(file) : target;
    }

    /// Why nothing is written unless replacing is wanted, in a sentence.
    public Optional<String> obstacle(List<String> files) throws IOException {
        if (!isFolder || files.size() == 1) {
            var place = placeOf(files.getFirst());
            return Files.exists(place) ? Optional.of(Words.text("target.exists", place)) : Optional.empty();
        }
        if (!Files.exists(target)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(target)) {
            return Optional.of(Words.text("target.noFolder", target));
        }
        return others(List.of()).isEmpty() ? Optional.empty() : Optional.of(Words.text("target.notEmpty", target));
    }

    /// What lies in the folder, and in the folders of these files, besides them; nothing when the target is a file.
    public List<Path> others(List<String> files) throws IOException {
        var found = new ArrayList<Path>();
        if (isFolder && Files.isDirectory(target)) {
            addOthers(target, files.stream().map(target::resolve).toList(), found);
        }
        return found;
    }

    private static void addOthers(Path folder, List<Path> own, List<Path> found) throws IOException {
        var folders = new TreeSet<Path>();
        own.forEach(file -> {
            for (var above = file.getParent(); above != null && above.startsWith(folder); above = above.getParent()) {
                folders.add(above);
            }
        });
        var files = new HashSet<>(own);
        folders.add(folder);
        for (var each : folders) {
            if (Files.isDirectory(each)) {
                try (var all = Files.list(each)) {
                    all.filter(path -> !files.contains(path) && !folders.contains(path))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
    }

    /// Writes every file, into a folder all or none of them.
    public void write(Exported exported) throws IOException {
        write(exported, () -> false);
    }

    /// The same while somebody may stop it, and then nothing is written.
    ///
    /// @throws CancellationException when it was stopped
    public void write(Exported exported, BooleanSupplier isStopped) throws IOException {
        if (exported.files().size() == 1) {
            var only = exported.files().getFirst();
            write(only.path(), out -> out.write(only.text()));
            return;
        }
        try (var folder = WholeFolder.at(target)) {
            for (TextFile file : exported.files()) {
                if (isStopped.getAsBoolean()) {
                    throw new CancellationException();
                }
                folder.add(file.path(), out -> out.write(file.text()));
            }
            folder.finish();
        }
    }

    /// Writes one file.
    public void write(String file, WholeFile.Content content) throws IOException {
        var place = placeOf(file);
        var folder = place.getParent();
        if (isFolder && folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(place, content);
    }
}
