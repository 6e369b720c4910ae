package dev.espalier.ui.claim;

import dev.espalier.access.Question;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What became of the chosen claim, since when, and what can be done with it.
final class ClaimDetail extends VBox {
    private static final Texts TEXTS = ClaimWords.TEXTS;
    private static final double MARK = 18;
    private static final int NAMED = 3;

    private final ClaimsViewModel model;
    private final Consumer<Question> ask;
    private final MarkView mark = new MarkView(Mark.DASH, MARK);
    private final Label state = new Label();
    private final Label sentence = wrapped("claim-sentence");
    private final Label outcome = wrapped("claim-words");
    private final Label blame = wrapped("claim-words");
    private final Button back = new Button();
    private final Button show = new Button(TEXTS.text("show"));
    private final HBox tools;

    /// @param tools buttons for what can be done with the claim
    ClaimDetail(ClaimsViewModel model, Consumer<Question> ask, List<? extends Node> tools) {
        this.model = model;
        this.ask = ask;
        setId("claim-detail");
        getStyleClass().add("claim-detail");
        state.getStyleClass().add("claim-state");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        this.tools = new HBox(2, tools.toArray(Node[]::new));
        var head = new HBox(8, mark, state, space, this.tools);
        head.setAlignment(Pos.CENTER_LEFT);
        show.setId("claim-show");
        show.getStyleClass().add("small");
        Hint.give(show, TEXTS.text("show.hint"));
        back.setId("claim-back");
        back.getStyleClass().addAll("small", "accent");
        back.setMnemonicParsing(false);
        back.setGraphic(new FontIcon("mdi2u-undo"));
        getChildren().setAll(head, sentence, outcome, blame, new FlowPane(8, 6, back, show));
        model.chosenProperty().subscribe(this::show);
        model.brokenAtProperty().subscribe(_ -> show(model.chosenProperty().get()));
    }

    private static Label wrapped(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        Unbroken.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<ClaimRow> chosen) {
        getChildren().forEach(child -> child.setVisible(chosen.isPresent()));
        chosen.map(ClaimRow::checked).ifPresent(checked -> {
            mark.show(checked.state().mark());
            state.setText(TEXTS.text("state." + checked.state()));
            sentence.setText(Unbroken.words(checked.sentence()));
            outcome.setText(checked.holds() ? "" : checked.outcome());
            outcome.setManaged(!checked.holds());
            show.setDisable(checked.question().isEmpty());
            show.setOnAction(_ -> checked.question().ifPresent(ask));
            show(model.blame(checked.claim()));
        });
    }

    private void show(Blame since) {
        back.setVisible(since instanceof Blame.Since);
        back.setManaged(back.isVisible());
        blame.setText(
                switch (since) {
                    case Blame.Nothing() -> "";
                    case Blame.Searching() -> TEXTS.text("blame.searching");
                    case Blame.NotInTime() -> TEXTS.text("blame.notInTime");
                    case Blame.Failed() -> TEXTS.text("blame.failed");
                    case Blame.Always() -> TEXTS.text("blame.always");
                    case Blame.Since one -> TEXTS.text("blame.since", one.label()) + alsoTakenBack(one.later());
                });
        blame.setManaged(!blame.getText().isEmpty());
        if (since instanceof Blame.Since one) {
            boolean isLatest = one.later().isEmpty();
            back.setText(TEXTS.text(isLatest ? "undo" : "goBack"));
            back.setAccessibleText(
                    TEXTS.text(isLatest ? "undo.spoken" : "goBack.spoken", one.label()) + alsoTakenBack(one.later()));
            Hint.give(back, back.getAccessibleText());
            back.setOnAction(_ -> model.goBackBefore(one.culprit()));
        }
    }

    /// What else would be undone: nothing is taken back without being named or counted.
    private static String alsoTakenBack(List<String> later) {
        if (later.isEmpty()) {
            return "";
        }
        var named = later.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = later.size() - NAMED;
        return " " + TEXTS.text("blame.later", more > 0 ? TEXTS.text("blame.more", named, more) : named);
    }

    /// Puts the keyboard onto the first thing to do.
    void focusFirst() {
        if (back.isVisible()) {
            back.requestFocus();
        } else {
            show.requestFocus();
        }
    }
}
