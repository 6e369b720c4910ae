package dev.espalier.ui.claim;

import dev.espalier.ui.panel.CompletionList;
import dev.espalier.ui.panel.Suggestion;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/// A field with a list of suggestions above it while somebody types. Down opens the list, Enter and Tab take what is
/// chosen in it, Escape closes it.
final class CompletionField extends TextField {
    private static final double GAP = 4;

    private final Function<String, List<Suggestion>> complete;
    private final Consumer<Suggestion.Choice> take;
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final CompletionList list = new CompletionList(suggestions, this::take);
    private final Popup popup = new Popup();
    private boolean isFilling;
    private boolean isTouched;

    /// @param name for screen readers and as the prompt
    CompletionField(
            String id, String name, Function<String, List<Suggestion>> complete, Consumer<Suggestion.Choice> take) {
        this.complete = complete;
        this.take = take;
        setId(id);
        setPromptText(name);
        setAccessibleText(name);
        list.getStyleClass().add("in-popup");
        popup.getContent().setAll(list);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        textProperty().subscribe((_, typed) -> typed(typed));
        focusedProperty().subscribe((_, isFocused) -> {
            if (!isFocused) {
                popup.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Puts a text into the field without asking for suggestions.
    void fill(String text) {
        isFilling = true;
        setText(text);
        positionCaret(text.length());
        isFilling = false;
        isTouched = false;
        popup.hide();
    }

    private void typed(String typed) {
        if (!isFilling && isFocused()) {
            isTouched = true;
            suggest(typed);
        }
    }

    private void suggest(String typed) {
        suggestions.setAll(complete.apply(typed));
        if (suggestions.isEmpty() || getScene() == null) {
            popup.hide();
        } else if (!popup.isShowing()) {
            var corner = localToScreen(0, -GAP);
            popup.show(this, corner.getX(), corner.getY());
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    list.move(1);
                } else {
                    suggest("");
                }
                isTouched = true;
            }
            case UP -> list.move(-1);
            case ENTER -> {
                if (!popup.isShowing()) {
                    return;
                }
                list.chosen().ifPresent(this::take);
            }
            case TAB -> {
                if (!popup.isShowing() || !isTouched || event.isShiftDown()) {
                    return;
                }
                list.chosen().ifPresent(this::take);
            }
            case ESCAPE -> {
                if (!popup.isShowing()) {
                    return;
                }
                popup.hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(Suggestion suggestion) {
        popup.hide();
        if (suggestion.choice() instanceof Suggestion.Choice.Template(var text, var from, var to)) {
            fill(text);
            selectRange(from, to);
            if (from == to) { // nothing to type over: what may follow is next
                suggest(text);
            }
        } else {
            take.accept(suggestion.choice());
            isTouched = false;
        }
    }
}
