package dev.espalier.storage;

import java.nio.file.Path;
import java.time.Instant;

/// A recovery file that a program left behind when it ended without saving.
public sealed interface Recovery {
    /// The recovery file itself.
    Path path();

    /// One with a whole design inside.
    ///
    /// @param written when the last change went into it
    /// @param owner the process that wrote it
    record Whole(Path path, Instant written, Owner owner, Unsaved unsaved) implements Recovery {}

    /// One that cannot be read.
    ///
    /// @param sentence what is wrong with it
    record Broken(Path path, String sentence) implements Recovery {}
}
