package dev.espalier.ui.lesson;

import dev.espalier.diagram.NoteText;
import dev.espalier.ui.kit.Unbroken;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A caption as it is shown to an audience, with its little of Markdown. An item of a list that takes several lines
/// hangs behind its bullet.
final class CaptionFlow extends VBox {
    private static final double BEHIND_BULLET = 10;

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

    private static Node line(NoteText.Line line) {
        var flow = new TextFlow();
        for (var run : line.runs()) {
            flow.getChildren().add(words(run));
        }
        return line.bullet().isEmpty() ? flow : item(line.bullet(), flow);
    }

    private static HBox item(String bullet, TextFlow flow) {
        var mark = new TextFlow(words(bullet));
        mark.setMinWidth(USE_PREF_SIZE);
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var item = new HBox(BEHIND_BULLET, mark, flow);
        item.getStyleClass().add("item");
        return item;
    }

    private static Text words(NoteText.Run run) {
        var text = words(Unbroken.words(run.text()));
        switch (run.face()) {
            case SEMI_BOLD, BOLD -> text.getStyleClass().add("strong");
            case MONO, MONO_MEDIUM -> text.getStyleClass().add("code");
            case ITALIC -> text.getStyleClass().add("slanted");
            case REGULAR, MEDIUM, DISPLAY -> {}
        }
        return text;
    }

    private static Text words(String words) {
        var text = new Text(words);
        text.getStyleClass().add("words");
        return text;
    }
}
