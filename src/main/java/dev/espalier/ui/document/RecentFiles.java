package dev.espalier.ui.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files opened or saved last, the latest first, remembered across starts.
public final class RecentFiles {
    private static final int MOST = 10;
    private static final String KEY = "recentFiles";

    private final Settings settings;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObservableList<Path> seen = FXCollections.unmodifiableObservableList(files);

    public RecentFiles(Settings settings) {
        this.settings = settings;
        settings.get(KEY).stream()
                .flatMap(String::lines)
                .flatMap(line -> path(line).stream())
                .forEach(files::add);
    }

    /// Where they are remembered, and other things may be.
    public Settings settings() {
        return settings;
    }

    public ObservableList<Path> files() {
        return seen;
    }

    /// Puts a file at the top.
    public void add(Path file) {
        var wanted = file.toAbsolutePath().normalize();
        var changed = new ArrayList<Path>();
        changed.add(wanted);
        files.stream().filter(other -> !other.equals(wanted)).forEach(changed::add);
        keep(changed.stream().limit(MOST));
    }

    /// Forgets a file, because it is no longer there.
    public void remove(Path file) {
        keep(files.stream().filter(other -> !other.equals(file)));
    }

    private void keep(Stream<Path> wanted) {
        var list = wanted.toList();
        files.setAll(list);
        settings.put(KEY, String.join("\n", list.stream().map(Path::toString).toList()));
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException impossibleHere) {
            return Optional.empty();
        }
    }
}
