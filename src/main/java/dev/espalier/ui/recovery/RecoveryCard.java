package dev.espalier.ui.recovery;

import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One recovery file: what it is, what was done last, and what can be done with it.
final class RecoveryCard extends VBox {
    private static final Texts TEXTS = Texts.of(RecoveryCard.class);

    private final HBox buttons = new HBox();

    RecoveryCard(RecoveryViewModel.Card card) {
        getStyleClass().add("recovery");
        buttons.getStyleClass().add("buttons");
        getChildren().add(label(card.title(), "strong"));
        card.about().forEach(line -> getChildren().add(label(line, "muted")));
        if (!card.steps().isEmpty()) {
            getChildren().add(label(TEXTS.text("steps"), "section-head"));
            card.steps().forEach(step -> getChildren().add(label(step, "step")));
        }
        getChildren().add(buttons);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        Unbroken.wrap(label);
        label.getStyleClass().add(style);
        return label;
    }

    void offer(Node... actions) {
        buttons.getChildren().addAll(actions);
    }

    /// Throwing away takes two clicks, the second one somewhere else.
    void offerDiscarding(Runnable discard) {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var first = RecoveryDialog.button("discard", () -> askAgain(discard));
        first.getStyleClass().add("flat");
        buttons.getChildren().addAll(room, first);
    }

    private void askAgain(Runnable discard) {
        List<Node> before = new ArrayList<>(buttons.getChildren());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var keep = RecoveryDialog.button("keep", () -> buttons.getChildren().setAll(before));
        buttons.getChildren()
                .setAll(
                        RecoveryDialog.button("discard.sure", discard),
                        label(TEXTS.text("discard.question"), "muted"),
                        room,
                        keep);
        keep.requestFocus();
    }
}
