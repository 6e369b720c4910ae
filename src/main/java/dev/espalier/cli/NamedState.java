package dev.espalier.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A design as it is named on the command line: a file, or `FILE#CHECKPOINT` for a state that is kept in it.
record NamedState(Path file, Optional<String> checkpoint) {
    private static final char SIGN = '#';

    /// Takes it apart at the first sign that stands behind the name of a file; a file whose own name has one is found
    /// before.
    static NamedState of(Path given) {
        var text = given.toString();
        for (int at = text.indexOf(SIGN); at > 0 && !isFile(given); at = text.indexOf(SIGN, at + 1)) {
            var file = Path.of(text.substring(0, at));
            if (isFile(file)) {
                return new NamedState(file, Optional.of(text.substring(at + 1)));
            }
        }
        return new NamedState(given, Optional.empty());
    }

    private static boolean isFile(Path file) {
        return file.equals(Console.STANDARD_INPUT) || Files.exists(file);
    }

    boolean isStandardInput() {
        return file.equals(Console.STANDARD_INPUT);
    }
}
