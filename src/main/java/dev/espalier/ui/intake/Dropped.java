package dev.espalier.ui.intake;

import dev.espalier.storage.PictureDesign;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What somebody let go over a window, told apart: designs and pictures are opened, everything else is imported.
///
/// @param designs files to be opened
/// @param others files, folders and archives to be imported
public record Dropped(List<Path> designs, List<Path> others) {
    /// A design says its format and has an organization near its beginning, unless what stands before is very long.
    private static final int START = 1 << 20;

    public Dropped {
        designs = List.copyOf(designs);
        others = List.copyOf(others);
    }

    /// Looks into the beginning of each file.
    public static Dropped of(List<Path> files) {
        var designs = new ArrayList<Path>();
        var others = new ArrayList<Path>();
        files.forEach(file -> (isDesign(file) ? designs : others).add(file));
        return new Dropped(designs, others);
    }

    private static boolean isDesign(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return PictureDesign.isPicture(file) || isDesign(start.stripLeading());
        } catch (IOException unreadable) {
            return true; // opening it says what is wrong
        }
    }

    private static boolean isDesign(String start) {
        return start.startsWith("{") && start.contains("\"formatVersion\"") && start.contains("\"organization\"");
    }
}
