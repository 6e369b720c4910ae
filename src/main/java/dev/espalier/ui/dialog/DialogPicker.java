package dev.espalier.ui.dialog;

import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/// Asks in dialogs over a window.
public final class DialogPicker implements Picker {
    private static final int COLUMNS = 32;

    private final Supplier<Window> owner;

    public DialogPicker(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public <T> Optional<T> pick(Pick<T> question) {
        var dialog = new PickDialog<>(question);
        dialog.initOwner(owner.get());
        return dialog.showAndWait();
    }

    @Override
    public Optional<String> askForText(String title, String label, String initial) {
        var dialog = new TextInputDialog(initial);
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(Unbroken.words(label));
        dialog.getEditor().setId("text-answer");
        dialog.getEditor().setAccessibleText(label);
        dialog.getEditor().setPrefColumnCount(COLUMNS);
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }
}
