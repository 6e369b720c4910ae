package dev.espalier.ui.finding;

import dev.espalier.diagram.Mark;
import dev.espalier.policy.Severity;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A row of the list of findings: the triangle, the sentence, and at the end where it is.
final class FindingCell extends ListCell<FindingRow> {
    private static final Texts TEXTS = FindingsViewModel.TEXTS;
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double MARK = 14;

    private final MarkView mark = new MarkView(Mark.WARNING, MARK);
    private final Label sentence = new Label();
    private final Label place = new Label();
    private final HBox line = new HBox(10, mark, sentence, place);
    private final Tooltip whole = new Tooltip();

    /// @param follow goes to the finding in a row
    FindingCell(IntConsumer follow) {
        getStyleClass().add("finding-cell");
        setPrefWidth(0); // as wide as the list, never wider
        line.setAlignment(Pos.CENTER_LEFT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        place.getStyleClass().addAll("muted", "finding-place");
        place.setMinWidth(0);
        Unbroken.wrap(whole);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty()) {
                follow.accept(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        pseudoClassStateChanged(HEAD, row instanceof FindingRow.Head);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        switch (row) {
            case FindingRow.Head(var severity, var count) -> showHead(severity, count);
            case FindingRow.One one -> show(one);
            case null -> {
                // An empty row at the end of a short list.
            }
        }
    }

    private void showHead(Severity severity, int count) {
        setText(TEXTS.text("head." + severity, count));
    }

    /// Some sentences begin with what they are about.
    private static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private void show(FindingRow.One one) {
        var finding = one.finding();
        mark.show(Mark.of(finding.severity()));
        sentence.setText(capitalized(finding.message()));
        place.setText(one.place());
        whole.setText(Unbroken.words(TEXTS.text("tip.line", one.place(), finding.message())));
        setTooltip(whole);
        setAccessibleText(
                TEXTS.text("spoken", TEXTS.text("severity." + finding.severity()), finding.message(), one.place()));
        setGraphic(line);
    }
}
