package dev.espalier.ui.claim;

import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A row of the drawer: the sign of its state, what the claim is called, and at the end what became of it.
final class ClaimCell extends ListCell<ClaimRow> {
    private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");
    private static final double MARK = 14;

    private final MarkView mark = new MarkView(Mark.DASH, MARK);
    private final Label name = new Label();
    private final Label outcome = new Label();
    private final HBox line = new HBox(10, mark, name, outcome);
    private final Tooltip whole = new Tooltip();

    /// @param edit begins to change the claim in a row
    ClaimCell(Runnable edit) {
        getStyleClass().add("finding-cell");
        setPrefWidth(0); // as wide as the list, never wider
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        outcome.getStyleClass().add("claim-outcome");
        outcome.setMinWidth(0);
        outcome.maxWidthProperty().bind(widthProperty().multiply(0.5));
        Unbroken.wrap(whole);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty()) {
                edit.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ClaimRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        pseudoClassStateChanged(FAILS, row != null && !isEmpty && row.checked().fails());
        if (row != null && !isEmpty) {
            show(row.checked());
        }
    }

    private void show(CheckedClaim checked) {
        mark.show(checked.state().mark());
        name.setText(checked.name());
        outcome.setText(checked.holds() ? "" : checked.outcome());
        whole.setText(ClaimWords.TEXTS.text("tip", checked.sentence(), checked.outcome()));
        setTooltip(whole);
        setAccessibleText(spoken(checked));
        setGraphic(line);
    }

    /// `Broken: Nobody makes users. nobody in Workloads can iam:CreateUser. ana in HR can.`
    private static String spoken(CheckedClaim checked) {
        return ClaimWords.TEXTS.text(
                "spoken",
                ClaimWords.TEXTS.text("state." + checked.state()),
                checked.name(),
                checked.sentence(),
                checked.outcome());
    }
}
