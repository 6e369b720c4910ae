package dev.espalier.ui.lesson;

import dev.espalier.diagram.NoteText;
import dev.espalier.ui.Unbroken;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A caption as it is shown to an audience, with its little of Markdown.
final class CaptionFlow extends VBox {
    CaptionFlow() {
        getStyleClass().add("lesson-caption");
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(String caption) {
        getChildren()
                .setAll(NoteText.unbroken(caption).lines().stream()
                        .map(CaptionFlow::line)
                        .toList());
        setAccessibleText(caption);
    }

    private static TextFlow line(NoteText.Line line) {
        var flow = new TextFlow();
        if (!line.bullet().isEmpty()) {
            flow.getChildren().add(words(line.bullet() + "  "));
        }
        for (var run : line.runs()) {
            var text = words(Unbroken.words(run.text()));
            switch (run.face()) {
                case SEMI_BOLD, BOLD -> text.getStyleClass().add("strong");
                case MONO, MONO_MEDIUM -> text.getStyleClass().add("code");
                case ITALIC -> text.getStyleClass().add("slanted");
                case REGULAR, MEDIUM, DISPLAY -> {}
            }
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static Text words(String words) {
        var text = new Text(words);
        text.getStyleClass().add("words");
        return text;
    }
}
