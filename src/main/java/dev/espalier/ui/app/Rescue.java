package dev.espalier.ui.app;

import dev.espalier.design.Design;
import dev.espalier.edit.ReplaceDesign;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.Unsaved;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.NewDesign;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.recovery.RecoveryDialog;
import dev.espalier.ui.recovery.RecoveryViewModel;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    ///
    /// What another machine may still be busy with is only mentioned: offering it would be asking to work on it
    /// twice.
    void offerAtStart() {
        look(found -> {
            if (found.stream().anyMatch(recovery -> host(recovery).isEmpty())) {
                show(found);
            } else if (!found.isEmpty()) {
                var hosts = found.stream()
                        .flatMap(recovery -> host(recovery).stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
                say(TEXTS.text("elsewhere.found", hosts));
            }
        });
    }

    /// The other machine that a recovery file is from.
    private static Optional<String> host(Recovery recovery) {
        return recovery instanceof Recovery.Whole whole && whole.writer() == Recovery.Writer.ELSEWHERE
                ? Optional.of(whole.owner().host())
                : Optional.empty();
    }

    /// Offers what there is, or says that there is nothing.
    void offer() {
        look(found -> {
            if (found.isEmpty()) {
                say(TEXTS.text("none"));
            } else {
                show(found);
            }
        });
    }

    private void say(String sentence) {
        front().ifPresent(window -> window.store().message(sentence));
    }

    private void look(Consumer<List<Recovery>> then) {
        tasks.run(
                "look for unsaved work",
                this::left,
                then,
                failure -> LOG.warn("Unsaved work could not be looked for", failure));
    }

    /// A program that ended after saving and before it could tidy up has left something that is no loss.
    private List<Recovery> left() {
        var left = new ArrayList<Recovery>();
        for (var recovery : folder.left()) {
            if (recovery instanceof Recovery.Whole whole && host(whole).isEmpty() && isNoLoss(whole)) {
                discardQuietly(whole);
            } else {
                left.add(recovery);
            }
        }
        return left;
    }

    /// What is missing from it would otherwise never be told.
    private static boolean isNoLoss(Recovery.Whole whole) {
        var unsaved = whole.unsaved();
        return whole.missing().isEmpty()
                && unsaved.tried().isEmpty()
                && unsaved.file()
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
            window.comeUp();
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
        boolean isTaken = other.filter(window -> window.store().isDirty()
                        || window.store().isTrying()
                        || window.module().documents().isSaving())
                .isPresent();
        var window = other.filter(_ -> !isTaken).orElseGet(() -> windows.show(NewDesign.create(), Optional.empty()));
        var file = isTaken ? Optional.<Path>empty() : unsaved.file();
        window.store().openUnsaved(unsaved.design(), saved, file);
        window.module().documents().disk().goOnFrom(unsaved.base());
        var slot = folder.slotOf(recovery);
        unsaved.tried().ifPresent(tried -> tryAgain(window.store(), tried));
        window.journal().goOnWith(slot, unsaved);
        window.toFront();
        var words = unsaved.tried().isPresent() ? "recovered.tried" : "recovered";
        window.store().message(TEXTS.text(words, unsaved.design().name()));
    }

    /// What was tried is tried again, as one change.
    private static void tryAgain(DesignStore store, Unsaved.Tried tried) {
        store.tryOut(new ReplaceDesign(String.join("; ", tried.steps()), store.design(), tried.design()));
    }

    @Override
    public void lookAt(Recovery.Whole recovery) {
        beside(recovery);
    }

    private DesignWindow beside(Recovery.Whole recovery) {
        var unsaved = recovery.unsaved();
        var design = unsaved.tried().map(Unsaved.Tried::design).orElse(unsaved.design());
        var window = windows.show(design, Optional.empty());
        window.store().lockedProperty().set(true);
        window.store().message(TEXTS.text("looking", design.name()));
        return window;
    }

    @Override
    public void compare(Recovery.Whole recovery) {
        var window = beside(recovery);
        recovery.unsaved().file().ifPresent(window.module().documents()::compareWith);
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
