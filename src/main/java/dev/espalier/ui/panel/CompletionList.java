package dev.espalier.ui.panel;

import dev.espalier.ui.kit.GlyphView;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The list under the token that is being typed. The keyboard stays in the field, which moves the choice up and down.
public final class CompletionList extends StackPane {
    private static final PseudoClass CODE = PseudoClass.getPseudoClass("code");
    private static final double ROW = 32;
    private static final int ROWS = 8;
    private static final double GLYPH = 15;
    private static final double EDGES = 2;

    private final ListView<Suggestion> list;

    public CompletionList(ObservableList<Suggestion> suggestions, Consumer<Suggestion> choose) {
        setId("completions");
        getStyleClass().add("completions");
        list = new ListView<>(suggestions);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.text("question.list"));
        list.setPlaceholder(new Label(Words.text("question.none")));
        list.setCellFactory(_ -> new Row(choose));
        getChildren().add(list);
        suggestions.addListener((ListChangeListener<Suggestion>) _ -> begin(suggestions.size()));
        begin(suggestions.size());
    }

    private void begin(int size) {
        double height = Math.clamp(size, 1, ROWS) * list.getFixedCellSize() + EDGES;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        setMaxHeight(height);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    public Optional<Suggestion> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    public void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - ROWS + 1));
        }
    }

    private static final class Row extends ListCell<Suggestion> {
        private Row(Consumer<Suggestion> choose) {
            setPrefWidth(0); // as wide as the list, never wider
            setOnMousePressed(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    choose.accept(getItem());
                }
                event.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : graphic(item));
            setTooltip(item == null || empty ? null : new Tooltip(item.text()));
            setAccessibleText(item == null || empty ? "" : item.text() + ", " + item.hint());
            pseudoClassStateChanged(CODE, item != null && !empty && item.isCode());
        }

        private static HBox graphic(Suggestion item) {
            var row = new HBox();
            row.getStyleClass().add("suggestion");
            row.setAlignment(Pos.CENTER_LEFT);
            item.node().ifPresent(node -> row.getChildren().add(new GlyphView(GlyphView.glyphOf(node), GLYPH)));
            var hint = new Label(item.hint());
            hint.getStyleClass().add("hint");
            hint.setMinWidth(USE_PREF_SIZE);
            row.getChildren().addAll(text(item), StatementCardView.spring(), hint);
            return row;
        }

        private static HBox text(Suggestion item) {
            var text = item.text();
            var runs = new HBox();
            addRun(runs, text.substring(0, item.from()), "words");
            addRun(runs, text.substring(item.from(), item.to()), "typed");
            addRun(runs, text.substring(item.to()), "words");
            runs.getStyleClass().add("suggestion-text");
            runs.setAlignment(Pos.CENTER_LEFT);
            runs.setMinWidth(0);
            return runs;
        }

        private static void addRun(HBox runs, String text, String styleClass) {
            if (!text.isEmpty()) {
                var run = new Label(text);
                run.getStyleClass().add(styleClass);
                run.setMinWidth(styleClass.equals("typed") ? USE_PREF_SIZE : 0);
                runs.getChildren().add(run);
            }
        }
    }
}
