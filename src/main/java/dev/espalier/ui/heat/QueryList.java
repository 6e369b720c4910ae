package dev.espalier.ui.heat;

import dev.espalier.catalog.ActionQuery;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What fits the words that are being typed. The keyboard stays in the field.
final class QueryList extends ListView<ActionQuery> {
    private static final int ROWS = 9;
    private static final double EDGES = 2;

    private boolean isChosenByHand;

    QueryList(HeatViewModel model, Consumer<ActionQuery> choose) {
        setId("heat-suggestions");
        getStyleClass().add("heat-suggestions");
        setFocusTraversable(false);
        setCellFactory(_ -> new Row(choose));
        prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(getItems().size(), ROWS) * getFixedCellSize() + EDGES,
                        getItems(),
                        fixedCellSizeProperty()));
        setMinHeight(USE_PREF_SIZE);
        hide();
        model.suggestionsProperty().subscribe(found -> {
            isChosenByHand = false;
            getItems().setAll(found);
            getSelectionModel().selectFirst();
            scrollTo(0);
        });
    }

    void show() {
        boolean isWanted = !getItems().isEmpty();
        setVisible(isWanted);
        setManaged(isWanted);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// Whether somebody has gone up or down in it.
    boolean isChosenByHand() {
        return isChosenByHand;
    }

    Optional<ActionQuery> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    void move(int by) {
        if (!getItems().isEmpty()) {
            isChosenByHand = true;
            int to = Math.clamp(
                    getSelectionModel().getSelectedIndex() + by, 0, getItems().size() - 1);
            getSelectionModel().select(to);
            scrollTo(Math.max(0, to - ROWS + 1));
        }
    }

    private static final class Row extends ListCell<ActionQuery> {
        private Row(Consumer<ActionQuery> choose) {
            setPrefWidth(0);
            setOnMousePressed(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    choose.accept(getItem());
                }
                event.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable ActionQuery item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var name = new Label(item.text());
            name.getStyleClass().add("heat-query");
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var words = new Label(HeatWords.of(item));
            words.getStyleClass().addAll("small", "muted");
            var line = new HBox(8, name, spring, words);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(item.text() + ", " + words.getText());
        }
    }
}
