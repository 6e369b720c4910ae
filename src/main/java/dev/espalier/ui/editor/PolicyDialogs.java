package dev.espalier.ui.editor;

import dev.espalier.edit.EditResult;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.task.TaskRunner;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Opens policies in the editor over the window. Applying is one step of undo; closing never loses typed text without
/// asking.
public final class PolicyDialogs {
    private static final Texts TEXTS = Texts.of(PolicyDialogs.class);

    private final DesignStore store;
    private final TaskRunner tasks;
    private final Supplier<Window> owner;

    public PolicyDialogs(DesignStore store, TaskRunner tasks, Supplier<Window> owner) {
        this.store = store;
        this.tasks = tasks;
        this.owner = owner;
    }

    public void open(PolicySlot slot) {
        open(slot, JsonPath.TOP);
    }

    /// Opens a policy with the caret at a part of it.
    public void open(PolicySlot slot, JsonPath at) {
        var isReadOnly = slot.isReadOnly() || store.isReadOnly();
        var model = new PolicyEditorModel(slot, tasks);
        var editor = new PolicyEditorView(model, isReadOnly);
        var refusal = new Label();
        refusal.setId("policy-refusal");
        refusal.getStyleClass().add("error-text");
        Unbroken.wrap(refusal);
        VBox.setVgrow(editor, Priority.ALWAYS);
        var content = new VBox(8, editor, refusal);
        content.getStyleClass().add("policy-content");
        var dialog = new Dialog<Void>();
        dialog.initOwner(owner.get());
        dialog.setTitle(slot.title());
        dialog.setHeaderText(
                Unbroken.words(isReadOnly ? slot.title() + "\n" + TEXTS.text("editor.readOnly") : slot.title()));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        Room.limit(dialog);
        if (isReadOnly) {
            dialog.getDialogPane()
                    .getButtonTypes()
                    .setAll(new ButtonType(TEXTS.text("editor.close"), ButtonData.CANCEL_CLOSE));
        } else {
            addButtons(dialog, slot, model, refusal);
        }
        dialog.setOnShown(event -> {
            Platform.runLater(editor::focusText); // later, as the window gives the keyboard to a button first
            JsonText.parse(model.textProperty().get()).spanOf(at).ifPresent(span -> editor.goTo(span.start()));
        });
        dialog.showAndWait();
    }

    private void addButtons(Dialog<Void> dialog, PolicySlot slot, PolicyEditorModel model, Label refusal) {
        var apply = new ButtonType(TEXTS.text("editor.apply"), ButtonData.OK_DONE);
        var cancel = new ButtonType(TEXTS.text("editor.cancel"), ButtonData.CANCEL_CLOSE);
        var format = new ButtonType(TEXTS.text("editor.format"), ButtonData.LEFT);
        var pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(format, apply, cancel);
        intercept(pane.lookupButton(apply), () -> apply(slot, model, refusal));
        intercept(pane.lookupButton(cancel), () -> mayDiscard(model));
        intercept(pane.lookupButton(format), () -> {
            model.format();
            return false;
        });
        var applying = (Button) pane.lookupButton(apply);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                applying.fire();
                event.consume();
            }
        });
        ((Button) pane.lookupButton(apply)).setDefaultButton(false);
        ((Button) pane.lookupButton(apply)).getStyleClass().add("accent");
        ((Button) pane.lookupButton(format)).setTooltip(new Tooltip(TEXTS.text("editor.format.hint")));
        pane.lookupButton(apply).setId("policy-apply");
        pane.lookupButton(cancel).setId("policy-cancel");
        pane.lookupButton(format).setId("policy-format");
    }

    /// Lets a button close the dialog only when `mayClose` says so.
    private static void intercept(Node button, Supplier<Boolean> mayClose) {
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!mayClose.get()) {
                event.consume();
            }
        });
    }

    private boolean apply(PolicySlot slot, PolicyEditorModel model, Label refusal) {
        if (!model.isChanged() && !isNew(slot)) {
            return true;
        }
        return model.document()
                .or(() -> keepBroken(model))
                .filter(document -> perform(slot, document, refusal))
                .isPresent();
    }

    /// A policy that is not in the design yet is added even as it was proposed.
    private boolean isNew(PolicySlot slot) {
        return slot.edit().stream()
                .anyMatch(edit ->
                        edit.apply(slot.document()).applyTo(store.design()) instanceof EditResult.Applied(var after)
                                && !after.equals(store.design()));
    }

    private boolean perform(PolicySlot slot, PolicyDocument document, Label refusal) {
        return slot.edit().stream().allMatch(edit -> switch (store.perform(edit.apply(document))) {
            case EditResult.Applied _ -> true;
            case EditResult.Rejected refused -> {
                refusal.setText(refused.sentence());
                yield false;
            }
        });
    }

    private Optional<PolicyDocument> keepBroken(PolicyEditorModel model) {
        var keep = new ButtonType(TEXTS.text("broken.keep"), ButtonData.OTHER);
        var goOn = new ButtonType(TEXTS.text("broken.continue"), ButtonData.CANCEL_CLOSE);
        return ask("broken", keep, goOn) ? Optional.of(model.broken()) : Optional.empty();
    }

    private boolean mayDiscard(PolicyEditorModel model) {
        return !model.isChanged()
                || ask(
                        "discard",
                        new ButtonType(TEXTS.text("discard.discard"), ButtonData.OTHER),
                        new ButtonType(TEXTS.text("discard.continue"), ButtonData.CANCEL_CLOSE));
    }

    private boolean ask(String key, ButtonType yes, ButtonType no) {
        var alert = new Alert(Alert.AlertType.NONE, TEXTS.text(key + ".question"), yes, no);
        alert.initOwner(owner.get());
        alert.setTitle(TEXTS.text(key + ".title"));
        alert.setHeaderText(TEXTS.text(key + ".title"));
        ((Button) alert.getDialogPane().lookupButton(no)).setDefaultButton(true);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }
}
