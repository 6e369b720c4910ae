package dev.espalier.ui.panel;

import dev.espalier.policy.Effect;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.panel.StatementCard.CellLine;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One statement: what it says, how it met the question in four cells, and its JSON.
final class StatementCardView extends VBox {
    private static final PseudoClass ALLOWS = PseudoClass.getPseudoClass("allows");
    private static final double CELL_MARK = 13;
    /// As many characters as the head has room for; a longer resource stands in its cell alone.
    private static final int HEAD_ROOM = 20;

    private final Hyperlink toggle = new Hyperlink();
    private final JsonView json;

    /// @param isNamed whether the card says which statement it is, because it is not alone
    StatementCardView(StatementCard card, boolean isNamed, boolean showsJson, PanelDestinations destinations) {
        getStyleClass().add("statement-card");
        pseudoClassStateChanged(ALLOWS, card.effect() == Effect.ALLOW);
        json = new JsonView(card.json());
        getChildren().add(head(card, destinations));
        if (isLong(card)) {
            getChildren().add(RichText.of(card.action(), List.of(card.action())));
            getChildren().getLast().getStyleClass().add("action-line");
        }
        if (isNamed) {
            getChildren().add(name(card));
        }
        getChildren().addAll(cells(card.cells()), json);
        toggle.setOnAction(_ -> showJson(!json.isVisible()));
        showJson(showsJson);
    }

    private void showJson(boolean isShown) {
        json.setVisible(isShown);
        json.setManaged(isShown);
        toggle.setText(Words.text(isShown ? "statement.hideJson" : "statement.showJson"));
    }

    private HBox head(StatementCard card, PanelDestinations destinations) {
        var effect = new Label(Words.text("effect." + card.effect().name()));
        effect.getStyleClass().add("effect");
        effect.setMinWidth(USE_PREF_SIZE);
        var goTo = new Hyperlink(Words.text("statement.goTo"));
        goTo.setTooltip(new Tooltip(
                Words.text("statement.goTo.hint", card.result().policy().name())));
        goTo.setOnAction(_ -> destinations.goTo(card.result()));
        goTo.setMinWidth(USE_PREF_SIZE);
        toggle.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(effect);
        if (!isLong(card)) {
            head.getChildren().add(code(card.action()));
        }
        if (!card.resource().isEmpty()
                && card.action().length() + card.resource().length() <= HEAD_ROOM) {
            var on = new Label(Words.text("statement.on"));
            on.getStyleClass().add("aside");
            on.setMinWidth(USE_PREF_SIZE);
            head.getChildren().addAll(on, code(card.resource()));
        }
        head.getChildren().addAll(spring(), toggle, goTo);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Whether the action needs a line of its own: it is neither cut nor broken.
    private static boolean isLong(StatementCard card) {
        return card.action().length() > HEAD_ROOM;
    }

    private static Label code(String text) {
        var label = new Label(text);
        label.getStyleClass().add("code");
        Hint.give(label, text);
        return label;
    }

    private static Label name(StatementCard card) {
        var label = new Label(card.named());
        label.getStyleClass().add("name");
        return label;
    }

    static VBox cells(List<CellLine> cells) {
        var rows = new VBox();
        rows.getStyleClass().add("cells");
        cells.stream().map(StatementCardView::cell).forEach(rows.getChildren()::add);
        return rows;
    }

    private static HBox cell(CellLine cell) {
        var label = new Label(cell.label());
        label.getStyleClass().add("cell-label");
        label.setMinWidth(USE_PREF_SIZE);
        var mark = new HBox(new MarkView(Marks.of(cell.match()), CELL_MARK));
        mark.getStyleClass().add("cell-mark");
        var reason = RichText.of(cell.reason(), cell.code());
        reason.getStyleClass().add("reason");
        reason.setAccessibleText(cell.spoken());
        HBox.setHgrow(reason, Priority.ALWAYS);
        var row = new HBox(mark, label, reason);
        row.getStyleClass().add("cell");
        return row;
    }

    static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
