package dev.espalier.ui.lesson;

import dev.espalier.ui.kit.DrawerParts;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The drawer of the lesson below the canvas: its steps at the left, the caption of the chosen one at the right. Escape
/// closes it and gives the keyboard back.
public final class LessonView extends VBox {
    private static final Texts TEXTS = Lesson.TEXTS;
    private static final double HEIGHT = 236;
    private static final double SIDE = 440;
    private static final double LEAST_SIDE = 300;
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    private final LessonViewModel model;
    private final LessonActions actions;
    private final ListView<LessonViewModel.Row> list = new ListView<>();
    private final TextArea caption = new TextArea();
    private final Label about = new Label();
    private final Subscription watching;
    private Optional<Node> focusedBefore = Optional.empty();
    private boolean isShowing;

    public LessonView(LessonViewModel model, LessonActions actions) {
        this.model = model;
        this.actions = actions;
        setId("lesson");
        getStyleClass().addAll("findings", "lesson");
        setPrefHeight(HEIGHT);
        setMinHeight(0);
        setMaxHeight(HEIGHT);
        setUpList();
        setUpCaption();
        var side = new VBox(8, caption, about, tools());
        side.getStyleClass().add("lesson-step");
        side.setPrefWidth(SIDE);
        side.setMinWidth(LEAST_SIDE);
        VBox.setVgrow(caption, Priority.ALWAYS);
        var body = new HBox(list, side);
        HBox.setHgrow(list, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, DrawerParts.onEscape(model::close));
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        Late.fill(this, head(), body);
        watching = Subscription.combine(
                model.readOnlyProperty().subscribe(isReadOnly -> caption.setEditable(!isReadOnly)),
                model.rowsProperty().subscribe(this::show),
                model.chosenProperty().subscribe(_ -> showChosen()),
                model.openProperty().subscribe((_, isOpen) -> moveKeyboard(isOpen)));
    }

    public void dispose() {
        watching.unsubscribe();
    }

    private void moveKeyboard(boolean isOpen) {
        if (isOpen) {
            focusedBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
            list.requestFocus();
        } else {
            focusedBefore.ifPresent(Node::requestFocus);
            focusedBefore = Optional.empty();
        }
    }

    private HBox head() {
        return DrawerParts.head(
                new Label(TEXTS.text("lesson")),
                List.of(
                        small(actions.record().button()),
                        small(actions.presentFrom().button())),
                List.of(IconButton.small("lesson-close", "mdi2c-close", TEXTS.text("close"), model::close)));
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }

    private HBox tools() {
        var tools = new HBox(
                4,
                tool("stepUp", "mdi2a-arrow-up", () -> model.move(-1)),
                tool("stepDown", "mdi2a-arrow-down", () -> model.move(1)),
                tool("stepUpdate", "mdi2c-camera-outline", model::update),
                tool("stepRemove", "mdi2d-delete-outline", model::remove));
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private Button tool(String id, String icon, Runnable handler) {
        ObservableValue<Boolean> isThere = model.rowsProperty().map(rows -> !rows.isEmpty());
        return small(UiAction.named(id, TEXTS.text(id))
                .icon(icon)
                .enabledWhen(isThere)
                .does(handler)
                .iconButton());
    }

    private void setUpCaption() {
        caption.setId("lesson-caption");
        caption.setAccessibleText(TEXTS.text("caption"));
        caption.setPromptText(TEXTS.text("caption.prompt"));
        caption.setMinHeight(0);
        Unbroken.wrap(caption);
        Unbroken.wrap(about);
        about.getStyleClass().add("claim-outcome");
        about.setMinHeight(USE_PREF_SIZE);
        caption.textProperty().subscribe((_, text) -> {
            if (!isShowing) {
                model.caption(text);
            }
        });
    }

    private void setUpList() {
        list.setId("lesson-steps");
        list.setAccessibleText(TEXTS.text("lesson"));
        var empty = new Label(TEXTS.text("empty"));
        empty.getStyleClass().add("muted");
        Unbroken.wrap(empty);
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new StepCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.getSelectionModel().selectedIndexProperty().subscribe(place -> {
            if (!isShowing && place.intValue() >= 0) {
                model.choose(place.intValue());
            }
        });
    }

    private final class StepCell extends ListCell<LessonViewModel.Row> {
        StepCell() {
            getStyleClass().add("finding-cell");
            setPrefWidth(0); // as wide as the list, never wider
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    actions.presentFrom().run();
                }
            });
        }

        @Override
        protected void updateItem(LessonViewModel.@Nullable Row row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(row == null || isEmpty ? null : row.title());
        }
    }

    private void show(List<LessonViewModel.Row> rows) {
        isShowing = true;
        list.getItems().setAll(rows);
        isShowing = false;
        showChosen();
    }

    private void showChosen() {
        isShowing = true;
        var step = model.chosenStep();
        var text = step.map(now -> now.caption()).orElse("");
        if (!caption.getText().equals(text)) {
            caption.setText(text);
        }
        caption.setDisable(step.isEmpty());
        about.setText(step.map(model::about).map(Unbroken::words).orElse(""));
        if (step.isPresent() && list.getSelectionModel().getSelectedIndex() != model.chosenPlace()) {
            list.getSelectionModel().clearAndSelect(model.chosenPlace());
            list.scrollTo(Math.max(0, model.chosenPlace() - 2));
        }
        isShowing = false;
    }

    private void listKey(KeyEvent event) {
        if (UP.match(event)) {
            model.move(-1);
        } else if (DOWN.match(event)) {
            model.move(1);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove();
        } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.RIGHT) {
            caption.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            actions.presentFrom().run();
        } else {
            return;
        }
        event.consume();
    }
}
