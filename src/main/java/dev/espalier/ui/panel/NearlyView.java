package dev.espalier.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Statements that fail in exactly one element: the answer to most "why not".
final class NearlyView extends VBox {
    private final PanelDestinations destinations;

    NearlyView(PanelDestinations destinations) {
        this.destinations = destinations;
        setId("nearly");
        getStyleClass().add("nearly");
    }

    /// @param isLooking whether what would turn the answer is still being looked for
    void show(Explanation explanation, boolean isLooking) {
        getChildren().clear();
        boolean isAsked = explanation.isDenied();
        setVisible(isAsked);
        setManaged(isAsked);
        var title = new Label(Words.text("nearly"));
        title.getStyleClass().add("strong");
        if (explanation.nearly().isEmpty()) {
            getChildren().add(row(title, new Label(Words.text(isLooking ? "nearly.looking" : "nearly.none"))));
            return;
        }
        getChildren().add(title);
        explanation.nearly().forEach(near -> getChildren().add(line(near)));
    }

    private HBox line(Explanation.Near near) {
        var sentence = RichText.of(near.sentence(), StatementCards.code(near.codeParts()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var goTo = new Hyperlink(Words.text("statement.goTo"));
        goTo.setMinWidth(USE_PREF_SIZE);
        goTo.setOnAction(_ -> destinations.goTo(near.card().result()));
        return row(sentence, goTo);
    }

    private static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("row");
        return row;
    }
}
