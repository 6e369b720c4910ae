package dev.espalier.ui.history;

import dev.espalier.ui.history.HistoryViewModel.Entry;
import dev.espalier.ui.history.HistoryViewModel.State;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the history below a control. A click or Enter goes to a state, Escape leaves things as they are.
public final class HistoryPopup {
    private static final Texts TEXTS = Texts.of(HistoryPopup.class);
    private static final double ROW = 28;
    private static final int ROWS = 14;
    private static final double EDGES = 8;

    private final HistoryViewModel model;
    private final Popup popup = new Popup();
    private final ListView<Entry> list = new ListView<>();

    public HistoryPopup(HistoryViewModel model) {
        this.model = model;
        list.setId("history-list");
        list.setAccessibleText(TEXTS.text("title"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell(this::goTo));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(list.getSelectionModel().getSelectedItem());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide(); // the list keeps Escape to itself
                event.consume();
            }
        });
        var title = new Label(TEXTS.text("title"));
        title.getStyleClass().add("section-head");
        var content = new VBox(6, title, list);
        content.getStyleClass().add("history-popup");
        popup.getContent().setAll(content);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// Shows what was done, with the present state chosen.
    public void showUnder(Region control) {
        var entries = model.entries();
        list.getItems().setAll(entries);
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Math.min(entries.size(), ROWS))
                        .add(EDGES));
        int now = 0;
        while (entries.get(now).state() != State.CURRENT) {
            now++;
        }
        list.getSelectionModel().select(now);
        list.scrollTo(Math.max(0, now - ROWS / 2));
        var corner = control.localToScreen(control.getWidth(), control.getHeight());
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
        popup.show(control, corner.getX(), corner.getY());
        list.requestFocus();
    }

    private void goTo(@Nullable Entry entry) {
        popup.hide();
        if (entry != null) {
            model.goTo(entry);
        }
    }

    private static final class Cell extends ListCell<Entry> {
        private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
        private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

        private Cell(Consumer<Entry> choose) {
            getStyleClass().add("history-cell");
            setPrefWidth(0); // as wide as the list, never wider
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    choose.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            var shown = empty ? Optional.<Entry>empty() : Optional.ofNullable(entry);
            setText(shown.map(Entry::label).orElse(null));
            setTooltip(shown.map(Entry::label).map(Tooltip::new).orElse(null));
            setAccessibleText(shown.map(Cell::spoken).orElse(null));
            setGraphic(shown.map(Entry::state).map(Cell::mark).orElse(null));
            var state = shown.map(Entry::state).orElse(State.DONE);
            pseudoClassStateChanged(UNDONE, state == State.UNDONE);
            pseudoClassStateChanged(CURRENT, state == State.CURRENT);
        }

        private static String spoken(Entry entry) {
            return TEXTS.text("accessible." + entry.state(), entry.label());
        }

        private static FontIcon mark(State state) {
            return new FontIcon(
                    switch (state) {
                        case DONE -> "mdi2c-circle-small";
                        case CURRENT -> "mdi2a-arrow-right";
                        case UNDONE -> "mdi2r-redo";
                    });
        }
    }
}
