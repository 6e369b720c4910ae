package dev.espalier.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts of the window that are not in its first picture. JavaFX dresses whatever is in a scene, seen or not, and that
/// is most of what there is to do until a window stands; so these get their content when they are first seen.
public final class Late {
    private Late() {}

    /// Fills a pane: now when it is visible, otherwise when it first becomes so. The content is dressed before whoever
    /// has shown the pane goes on, as if it had been there all along.
    public static void fill(Pane pane, Node... children) {
        if (pane.isVisible()) {
            pane.getChildren().setAll(children);
            return;
        }
        pane.visibleProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> visible, Boolean before, Boolean isVisible) {
                pane.visibleProperty().removeListener(this);
                pane.getChildren().setAll(children);
                pane.applyCss();
            }
        });
    }
}
