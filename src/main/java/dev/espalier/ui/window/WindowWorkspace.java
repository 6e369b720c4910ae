package dev.espalier.ui.window;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.command.Workspace;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.export.Exports;
import dev.espalier.ui.find.Palette;
import dev.espalier.ui.find.PaletteDialog;
import dev.espalier.ui.history.HistoryPopup;
import dev.espalier.ui.history.HistoryViewModel;
import dev.espalier.ui.kit.MenuCommand;
import dev.espalier.ui.preference.PreferencesDialog;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.stage.WindowEvent;

/// What commands ask of the window, done by its parts.
final class WindowWorkspace implements Workspace {

    private final MainWindow window;

    WindowWorkspace(MainWindow window) {
        this.window = window;
    }

    @Override
    public void compare(MemberId one, MemberId other) {
        show(Sheet.CAN_IT);
        window.panel().compare(one, other);
    }

    @Override
    public void turnAnswerFold() {
        show(Sheet.CAN_IT);
        window.panel().turnFold();
    }

    @Override
    public boolean answerExercise(int number) {
        return window.panel().answerExercise(number);
    }

    @Override
    public void toggleLeftRegion() {
        window.regions().toggleLeft();
    }

    @Override
    public void toggleOutlineFilter() {
        window.left().showOutline();
        window.left().outline().toggleFilter();
    }

    @Override
    public boolean isTyping() {
        return window.getScene().getFocusOwner() instanceof TextInputControl;
    }

    @Override
    public void rename(NodeId node) {
        if (window.left().outline().hasFocusInside()) {
            window.left().outline().rename(node);
        } else {
            window.canvas().rename(node);
        }
    }

    @Override
    public void nameAdded() {
        // later, when the dialog that asked what to add is gone
        Platform.runLater(() -> {
            if (window.left().outline().hasFocusInside()
                    && window.store().focusedItem().orElse(null) instanceof NodeId node
                    && !(node instanceof ResourceId)) {
                window.left().outline().rename(node);
            } else {
                window.canvas().nameAdded();
            }
        });
    }

    @Override
    public void write(NoteId note) {
        window.canvas().rename(note);
    }

    @Override
    public void writeNew(NoteId note) {
        window.canvas().writeNew(note);
    }

    @Override
    public void edit(PolicySlot slot) {
        window.policies().open(slot);
    }

    @Override
    public void show(Sheet sheet) {
        window.right().show(sheet);
    }

    @Override
    public void reveal(NodeId node) {
        window.canvas().reveal(node);
    }

    @Override
    public Optional<NodeId> policyHolder(PolicyId policy) {
        return window.canvas().policyHolder(policy);
    }

    @Override
    public void focusQuestion() {
        window.right().show(Sheet.CAN_IT);
        window.panel().focusQuestion();
    }

    @Override
    public void explainClipboard() {
        window.right().show(Sheet.CAN_IT);
        window.panel().explainClipboard();
    }

    @Override
    public void askAboutSelection() {
        window.right().show(Sheet.CAN_IT);
        // later, so that the letter Q that asked is not typed into the question
        Platform.runLater(window.panel()::askAboutSelection);
    }

    @Override
    public void tellAboutSelection() {
        window.right().show(Sheet.CAN_IT);
        window.tellAboutSelection();
    }

    @Override
    public void zoomIn() {
        window.canvas().zoomIn();
    }

    @Override
    public void zoomOut() {
        window.canvas().zoomOut();
    }

    @Override
    public void zoomToFullSize() {
        window.canvas().zoomToFullSize();
    }

    @Override
    public void zoomToFit() {
        if (!isTyping()) {
            window.canvas().zoomToFit();
        }
    }

    @Override
    public void zoomToSelection() {
        if (!isTyping()) {
            window.canvas().zoomToSelection();
        }
    }

    @Override
    public void zoomToPath() {
        if (!isTyping()) {
            window.canvas().zoomToPath();
        }
    }

    @Override
    public void close() {
        window.stage().fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void export() {
        new Exports(window.store()).ask(window.stage());
    }

    @Override
    public void exportPicture() {
        window.pictures().export(window.stage());
    }

    @Override
    public void copyPicture() {
        window.pictures().copy();
    }

    @Override
    public void print() {
        window.pictures().print(window.stage());
    }

    @Override
    public void showShortcuts() {
        ShortcutSheet.show(
                window.stage(),
                new ShortcutList(
                        MenuCommand.in(window.header().menus()),
                        window.preferences().scrolling().get()));
    }

    @Override
    public void showPalette() {
        var palette = new Palette(
                window.store().design(), MenuCommand.in(window.header().menus()), this::goTo);
        PaletteDialog.ask(window.stage(), palette).ifPresent(Runnable::run);
    }

    @Override
    public void showHistory() {
        new HistoryPopup(new HistoryViewModel(window.store()))
                .showUnder(window.header().historyButton());
    }

    @Override
    public void showPreferences() {
        var dialog = new PreferencesDialog(window.preferences());
        dialog.initOwner(window.stage());
        dialog.showAndWait();
    }

    @Override
    public void showAbout() {
        AboutDialog.show(window.stage());
    }

    @Override
    public void showAssertions() {
        window.claims().toggle();
    }

    @Override
    public void showFindings() {
        window.findings().open();
    }

    @Override
    public void goTo(ItemId item) {
        window.store().select(List.of(item));
        window.canvas().visit(item);
        window.canvas().requestFocus();
    }
}
