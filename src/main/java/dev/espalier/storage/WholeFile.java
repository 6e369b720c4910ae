package dev.espalier.storage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/// A text file that is written as a whole or not at all, as a design is saved.
public final class WholeFile {
    private WholeFile() {}

    /// What is written.
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /// Writes it as UTF-8, through a symbolic link; at every moment either the old or the new file is there.
    ///
    /// What `content` throws comes through, and then, too, the file is as it was.
    ///
    /// @throws DesignFileException when it cannot be written, and then what was there is as it was; its message
    ///     is a sentence for people
    public static void write(Path file, Content content) throws DesignFileException {
        new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM).write(file, content::writeTo);
    }
}
