package dev.espalier.ui.compare;

import dev.espalier.ui.kit.DrawerParts;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.twin.Ladders;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The differences below the canvas: the list at the left, what belongs to the chosen one at the right. Enter or a
/// double click goes to what it is about, Escape ends the comparison.
public final class CompareView extends VBox {
    private static final Texts TEXTS = CompareViewModel.TEXTS;

    private final CompareViewModel model;
    private final Label title = new Label();
    private final ListView<CompareRow> list = new ListView<>();
    private final VBox details = new VBox();
    private final VBox answers = new VBox();
    private final Label note = new Label();
    private final Subscription watching;
    private Optional<Node> focusedBefore = Optional.empty();
    private boolean isListing;

    public CompareView(CompareViewModel model) {
        this.model = model;
        setId("compare");
        getStyleClass().addAll("findings", "compare");
        setMinHeight(0);
        setUpList();
        answers.setId("compare-answers");
        answers.getStyleClass().add("twin-gates");
        var scroll = new ScrollPane(new VBox(details, answers));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "compare-side");
        scroll.setAccessibleText(TEXTS.text("details"));
        details.getStyleClass().add("compare-details");
        var body = new HBox(list, scroll);
        HBox.setHgrow(list, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        note.setId("compare-note");
        note.getStyleClass().addAll("muted", "compare-note");
        Unbroken.wrap(note);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(model.noteProperty().map(Unbroken::words));
        addEventFilter(KeyEvent.KEY_PRESSED, DrawerParts.onEscape(model::close));
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        Late.fill(this, head(), body, note);
        watching = Subscription.combine(
                model.rowsProperty().subscribe(this::show),
                model.answers().shownProperty().subscribe(this::showAnswers),
                model.baseProperty().subscribe(base -> {
                    title.setText(model.title());
                    giveBack(base.isPresent());
                }));
    }

    public void dispose() {
        watching.unsubscribe();
        model.dispose();
    }

    /// Puts the keyboard into the list.
    public void focusList() {
        if (!isFocusWithin()) {
            focusedBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
        list.requestFocus();
    }

    private void giveBack(boolean isOpen) {
        if (!isOpen) {
            focusedBefore.ifPresent(Node::requestFocus);
            focusedBefore = Optional.empty();
        }
    }

    private HBox head() {
        var bar = new ProgressBar();
        bar.getStyleClass().add("drawer-progress");
        var cancel = new Button(TEXTS.text("cancel"));
        cancel.setId("compare-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> model.cancel());
        var working = new HBox(8, bar, cancel);
        working.setAlignment(Pos.CENTER_LEFT);
        working.visibleProperty().bind(model.comparingProperty());
        working.managedProperty().bind(model.comparingProperty());
        return DrawerParts.head(
                title,
                List.of(toggle("widened", model.widenedProperty()), toggle("narrowed", model.narrowedProperty())),
                List.of(
                        working,
                        icon("copy", "mdi2c-content-copy", this::copy),
                        icon("close", "mdi2c-close", model::close)));
    }

    private static ToggleButton toggle(String name, BooleanProperty shown) {
        var toggle = new ToggleButton(TEXTS.text(name));
        toggle.setId("compare-" + name);
        toggle.getStyleClass().addAll("small", "find-kind");
        Hint.give(toggle, TEXTS.text(name + ".hint"));
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    private static Button icon(String name, String icon, Runnable action) {
        return IconButton.small("compare-" + name, icon, TEXTS.text(name), action);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.markdown());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void setUpList() {
        list.setId("compare-list");
        list.setAccessibleText(TEXTS.text("list"));
        list.setPlaceholder(new Label(TEXTS.text("nothing")));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                visit();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                visit();
            }
        });
    }

    private void show(List<CompareRow> rows) {
        isListing = true;
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        var chosen = model.chosenRow();
        chosen.map(rows::indexOf).ifPresent(list.getSelectionModel()::select);
        isListing = false;
        tell(chosen);
    }

    /// The two ladders of an example, below what is said.
    private void showAnswers(Optional<BeforeAndNow.Shown> found) {
        answers.getChildren().clear();
        found.ifPresent(shown -> {
            var ladders = new Ladders(shown.base().design(), shown.design(), model::visit);
            var name = shown.design().nameOf(shown.example().principal());
            answers.getChildren()
                    .addAll(
                            line(TEXTS.text("example", name, shown.example().action()), "section-title"),
                            ladders.verdicts(shown.base().name(), shown.before(), TEXTS.text("now"), shown.now()));
            var first = shown.gates().firstDifference();
            shown.gates().pairs().stream()
                    .filter(pair -> !pair.isAlike())
                    .forEach(pair -> answers.getChildren().add(ladders.row(pair, first.equals(Optional.of(pair)))));
        });
    }

    /// What is chosen by listing anew was chosen before.
    private void choose(@Nullable CompareRow row) {
        if (!isListing) {
            model.choose(row instanceof CompareRow.Entry(var item) ? Optional.of(item) : Optional.empty());
            tell(Optional.ofNullable(row));
        }
    }

    private void tell(Optional<CompareRow> row) {
        details.getChildren().clear();
        if (row.orElse(null) instanceof CompareRow.Entry(var item)) {
            details.getChildren().add(line(item.text(), "compare-chosen"));
            item.details().forEach(detail -> details.getChildren().add(line(detail, "muted")));
        }
    }

    private static Label line(String text, String style) {
        var line = new Label(text);
        Unbroken.wrap(line);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }

    private void visit() {
        if (list.getSelectionModel().getSelectedItem() instanceof CompareRow.Entry(var item)) {
            model.visit(item);
        }
    }

    private static final class Cell extends ListCell<CompareRow> {
        @Override
        protected void updateItem(@Nullable CompareRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            boolean isHead = row instanceof CompareRow.Head;
            setText(isEmpty || row == null ? "" : row.text());
            getStyleClass().remove("section-head");
            if (isHead && !isEmpty) {
                getStyleClass().add("section-head");
            }
            setTooltip(isEmpty || row == null || isHead ? null : new Tooltip(row.text()));
        }
    }
}
