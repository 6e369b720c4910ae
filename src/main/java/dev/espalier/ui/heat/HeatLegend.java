package dev.espalier.ui.heat;

import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The answers that occur and in how many accounts. Pressing one looks at it alone.
final class HeatLegend extends FlowPane {
    private static final Texts TEXTS = Texts.of(HeatLegend.class);
    private static final double MARK = 16;
    private static final double GAP = 4;

    private final HeatViewModel model;
    private final Runnable toCanvas;

    /// @param toCanvas puts the keyboard on the canvas, where arrows go through what was chosen by pointer
    HeatLegend(HeatViewModel model, Runnable toCanvas) {
        super(GAP, GAP);
        this.model = model;
        this.toCanvas = toCanvas;
        setId("heat-legend");
        setAccessibleText(TEXTS.text("legend.title"));
    }

    Subscription watch() {
        return Subscription.combine(
                model.mapProperty().subscribe(_ -> fill()), model.litProperty().subscribe(_ -> light()));
    }

    private void fill() {
        getChildren().setAll(model.legend().stream().map(this::button).toList());
        light();
    }

    private ToggleButton button(HeatViewModel.Entry entry) {
        var number = new Label(String.valueOf(entry.accounts()));
        number.getStyleClass().add("heat-number");
        var content = new HBox(6, new MarkView(Mark.of(entry.shade()), MARK), new Label(entry.words()), number);
        content.getStyleClass().add("heat-entry-content");
        var button = new ToggleButton("", content);
        button.setId("heat-shade-" + entry.shade());
        button.setUserData(entry.shade());
        button.getStyleClass().addAll("small", "heat-entry");
        var words = TEXTS.text("legend", entry.words(), entry.accounts());
        button.setAccessibleText(words);
        Hint.give(button, words);
        button.setOnAction(_ -> model.toggle(entry.shade()));
        button.setOnMouseClicked(_ -> toCanvas.run());
        return button;
    }

    private void light() {
        var lit = model.litProperty().get();
        getChildren().forEach(child -> {
            if (child instanceof ToggleButton button) {
                button.setSelected(lit.stream().anyMatch(shade -> shade == button.getUserData()));
            }
        });
    }
}
