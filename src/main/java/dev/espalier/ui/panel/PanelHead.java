package dev.espalier.ui.panel;

import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.panel.PanelViewModel.Depth;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The title of the panel, what was asked before, and how deep an answer goes.
final class PanelHead extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    PanelHead(AskedButton before, ObjectProperty<Depth> chosen) {
        var title = new Label(Words.text("title"));
        title.getStyleClass().add("panel-title");
        var choices = new HBox();
        choices.getStyleClass().add("segment");
        choices.setMaxHeight(USE_PREF_SIZE);
        for (var depth : Depth.values()) {
            choices.getChildren().add(choice(depth, chosen));
        }
        getChildren().setAll(title, StatementCardView.spring(), before, choices);
        getStyleClass().add("panel-head");
        setAlignment(Pos.CENTER_LEFT);
    }

    private ToggleButton choice(Depth depth, ObjectProperty<Depth> chosen) {
        var choice = new ToggleButton(Words.text("depth." + depth.name()));
        choice.setId("depth-" + depth.name());
        Hint.give(choice, Words.text("depth." + depth.name() + ".hint"));
        choice.setToggleGroup(group);
        choice.setSelected(depth == chosen.get());
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            chosen.set(depth);
        });
        return choice;
    }
}
