package dev.espalier.ui;

import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.FileProblem;
import dev.espalier.ui.document.DocumentQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Somebody who chooses no file and expects neither trouble nor to be asked about any. What a test asks about, it
/// answers itself.
public abstract class QuietQuestions implements DocumentQuestions {
    @Override
    public Optional<Path> whichFileToOpen() {
        return Optional.empty();
    }

    @Override
    public List<Path> whichFilesToImport() {
        return List.of();
    }

    @Override
    public Optional<Path> whichFolderToImport() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> whereToSave(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Unsaved whatAboutTried(String name, int count) {
        throw new AssertionError(name);
    }

    @Override
    public Unsaved whatAboutChangesOf(String name) {
        throw new AssertionError(name);
    }

    @Override
    public Held whatAboutHeld(Path file, DesignLocks.Holder holder) {
        throw new AssertionError(holder);
    }

    @Override
    public OtherContent whatAboutOtherContent(Path file) {
        throw new AssertionError(file);
    }

    @Override
    public void tellRefused(Path file, List<FileProblem> problems) {
        throw new AssertionError(file + " was refused: " + problems);
    }

    @Override
    public void tellFailed(String sentence) {
        throw new AssertionError(sentence);
    }
}
