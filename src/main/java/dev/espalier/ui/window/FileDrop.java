package dev.espalier.ui.window;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.intake.Dropped;
import dev.espalier.ui.intake.Importing;
import dev.espalier.ui.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what is dropped from the desktop: one design is opened here, several each in a window, and everything else is
/// offered to be imported.
final class FileDrop {
    private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);

    private final DesignStore store;
    private final Documents documents;
    private final WindowList windows;
    private final Importing importing;

    FileDrop(DesignStore store, Documents documents, WindowList windows, Importing importing) {
        this.store = store;
        this.documents = documents;
        this.windows = windows;
        this.importing = importing;
    }

    void listenAt(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, FileDrop::offer);
        node.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private static void offer(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (!files.isEmpty()) {
            event.setDropCompleted(true);
            event.consume();
            Platform.runLater(() -> take(files));
        }
    }

    void take(List<Path> files) {
        store.tasks().run("look at what was dropped", () -> Dropped.of(files), this::take, this::fail);
    }

    private void fail(Throwable failure) {
        LOG.warn("What was dropped could not be looked at", failure);
        store.message(Texts.of(FileDrop.class).text("drop.failed"));
    }

    private void take(Dropped dropped) {
        if (dropped.designs().size() == 1) {
            documents.open(dropped.designs().getFirst());
        } else {
            dropped.designs().forEach(windows::open);
        }
        importing.offer(dropped.others());
    }
}
