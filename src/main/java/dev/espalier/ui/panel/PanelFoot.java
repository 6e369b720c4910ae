package dev.espalier.ui.panel;

import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
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
        Unbroken.wrap(notConsidered);
        notConsidered.setMinHeight(USE_PREF_SIZE);
        notConsidered.setTooltip(all);
        Unbroken.wrap(all);
        var keep = button("keep", "mdi2p-pin-outline");
        Hint.give(keep, Words.text("keep.hint"));
        keep.textProperty().bind(model.keptProperty().map(isKept -> Words.text(isKept ? "kept" : "keep")));
        keep.disableProperty().bind(model.keepableProperty().map(isKeepable -> !isKeepable));
        keep.setOnAction(_ -> model.keepAsAssertion());
        var play = button("play", "mdi2p-play-outline");
        play.setText(Words.text("play"));
        Hint.give(play, Words.text("play.hint"));
        play.disableProperty().bind(model.walk().possibleProperty().map(isPossible -> !isPossible));
        play.setOnAction(_ -> model.walk().next());
        var compare = button("compare", "mdi2c-compare-horizontal");
        compare.setText(Words.text("compare"));
        Hint.give(compare, Words.text("compare.hint"));
        compare.disableProperty()
                .bind(model.question()
                        .draftProperty()
                        .map(draft -> draft.member().isEmpty()));
        compare.setOnAction(_ -> model.asker().ifPresent(destinations::compareWith));
        var exercise = button("exercise", "mdi2s-school-outline");
        exercise.textProperty()
                .bind(model.exercise()
                        .keptProperty()
                        .map(isKept -> Words.text(isKept ? "exercise.unmake" : "exercise.make")));
        Hint.give(exercise, Words.text("exercise.make.hint"));
        exercise.setOnAction(_ -> model.exercise().turn());
        var buttons = new FlowPane(play, keep, compare, exercise, copy(model, destinations));
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(notConsidered, buttons);
    }

    private static MenuButton copy(PanelViewModel model, PanelDestinations destinations) {
        var copy = new MenuButton(Words.text("copy"), new FontIcon("mdi2c-content-copy"));
        copy.setId("answer-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setMnemonicParsing(false);
        Hint.give(copy, Words.text("copy.hint"));
        copy.getItems()
                .setAll(
                        item("text", model::answerText),
                        item("markdown", model::answerMarkdown),
                        ofThisDesign(model, item("json", model::answerJson)),
                        ofThisDesign(model, item("jsonWithChanges", model::answerJsonWithChanges)));
        var picture = new MenuItem(Words.text("copy.picture"));
        picture.setId("answer-copy-picture");
        picture.setOnAction(_ -> destinations.copyPicture());
        copy.getItems().add(picture);
        return copy;
    }

    private static MenuItem item(String form, Supplier<String> content) {
        var item = new MenuItem(Words.text("copy." + form));
        item.setId("answer-copy-" + form);
        item.setOnAction(_ -> ClipboardText.put(content.get()));
        return item;
    }

    /// Not while the answer on show may be about an earlier design.
    private static MenuItem ofThisDesign(PanelViewModel model, MenuItem item) {
        item.disableProperty().bind(model.workingProperty());
        return item;
    }

    private static Button button(String id, String icon) {
        var button = new Button();
        button.setId("answer-" + id);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
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
