package dev.espalier.ui.panel;

import dev.espalier.design.MemberId;
import dev.espalier.diagram.Glyph;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.panel.QuestionViewModel.Typing;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the panel says while the question is not complete: what to do next, with a button that begins it.
final class EmptyView extends VBox {
    private static final double GLYPH = 36;

    private final QuestionViewModel model;
    private final Label title = new Label();
    private final Label text = new Label();

    EmptyView(QuestionViewModel model, Consumer<Typing> begin) {
        this.model = model;
        setId("empty");
        getStyleClass().add("empty");
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        Unbroken.wrap(text);
        var ask = new Button(Words.text("empty.ask"));
        ask.setId("empty-ask");
        ask.getStyleClass().add("accent");
        ask.setOnAction(_ -> model.missing().ifPresent(begin));
        getChildren().addAll(new GlyphView(Glyph.USER, GLYPH), title, text, ask);
    }

    void show() {
        if (model.draft().asker().isPresent()) {
            title.setText(Words.text("empty.action.title"));
            text.setText(Words.text("empty.action.text", model.askerName()));
        } else {
            model.goneProperty().get().ifPresentOrElse(this::showGone, this::showNobody);
        }
    }

    private void showGone(MemberId gone) {
        title.setText(Words.text("empty.gone.title", model.nameOf(gone)));
        text.setText(Words.text("empty.gone.text"));
    }

    private void showNobody() {
        title.setText(Words.text("empty.title"));
        text.setText(Words.text("empty.text"));
    }
}
