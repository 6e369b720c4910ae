package dev.espalier.ui.document;

import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.FileProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What only the user can answer, and what the user has to be told, about files.
public interface DocumentQuestions {
    /// What to do with changes that are in no file.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /// What to do with a file that another program has open.
    enum Held {
        LOOK_AT,
        OPEN,
        CANCEL
    }

    /// What to do with a file that somebody else has changed.
    enum OtherContent {
        RELOAD,
        KEEP_MINE,
        COMPARE,
        CANCEL
    }

    Optional<Path> whichFileToOpen();

    /// What to import; empty when nothing is.
    List<Path> whichFilesToImport();

    Optional<Path> whichFolderToImport();

    /// Where to save; an existing file may be replaced, the user has agreed.
    Optional<Path> whereToSave(String suggestedName);

    Unsaved whatAboutChangesOf(String name);

    /// What to do with changes to a design that are only tried out; `SAVE` is to make them changes of the design.
    Unsaved whatAboutTried(String name, int count);

    Held whatAboutHeld(Path file, DesignLocks.Holder holder);

    /// Asked before saving over what somebody else has written.
    OtherContent whatAboutOtherContent(Path file);

    /// Says that a file was refused, with all its problems.
    void tellRefused(Path file, List<FileProblem> problems);

    /// Says that reading or writing failed.
    void tellFailed(String sentence);
}
