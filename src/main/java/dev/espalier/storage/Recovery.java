package dev.espalier.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A recovery file that a program left behind when it ended without saving, or may still be busy with.
public sealed interface Recovery {
    /// The recovery file itself.
    Path path();

    /// One with a whole design inside.
    ///
    /// @param written when the last change went into it
    /// @param owner the process that wrote it
    /// @param writer what is known of that process
    /// @param missing what was done later and cannot be recovered, in a sentence; empty when nothing is known to be
    ///     missing
    record Whole(Path path, Instant written, Owner owner, Writer writer, Unsaved unsaved, Optional<String> missing)
            implements Recovery {
        Whole seenAs(Writer known) {
            return new Whole(path, written, owner, known, unsaved, missing);
        }

        Whole without(String later) {
            return new Whole(path, written, owner, writer, unsaved, Optional.of(later));
        }
    }

    /// What is known of the process that wrote a recovery file.
    enum Writer {
        /// It has ended.
        GONE,
        /// It ran on another machine, where it may still be running: that cannot be told from here.
        ELSEWHERE
    }

    /// One that cannot be read.
    ///
    /// @param sentence what is wrong with it
    record Broken(Path path, String sentence) implements Recovery {}
}
