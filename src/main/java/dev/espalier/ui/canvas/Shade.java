package dev.espalier.ui.canvas;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The board and shadow of an island that often changes what it shows. Soft shadows are dear to paint; this one lies
/// behind the island, stays as it is, and is painted once.
final class Shade extends Region {
    private final Node island;

    Shade(Node island) {
        this.island = island;
        getStyleClass().add("island-shade");
        setManaged(false);
        setMouseTransparent(true);
        setCache(true);
        visibleProperty().bind(island.visibleProperty());
    }

    /// Lies down where the island is now.
    void follow() {
        var at = island.getLayoutBounds();
        resizeRelocate(island.getLayoutX(), island.getLayoutY(), at.getWidth(), at.getHeight());
    }
}
