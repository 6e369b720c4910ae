package dev.espalier.ui.panel;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pinned foot: what the answer leaves out, and what can be done with it.
final class PanelFoot extends VBox {
    private final Label notConsidered = new Label();
    private final Tooltip all = new Tooltip();

    PanelFoot(PanelViewModel model, PanelDestinations destinations) {
        setId("panel-foot");
        getStyleClass().add("panel-foot");
        notConsidered.setId("not-considered");
        notConsidered.getStyleClass().add("not-considered");
        notConsidered.setWrapText(true);
        notConsidered.setMinHeight(USE_PREF_SIZE);
        notConsidered.setTooltip(all);
        all.setWrapText(true);
        var keep = button("keep", "mdi2p-pin-outline");
        keep.setTooltip(new Tooltip(Words.text("keep.hint")));
        keep.textProperty().bind(model.keptProperty().map(isKept -> Words.text(isKept ? "kept" : "keep")));
        keep.disableProperty().bind(model.keptProperty());
        keep.setOnAction(_ -> model.keepAsAssertion());
        var copy = button("copy", "mdi2c-content-copy");
        copy.setText(Words.text("copy"));
        copy.setTooltip(new Tooltip(Words.text("copy.hint")));
        copy.setOnAction(_ -> ClipboardText.put(model.answerText()));
        var play = button("play", "mdi2p-play-outline");
        play.setText(Words.text("play"));
        play.setTooltip(new Tooltip(Words.text("play.hint")));
        play.disableProperty().bind(model.walk().possibleProperty().map(isPossible -> !isPossible));
        play.setOnAction(_ -> model.walk().next());
        var compare = button("compare", "mdi2c-compare-horizontal");
        compare.setText(Words.text("compare"));
        compare.setTooltip(new Tooltip(Words.text("compare.hint")));
        compare.disableProperty()
                .bind(model.question()
                        .draftProperty()
                        .map(draft -> draft.member().isEmpty()));
        compare.setOnAction(_ -> model.asker().ifPresent(destinations::compareWith));
        var buttons = new HBox(play, keep, compare, copy);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(notConsidered, buttons);
    }

    private static Button button(String id, String icon) {
        var button = new Button();
        button.setId("answer-" + id);
        button.setMnemonicParsing(false);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    void show(Optional<Explanation> explanation) {
        setVisible(explanation.isPresent());
        setManaged(explanation.isPresent());
        var text = explanation.map(Explanation::notConsidered).orElse("");
        notConsidered.setText(text);
        all.setText(text);
        notConsidered.setVisible(!text.isEmpty());
        notConsidered.setManaged(!text.isEmpty());
    }
}
