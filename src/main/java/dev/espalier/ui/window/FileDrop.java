package dev.espalier.ui.window;

import dev.espalier.ui.document.Documents;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens a file that is dropped from the desktop.
final class FileDrop {
    private final Documents documents;

    FileDrop(Documents documents) {
        this.documents = documents;
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
        var files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            var file = files.getFirst().toPath();
            event.setDropCompleted(true);
            event.consume();
            Platform.runLater(() -> documents.open(file));
        }
    }
}
