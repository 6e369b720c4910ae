package dev.espalier.ui.find;

import dev.espalier.search.Kind;
import dev.espalier.ui.kit.DrawerParts;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The bar to find things with: what is looked for, how many there are, the kinds, and where the current one has it.
public final class FindBar extends VBox {
    private static final Texts TEXTS = Texts.of(FindBar.class);

    private final FindViewModel model;
    private final TextField text = new TextField();
    private Optional<Node> focusedBefore = Optional.empty();

    public FindBar(FindViewModel model) {
        this.model = model;
        setId("find-bar");
        getStyleClass().add("find-bar");
        setAccessibleText(TEXTS.text("title"));
        setMaxHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, DrawerParts.onEscape(model::close));
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        Late.fill(this, line(), kinds(), told());
        model.openProperty().subscribe((before, isOpen) -> {
            if (!isOpen) {
                focusedBefore.ifPresent(Node::requestFocus);
                focusedBefore = Optional.empty();
            }
        });
    }

    /// Shows the bar with the keyboard in it; closing it gives the keyboard back.
    public void open() {
        if (!isFocusWithin()) {
            focusedBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
        model.open();
        text.requestFocus();
        text.selectAll();
    }

    private HBox line() {
        text.setId("find-text");
        text.setPromptText(TEXTS.text("prompt"));
        text.setAccessibleText(TEXTS.text("prompt"));
        text.textProperty().bindBidirectional(model.typedProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(
                4,
                text,
                button("previous", "mdi2c-chevron-up", model::previous),
                button("next", "mdi2c-chevron-down", model::next),
                button("close", "mdi2c-close", model::close));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button button(String name, String icon, Runnable action) {
        return IconButton.of("find-" + name, icon, TEXTS.text(name), action);
    }

    private HBox kinds() {
        var line = new HBox(4);
        for (var kind : Kind.values()) {
            var name = TEXTS.text("kind." + kind);
            var toggle = new ToggleButton(name);
            toggle.setId("find-kind-" + kind);
            toggle.getStyleClass().addAll("small", "find-kind");
            toggle.setAccessibleText(TEXTS.text("kind.hint", name));
            toggle.setOnAction(event -> model.toggle(kind));
            model.kindsProperty().subscribe(chosen -> toggle.setSelected(chosen.contains(kind)));
            line.getChildren().add(toggle);
        }
        return line;
    }

    private VBox told() {
        var count = new Label();
        count.setId("find-count");
        count.getStyleClass().addAll("small", "strong");
        count.textProperty().bind(model.countProperty());
        var told = new VBox(count, where());
        told.managedProperty().bind(model.countProperty().isNotEmpty());
        told.visibleProperty().bind(told.managedProperty());
        return told;
    }

    private Label where() {
        var where = new Label();
        where.setId("find-where");
        where.getStyleClass().addAll("small", "muted");
        Unbroken.wrap(where);
        where.textProperty().bind(model.whereProperty().map(Unbroken::words));
        where.managedProperty().bind(model.whereProperty().isNotEmpty());
        where.visibleProperty().bind(where.managedProperty());
        return where;
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> step(event.isShiftDown());
            case UP -> step(true);
            case DOWN -> step(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(boolean isBack) {
        if (isBack) {
            model.previous();
        } else {
            model.next();
        }
    }
}
