package dev.espalier.ui.finding;

import dev.espalier.design.NodeId;
import dev.espalier.review.Finding;
import dev.espalier.ui.canvas.FindingLayer;
import dev.espalier.ui.kit.DrawerParts;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of findings below the canvas. It stays while one goes from finding to finding and mends them; Enter or a
/// double click goes there, Escape closes it and gives the keyboard back.
public final class FindingsView extends VBox {
    private static final Texts TEXTS = FindingsViewModel.TEXTS;

    private final FindingsViewModel model;
    private final Consumer<Finding> follow;
    private final ListView<FindingRow> list = new ListView<>();
    private final TextField filter = new TextField();
    private final Label empty = new Label();
    private final Subscription watching;
    private Optional<Node> focusedBefore = Optional.empty();

    /// @param follow goes to what a finding is about
    public FindingsView(FindingsViewModel model, Consumer<Finding> follow) {
        this.model = model;
        this.follow = follow;
        setId("findings");
        getStyleClass().add("findings");
        setMinHeight(0);
        setUpList();
        var errors = toggle("errors", model.errorsProperty());
        var warnings = toggle("warnings", model.warningsProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, DrawerParts.onEscape(model::close));
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        Late.fill(this, head(errors, warnings), list);
        watching = Subscription.combine(
                model.rowsProperty().subscribe(this::show),
                model.openProperty().subscribe((_, isOpen) -> giveBack(isOpen)),
                model.reportProperty().subscribe(report -> {
                    empty.setText(model.whyEmpty()); // the rows may be none before and after
                    errors.setText(TEXTS.text(
                            "toggle.errors", report.map(FindingReport::errors).orElse(0)));
                    warnings.setText(TEXTS.text(
                            "toggle.warnings",
                            report.map(FindingReport::warnings).orElse(0)));
                }));
    }

    /// Lets go of the store.
    public void dispose() {
        watching.unsubscribe();
        model.dispose();
    }

    /// Marks everything in a drawing too, whose triangles then open this list.
    public Subscription drawOn(FindingLayer layer) {
        layer.explainWith(model::explain, this::open);
        return model.reportProperty()
                .subscribe(report ->
                        layer.show(report.orElse(FindingReport.NOTHING).marks()));
    }

    /// Shows all findings, with the keyboard in the list.
    public void open() {
        remember();
        model.open();
        focusList();
    }

    /// Shows what was found about a node.
    public void open(NodeId node) {
        remember();
        model.open(node);
        focusList();
    }

    private void remember() {
        if (!isFocusWithin()) {
            focusedBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
    }

    private void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            selectFrom(0, 1);
        }
    }

    private void giveBack(boolean isOpen) {
        if (!isOpen) {
            focusedBefore.ifPresent(Node::requestFocus);
            focusedBefore = Optional.empty();
        }
    }

    private HBox head(ToggleButton errors, ToggleButton warnings) {
        DrawerParts.filter(filter, "findings-filter", TEXTS.text("filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::intoTheList);
        return DrawerParts.head(
                new Label(TEXTS.text("title")),
                List.of(errors, warnings, about()),
                List.of(filter, IconButton.small("findings-close", "mdi2c-close", TEXTS.text("close"), model::close)));
    }

    private static ToggleButton toggle(String name, BooleanProperty shown) {
        var toggle = new ToggleButton();
        toggle.setId("findings-" + name);
        toggle.getStyleClass().addAll("small", "find-kind");
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    /// Says which node alone is listed; a click lists everything again.
    private Button about() {
        var about = new Button("", new FontIcon("mdi2c-close"));
        about.setId("findings-about");
        about.getStyleClass().addAll("small", "findings-about");
        Hint.give(about, TEXTS.text("about.clear"));
        about.setOnAction(_ -> model.listEverything());
        about.textProperty()
                .bind(model.aboutProperty()
                        .map(node -> node.map(model::name)
                                .map(name -> TEXTS.text("about", name))
                                .orElse("")));
        about.visibleProperty().bind(model.aboutProperty().map(Optional::isPresent));
        about.managedProperty().bind(about.visibleProperty());
        return about;
    }

    private void setUpList() {
        list.setId("findings-list");
        list.setAccessibleText(TEXTS.text("title"));
        list.setCellFactory(_ -> new FindingCell(this::follow));
        empty.getStyleClass().add("muted");
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
    }

    /// Keeps the finding chosen that was; else the one in its place.
    private void show(List<FindingRow> rows) {
        var chosen = list.getSelectionModel().getSelectedItem();
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(rows);
        empty.setText(model.whyEmpty());
        int same = chosen == null ? -1 : rows.indexOf(chosen);
        if (same >= 0) {
            list.getSelectionModel().clearAndSelect(same);
        } else {
            selectFrom(Math.clamp(at, 0, Math.max(0, rows.size() - 1)), 1);
        }
    }

    private void listKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ENTER -> follow(at);
            case DOWN -> selectFrom(at + 1, 1);
            case UP -> selectFrom(at - 1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Chooses the next finding from a row on; heads are passed over.
    private void selectFrom(int from, int step) {
        var rows = list.getItems();
        for (int i = from; i >= 0 && i < rows.size(); i += step) {
            if (rows.get(i) instanceof FindingRow.One) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }

    private void intoTheList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focusList();
            event.consume();
        }
    }

    private void follow(int row) {
        if (row >= 0 && row < list.getItems().size() && list.getItems().get(row) instanceof FindingRow.One one) {
            follow.accept(one.finding());
        }
    }
}
