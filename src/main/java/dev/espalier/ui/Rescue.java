package dev.espalier.ui;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.document.NewDesign;
import dev.espalier.ui.recovery.RecoveryDialog;
import dev.espalier.ui.recovery.RecoveryViewModel;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds work that was left behind without being saved, offers it, and brings it into windows.
final class Rescue implements RecoveryViewModel.Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
    private static final Texts TEXTS = Texts.of(RecoveryViewModel.class);

    private final Windows windows;
    private final TaskRunner tasks;
    private final RecoveryFolder folder;

    Rescue(Windows windows, TaskRunner tasks, RecoveryFolder folder) {
        this.windows = windows;
        this.tasks = tasks;
        this.folder = folder;
    }

    /// Offers what there is; without anything it stays quiet.
    void offerAtStart() {
        look(() -> {});
    }

    /// Offers what there is, or says that there is nothing.
    void offer() {
        look(() -> front().ifPresent(window -> window.store().message(TEXTS.text("none"))));
    }

    private void look(Runnable nothing) {
        tasks.run(
                "look for unsaved work",
                this::left,
                found -> {
                    if (found.isEmpty()) {
                        nothing.run();
                    } else {
                        show(found);
                    }
                },
                failure -> LOG.warn("Unsaved work could not be looked for", failure));
    }

    /// A program that ended after saving and before it could tidy up has left something that is no loss.
    private List<Recovery> left() {
        var left = new ArrayList<Recovery>();
        for (var recovery : folder.left()) {
            if (recovery instanceof Recovery.Whole whole && isSaved(whole)) {
                discardQuietly(whole);
            } else {
                left.add(recovery);
            }
        }
        return left;
    }

    private static boolean isSaved(Recovery.Whole whole) {
        var unsaved = whole.unsaved();
        return unsaved.file()
                .flatMap(Rescue::inFile)
                .filter(unsaved.design()::equals)
                .isPresent();
    }

    private void discardQuietly(Recovery recovery) {
        try {
            folder.discard(recovery);
        } catch (IOException e) {
            LOG.warn("A recovery file could not be removed", e);
        }
    }

    private Optional<DesignWindow> front() {
        return windows.windowInFront();
    }

    private void show(List<Recovery> found) {
        front().ifPresent(window -> {
            var dialog = new RecoveryDialog(new RecoveryViewModel(found, this, ZoneId.systemDefault()));
            dialog.initOwner(window.stage());
            dialog.show();
        });
    }

    /// Shows it in the window of its file when nothing is lost there, otherwise in one of its own.
    @Override
    public void recover(Recovery.Whole recovery) {
        var unsaved = recovery.unsaved();
        tasks.run(
                "read the saved design",
                () -> unsaved.file().flatMap(Rescue::inFile).orElseGet(NewDesign::create),
                saved -> recover(recovery, saved),
                failure -> recover(recovery, NewDesign.create()));
    }

    private void recover(Recovery.Whole recovery, Design saved) {
        var unsaved = recovery.unsaved();
        var other = unsaved.file().flatMap(windows::showing);
        boolean isTaken = other.filter(
                        window -> window.store().isDirty() || window.store().isTrying())
                .isPresent();
        var window = other.filter(_ -> !isTaken).orElseGet(() -> windows.show(NewDesign.create(), Optional.empty()));
        var file = isTaken ? Optional.<Path>empty() : unsaved.file();
        window.store().openUnsaved(unsaved.design(), saved, file);
        window.module().documents().disk().goOnFrom(unsaved.base());
        window.journal().goOnWith(folder.slotOf(recovery));
        window.toFront();
        window.store().message(TEXTS.text("recovered", unsaved.design().name()));
    }

    @Override
    public void lookAt(Recovery.Whole recovery) {
        var design = recovery.unsaved().design();
        var window = windows.show(design, Optional.empty());
        window.store().lockedProperty().set(true);
        window.store().message(TEXTS.text("looking", design.name()));
    }

    @Override
    public void discard(Recovery recovery) throws IOException {
        folder.discard(recovery);
    }

    private static Optional<Design> inFile(Path file) {
        try {
            return DesignFile.read(file) instanceof ReadResult.Opened opened
                    ? Optional.of(opened.design())
                    : Optional.empty();
        } catch (DesignFileException unreadable) {
            return Optional.empty();
        }
    }
}
