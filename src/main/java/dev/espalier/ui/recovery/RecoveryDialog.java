package dev.espalier.ui.recovery;

import dev.espalier.storage.Recovery;
import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.dialog.Scrolled;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;

/// Offers what was left behind, a card for each. Closing it decides nothing.
public final class RecoveryDialog extends Dialog<Void> {
    private static final Texts TEXTS = Texts.of(RecoveryDialog.class);

    private final RecoveryViewModel model;
    private final VBox cards = new VBox();
    private final Label failure = new Label();
    private final Scrolled scroll = new Scrolled(cards);

    public RecoveryDialog(RecoveryViewModel model) {
        this.model = model;
        initModality(Modality.NONE); // the windows that are looked at beside it can be used
        setTitle(TEXTS.text("title"));
        setHeaderText(TEXTS.text("header"));
        setGraphic(null);
        setResizable(true);
        cards.getStyleClass().add("recoveries");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        failure.getStyleClass().add("error-text");
        Unbroken.wrap(failure);
        var later = new Label(TEXTS.text("later.hint"));
        later.getStyleClass().add("hint-text");
        Unbroken.wrap(later);
        later.setMinHeight(Label.USE_PREF_SIZE);
        var content = new VBox(10, scroll, failure, later);
        content.getStyleClass().add("recovery-content");
        getDialogPane().setContent(content);
        getDialogPane().setId("recovery-dialog");
        getDialogPane().getButtonTypes().setAll(new ButtonType(TEXTS.text("later"), ButtonData.CANCEL_CLOSE));
        model.left().addListener((ListChangeListener<Recovery>) _ -> show(model));
        model.failureProperty().subscribe(this::say);
        show(model);
        Room.limit(this);
    }

    private void show(RecoveryViewModel shown) {
        cards.getChildren().setAll(shown.left().stream().map(this::card).toList());
        if (shown.left().isEmpty() && isShowing()) {
            close();
        }
    }

    private void say(Optional<String> sentence) {
        failure.setText(sentence.orElse(""));
        failure.setVisible(sentence.isPresent());
        failure.setManaged(sentence.isPresent());
    }

    private RecoveryCard card(Recovery recovery) {
        var card = new RecoveryCard(model.card(recovery));
        if (recovery instanceof Recovery.Whole whole) {
            var recover = button("recover", () -> model.recover(whole));
            recover.getStyleClass().add("accent");
            card.offer(recover, button("look", () -> model.lookAt(whole)));
            if (model.isComparable(whole)) {
                card.offer(button("compare", () -> model.compare(whole)));
            }
        }
        card.offerDiscarding(() -> model.discard(recovery));
        return card;
    }

    static Button button(String name, Runnable action) {
        var button = new Button(TEXTS.text(name));
        button.setId("recovery-" + name.replace(".", "-"));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
