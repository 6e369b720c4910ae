package dev.espalier.ui.claim;

import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.panel.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Several values, each a chip that a press takes away, with a field behind them to add one. Backspace in the empty
/// field takes the last one away.
final class ChipsField extends FlowPane {
    private static final Texts TEXTS = ClaimWords.TEXTS;

    private final Function<String, String> nameOf;
    private final Consumer<List<String>> changed;
    private final CompletionField field;
    private final List<String> values = new ArrayList<>();

    /// What it needs to know.
    ///
    /// @param nameOf what a value is called
    /// @param valueOf the value that a choice stands for
    /// @param changed told of the values after each change
    record Kind(
            Function<String, String> nameOf,
            Function<Suggestion.Choice, String> valueOf,
            Consumer<List<String>> changed) {}

    ChipsField(String id, String name, Function<String, List<Suggestion>> complete, Kind kind) {
        nameOf = kind.nameOf();
        changed = kind.changed();
        setId(id);
        getStyleClass().add("chips");
        field = new CompletionField(
                id + "-add", name, complete, choice -> add(kind.valueOf().apply(choice)));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && isTyping()) {
                addTyped();
                event.consume();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !values.isEmpty()) {
                remove(values.getLast());
                event.consume();
            }
        });
        show();
    }

    /// Shows other values.
    void show(List<String> shown) {
        if (!values.equals(shown)) {
            values.clear();
            values.addAll(shown);
            show();
        }
    }

    /// Whether there is something in the field that is no chip yet.
    boolean isTyping() {
        return !field.getText().isBlank();
    }

    /// Makes what is in the field a chip.
    void addTyped() {
        add(field.getText().strip());
    }

    /// Puts a text into the field in place of what is there.
    void type(String text) {
        field.fill(text);
    }

    private void add(String value) {
        field.fill("");
        if (!value.isBlank() && !values.contains(value)) {
            values.add(value);
            show();
            changed.accept(List.copyOf(values));
        }
    }

    private void remove(String value) {
        values.remove(value);
        field.requestFocus(); // before the chip that has the keyboard goes
        show();
        changed.accept(List.copyOf(values));
    }

    private void show() {
        var parts = new ArrayList<Node>();
        values.forEach(value -> parts.add(chip(value)));
        parts.add(field);
        getChildren().setAll(parts);
    }

    private Button chip(String value) {
        var chip = new Button(nameOf.apply(value), new FontIcon("mdi2c-close"));
        chip.getStyleClass().addAll("small", "findings-about");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(TEXTS.text("chip.remove", nameOf.apply(value)));
        Hint.give(chip, TEXTS.text("chip.remove", value));
        chip.setOnAction(_ -> remove(value));
        return chip;
    }
}
