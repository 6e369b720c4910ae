package dev.espalier.storage;

import dev.espalier.design.Design;
import java.util.List;

/// What became of reading a design file. Nothing is opened half.
public sealed interface ReadResult {
    /// It was read.
    ///
    /// @param isReadOnly whether the file is of a newer format: it can be looked at but not saved
    /// @param warnings what is odd but no obstacle, in the order of the file
    record Opened(Design design, boolean isReadOnly, List<FileProblem> warnings) implements ReadResult {
        public Opened {
            warnings = List.copyOf(warnings);
        }
    }

    /// It was refused.
    ///
    /// @param problems all of them, in the order of the file, at most 100
    record Refused(List<FileProblem> problems) implements ReadResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
