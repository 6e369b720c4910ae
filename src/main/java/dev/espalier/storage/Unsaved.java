package dev.espalier.storage;

import dev.espalier.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A design with changes that are in no file of the user's.
///
/// @param file where the design lies, without the changes; empty when it was never saved
/// @param base what the file held when the design was read from it or last saved
/// @param steps what was done since, in words, the latest last; of many only the latest
/// @param count how many steps were done since
public record Unsaved(Design design, Optional<Path> file, Optional<Fingerprint> base, List<String> steps, int count) {
    /// How many steps are told.
    public static final int MOST_STEPS = 20;

    public Unsaved {
        steps = List.copyOf(steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()));
    }
}
