package dev.espalier.ui.canvas;

import java.util.Optional;
import javafx.scene.control.Label;

/// A short sentence beside the pointer or under a figure, kept inside the canvas.
final class NoticeLabel extends Label {
    private static final double MARGIN = 8;

    NoticeLabel() {
        setId("canvas-notice");
        getStyleClass().add("drag-badge");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    void show(Optional<CanvasViewModel.Notice> notice) {
        setVisible(notice.isPresent());
        setText(notice.map(CanvasViewModel.Notice::sentence).orElse(""));
        notice.ifPresent(this::place);
    }

    private void place(CanvasViewModel.Notice notice) {
        applyCss();
        autosize();
        var canvas = getParent().getLayoutBounds();
        relocate(
                Math.max(MARGIN, Math.min(notice.x(), canvas.getWidth() - getWidth() - MARGIN)),
                Math.max(MARGIN, Math.min(notice.y() + MARGIN, canvas.getHeight() - getHeight() - MARGIN)));
    }
}
