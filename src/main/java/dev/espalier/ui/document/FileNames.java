package dev.espalier.ui.document;

import dev.espalier.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What files of designs are called.
final class FileNames {
    private static final String SUFFIX = ".espalier.json"; // which desktops open with Espalier
    private static final List<String> PICTURES = List.of(".svg", ".png", ".pdf");

    private FileNames() {}

    /// A name for the first file of a design.
    static String of(Design design) {
        var words = design.name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return (words.isEmpty() || words.equals("-") ? "design" : words) + SUFFIX;
    }

    /// The file that is meant when its name was typed without an ending.
    static Path withSuffix(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + SUFFIX);
    }

    static boolean isNamedLikeAPicture(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURES.stream().anyMatch(name::endsWith);
    }
}
