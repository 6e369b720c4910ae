package dev.espalier.ui.document;

import java.nio.file.Path;

/// The other windows, as far as files matter to them.
@FunctionalInterface
public interface OtherWindows {
    /// Brings the window forward that shows the file.
    ///
    /// @return whether another window shows it
    boolean bringForward(Path file);
}
