package dev.espalier.ui.claim;

import dev.espalier.access.Question;
import dev.espalier.design.NodeId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.canvas.FindingLayer;
import dev.espalier.ui.kit.DrawerParts;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The drawer of assertions below the canvas: all claims with their state at the left, the chosen one at the right.
/// Escape closes it and gives the keyboard back.
public final class ClaimsView extends VBox {
    private static final Texts TEXTS = ClaimWords.TEXTS;
    private static final PseudoClass FORM = PseudoClass.getPseudoClass("form");
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

    private final ClaimsViewModel model;
    private final ListView<ClaimRow> list = new ListView<>();
    private final TextField filter = new TextField();
    private final Label empty = new Label();
    private final Consumer<Question> ask;
    private final ClaimDetail detail;
    private final ClaimFormViewModel form;
    private final ClaimForm formView;
    private final StackPane side;
    private final Subscription watching;
    private Optional<Node> focusedBefore = Optional.empty();
    private boolean isShowing;

    /// @param ask asks the question that shows what became of a claim
    public ClaimsView(ClaimsViewModel model, DesignStore store, Consumer<Question> ask) {
        this.model = model;
        form = new ClaimFormViewModel(store, store.tasks(), model);
        this.ask = ask;
        setId("claims");
        getStyleClass().addAll("findings", "claims");
        setMinHeight(0);
        setUpList();
        detail = new ClaimDetail(model, ask, tools());
        formView = new ClaimForm(form, store);
        side = new StackPane(detail, formView);
        side.getStyleClass().add("claim-side");
        var body = new HBox(list, side);
        HBox.setHgrow(list, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::close);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        Late.fill(this, head(), body);
        watching = Subscription.combine(
                model.rowsProperty().subscribe(this::show),
                model.chosenProperty().subscribe(this::select),
                model.openProperty().subscribe((_, isOpen) -> giveBack(isOpen)),
                form.draftProperty().subscribe(draft -> showForm(draft.isPresent())));
    }

    private void showForm(boolean isOpen) {
        boolean wasInside = formView.isFocusWithin();
        formView.setVisible(isOpen);
        detail.setVisible(!isOpen);
        side.pseudoClassStateChanged(FORM, isOpen);
        if (wasInside && !isOpen) {
            list.requestFocus();
        }
    }

    private void add() {
        form.add();
        formView.begin();
    }

    private void edit() {
        model.chosenProperty().get().map(ClaimRow::claim).ifPresent(form::edit);
        formView.begin();
    }

    /// Lets go of the store.
    public void dispose() {
        watching.unsubscribe();
        form.dispose();
        model.dispose();
    }

    /// Marks in a drawing where edits broke something; a mark opens the drawer.
    public Subscription drawOn(FindingLayer layer) {
        layer.explainBrokenWith(model::explain, this::open);
        return model.brokenAtProperty().subscribe(layer::showBroken);
    }

    /// Opens the drawer with the keyboard in the list, or closes it when the keyboard is there.
    public void toggle() {
        if (model.openProperty().get() && isFocusWithin()) {
            model.close();
        } else {
            remember();
            model.open();
            list.requestFocus();
        }
    }

    /// Shows what was broken at a node.
    public void open(NodeId node) {
        remember();
        model.open(node);
        list.requestFocus();
    }

    private void remember() {
        if (!isFocusWithin()) {
            focusedBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
    }

    private void giveBack(boolean isOpen) {
        if (!isOpen) {
            focusedBefore.ifPresent(Node::requestFocus);
            focusedBefore = Optional.empty();
        }
    }

    private HBox head() {
        var broken = new ToggleButton(TEXTS.text("brokenOnly"));
        broken.setId("claims-broken");
        broken.getStyleClass().addAll("small", "find-kind");
        broken.selectedProperty().bindBidirectional(model.brokenOnlyProperty());
        DrawerParts.filter(filter, "claims-filter", TEXTS.text("filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::intoTheList);
        var add = new Button(TEXTS.text("add"), new FontIcon("mdi2p-plus"));
        add.setId("claims-add");
        add.getStyleClass().add("small");
        Hint.give(add, TEXTS.text("add.hint"));
        add.setOnAction(_ -> add());
        return DrawerParts.head(
                new Label(TEXTS.text("title")),
                List.of(add, broken),
                List.of(filter, IconButton.small("claims-close", "mdi2c-close", TEXTS.text("close"), model::close)));
    }

    private List<Button> tools() {
        return List.of(
                tool("up", "mdi2a-arrow-up", canMove(-1), row -> model.move(row, -1)),
                tool("down", "mdi2a-arrow-down", canMove(1), row -> model.move(row, 1)),
                tool("edit", "mdi2p-pencil-outline", isChosen(), _ -> edit()),
                tool("duplicate", "mdi2c-content-duplicate", isChosen(), model::duplicate),
                tool("delete", "mdi2d-delete-outline", isChosen(), model::remove));
    }

    private ObservableValue<Boolean> isChosen() {
        return model.chosenProperty().map(Optional::isPresent);
    }

    private ObservableValue<Boolean> canMove(int by) {
        return model.chosenProperty()
                .map(chosen -> chosen.filter(row -> model.canMove(row, by)).isPresent());
    }

    private Button tool(String name, String icon, ObservableValue<Boolean> enabled, Consumer<ClaimRow> action) {
        var button = UiAction.named("claim-" + name, TEXTS.text(name))
                .icon(icon)
                .enabledWhen(enabled)
                .does(() -> model.chosenProperty().get().ifPresent(action))
                .iconButton();
        button.getStyleClass().add("small");
        return button;
    }

    private void setUpList() {
        list.setId("claims-list");
        list.setAccessibleText(TEXTS.text("title"));
        list.setCellFactory(_ -> new ClaimCell(this::edit));
        empty.getStyleClass().add("muted");
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !isShowing) {
                model.choose(row);
            }
        });
    }

    private void show(List<ClaimRow> rows) {
        isShowing = true;
        list.getItems().setAll(rows);
        isShowing = false;
        empty.setText(model.whyEmpty());
    }

    private void select(Optional<ClaimRow> chosen) {
        chosen.ifPresent(row -> {
            int at = list.getItems().indexOf(row);
            if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 2));
            }
        });
    }

    private void showAnswer() {
        model.chosenProperty().get().flatMap(row -> row.checked().question()).ifPresent(ask);
    }

    private void listKey(KeyEvent event) {
        var chosen = model.chosenProperty().get();
        if (event.getCode() == KeyCode.INSERT) {
            add();
            event.consume();
        } else if (chosen.isPresent() && isHandled(event, chosen.get())) {
            event.consume();
        }
    }

    private boolean isHandled(KeyEvent event, ClaimRow row) {
        if (UP.match(event)) {
            model.move(row, -1);
        } else if (DOWN.match(event)) {
            model.move(row, 1);
        } else if (COPY.match(event)) {
            model.duplicate(row);
        } else if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        } else {
            switch (event.getCode()) {
                case ENTER -> showAnswer();
                case F2 -> edit();
                case DELETE, BACK_SPACE -> model.remove(row);
                case RIGHT -> detail.focusFirst();
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private void intoTheList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            event.consume();
        }
    }

    /// In the form, Escape leaves the form.
    private void close(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !formView.isFocusWithin()) {
            model.close();
            event.consume();
        }
    }
}
