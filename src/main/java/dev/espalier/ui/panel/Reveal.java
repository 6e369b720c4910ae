package dev.espalier.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls no further than it takes to see a part of what scrolls.
final class Reveal {
    private Reveal() {}

    /// Brings a node into view; of one that is too high, its upper end.
    static void in(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout();
        var content = pane.getContent();
        double view = pane.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - view;
        if (room <= 0 || !node.isVisible()) {
            return;
        }
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * room;
        double lowered = Math.max(top, bounds.getMaxY() - view);
        pane.setVvalue(Math.clamp(Math.min(lowered, bounds.getMinY()) / room, 0, 1));
    }
}
