package dev.espalier.ui.panel;

import dev.espalier.ui.panel.StatementJson.Line;
import dev.espalier.ui.panel.StatementJson.Part;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The JSON of one statement; what matched is underlined, what did not is struck through.
final class JsonView extends VBox {
    JsonView(List<Line> lines) {
        getStyleClass().add("json");
        setAccessibleText(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        lines.stream().map(JsonView::flow).forEach(getChildren()::add);
    }

    private static TextFlow flow(Line line) {
        var flow = new TextFlow();
        line.runs().stream().map(run -> text(run.text(), run.part())).forEach(flow.getChildren()::add);
        return flow;
    }

    private static Text text(String content, Part part) {
        var text = RichText.text(content, "code");
        text.setUnderline(part == Part.MATCHED);
        text.setStrikethrough(part == Part.UNMATCHED);
        switch (part) {
            case MATCHED -> text.getStyleClass().add("matched");
            case UNMATCHED -> text.getStyleClass().add("unmatched");
            case PLAIN -> {}
        }
        return text;
    }
}
