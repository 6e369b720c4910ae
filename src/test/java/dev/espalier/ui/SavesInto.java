package dev.espalier.ui;

import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.FileProblem;
import dev.espalier.ui.document.DocumentQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Somebody who always saves in the same place and is never told of trouble.
public record SavesInto(Supplier<Path> file) implements DocumentQuestions {
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
        return Optional.of(file.get());
    }

    @Override
    public Unsaved whatAboutTried(String name, int count) {
        return Unsaved.CANCEL;
    }

    @Override
    public Unsaved whatAboutChangesOf(String name) {
        return Unsaved.CANCEL;
    }

    @Override
    public Held whatAboutHeld(Path held, DesignLocks.Holder holder) {
        throw new AssertionError(holder);
    }

    @Override
    public OtherContent whatAboutOtherContent(Path changed) {
        throw new AssertionError(changed);
    }

    @Override
    public void tellRefused(Path refused, List<FileProblem> problems) {
        throw new AssertionError(refused + " was refused: " + problems);
    }

    @Override
    public void tellFailed(String sentence) {
        throw new AssertionError(sentence);
    }
}
