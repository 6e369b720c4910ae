package dev.espalier.storage;

import dev.espalier.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A design with changes that are in no file of the user's.
///
/// @param file where the design lies, without the changes, whatever folder the program was started in; empty when
///     it was never saved
/// @param base what the file held when the design was read from it or last saved
/// @param nature what the changes are
/// @param steps what was done since, in words, the latest last; of many only the latest
/// @param count how many steps were done since
/// @param tried what is only tried out over the design; empty when nothing is
public record Unsaved(
        Design design,
        Optional<Path> file,
        Optional<Fingerprint> base,
        Nature nature,
        List<String> steps,
        int count,
        Optional<Tried> tried) {
    /// How many steps are told.
    public static final int MOST_STEPS = 20;

    /// What sets the design apart from its file.
    public enum Nature {
        /// Steps were done.
        STEPS,
        /// Steps that the file has were taken back.
        TAKEN_BACK,
        /// Only how it is looked at: pinned questions.
        VIEW,
        /// It was in no file from the beginning: made by an import, or recovered.
        NEW,
        /// Nothing; there is only something tried out.
        NOTHING
    }

    /// A what-if that was neither kept nor left.
    ///
    /// @param design as it would be
    /// @param steps what is tried, in words, the latest last
    public record Tried(Design design, List<String> steps) {
        public Tried {
            steps = latest(steps);
        }
    }

    public Unsaved {
        file = file.map(Path::toAbsolutePath);
        steps = latest(steps);
    }

    /// Steps that were done to a design, and nothing tried out.
    public static Unsaved of(Design design, Optional<Path> file, Optional<Fingerprint> base, List<String> steps) {
        return new Unsaved(design, file, base, Nature.STEPS, steps, steps.size(), Optional.empty());
    }

    /// A design as it lies in its file.
    public static Unsaved nothing(Design design, Optional<Path> file, Optional<Fingerprint> base) {
        return new Unsaved(design, file, base, Nature.NOTHING, List.of(), 0, Optional.empty());
    }

    private static List<String> latest(List<String> steps) {
        return List.copyOf(steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()));
    }
}
