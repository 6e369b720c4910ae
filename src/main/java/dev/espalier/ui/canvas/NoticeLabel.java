package dev.espalier.ui.canvas;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// A short sentence beside the pointer or under a figure, kept inside the canvas. It goes by itself.
final class NoticeLabel extends Label {
    private static final double MARGIN = 8;
    private static final Duration STAYS = Duration.seconds(5);

    private final PauseTransition stay = new PauseTransition(STAYS);

    /// @param clear takes the notice away
    NoticeLabel(Runnable clear) {
        setId("canvas-notice");
        getStyleClass().add("drag-badge");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        stay.setOnFinished(_ -> clear.run());
    }

    void show(Optional<CanvasViewModel.Notice> notice) {
        setVisible(notice.isPresent());
        setText(notice.map(CanvasViewModel.Notice::sentence).orElse(""));
        notice.ifPresentOrElse(
                shown -> {
                    place(shown);
                    stay.playFromStart();
                },
                stay::stop);
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
