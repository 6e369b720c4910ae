package dev.espalier.ui.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that were open and where their windows stood, remembered for the next start.
public final class Session {
    private static final String KEY = "session";
    private static final int PARTS = 6;
    /// Where settings are kept a value has an end.
    private static final int LONGEST = 8000;

    private final Settings settings;

    /// Where a window stands on the screen.
    public record Place(int x, int y, int width, int height, boolean isMaximized) {
        private static final int SMALLEST = 100;
        private static final int LARGEST = 100_000;

        /// Whether a window of that size can be used.
        private boolean isUsable() {
            return width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST;
        }
    }

    /// A window with a file in it.
    public record Entry(Path file, Place place) {
        private String line() {
            var maximized = place.isMaximized ? 1 : 0;
            return "%d %d %d %d %d %s".formatted(place.x, place.y, place.width, place.height, maximized, file);
        }
    }

    public Session(Settings settings) {
        this.settings = settings;
    }

    /// What was remembered last; what cannot be read of it is left out.
    public List<Entry> entries() {
        return settings.get(KEY).stream()
                .flatMap(String::lines)
                .flatMap(line -> entry(line).stream())
                .toList();
    }

    /// Remembers these instead, as many of them as there is room for.
    public void remember(List<Entry> entries) {
        var lines = new ArrayList<String>();
        int length = 0;
        for (var entry : entries) {
            var line = entry.line();
            length += line.length() + 1;
            if (length <= LONGEST && !line.contains("\n")) {
                lines.add(line);
            }
        }
        settings.put(KEY, String.join("\n", lines));
    }

    private static Optional<Entry> entry(String line) {
        var parts = line.split(" ", PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        try {
            var place = new Place(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    parts[4].equals("1"));
            return parts[5].isBlank() || !place.isUsable()
                    ? Optional.empty()
                    : Optional.of(new Entry(Path.of(parts[5]), place));
        } catch (NumberFormatException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
