package dev.espalier.ui.panel;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Three still bars: an answer is on its way.
final class WorkingBars {
    private static final double[] PARTS = {0.62, 0.86, 0.74};
    private static final double HEIGHT = 10;

    private WorkingBars() {}

    static VBox create() {
        var bars = new VBox();
        bars.setId("working");
        bars.getStyleClass().add("working");
        bars.setAccessibleText(Words.text("working"));
        for (double part : PARTS) {
            var bar = new Region();
            bar.getStyleClass().add("bar");
            bar.setMinHeight(HEIGHT);
            bar.maxWidthProperty().bind(bars.widthProperty().map(width -> width.doubleValue() * part));
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
