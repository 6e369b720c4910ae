package dev.espalier.ui.window;

import dev.espalier.ui.command.Workspace;
import dev.espalier.ui.find.FindViewModel;
import dev.espalier.ui.heat.HeatViewModel;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys of the whole window that are no shortcuts of menu items.
final class WindowKeys {
    private final Workspace workspace;
    private final FindViewModel finding;
    private final HeatViewModel heat;
    private final Node canvas;
    private final RegionCycle regions;
    private final BooleanSupplier cancel;
    private boolean hasCancelled;

    /// @param cancel ends whatever Escape ends, and says whether there was anything
    WindowKeys(
            Workspace workspace,
            FindViewModel finding,
            HeatViewModel heat,
            Node canvas,
            RegionCycle regions,
            BooleanSupplier cancel) {
        this.workspace = workspace;
        this.finding = finding;
        this.heat = heat;
        this.canvas = canvas;
        this.regions = regions;
        this.cancel = cancel;
    }

    void listenAt(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::cancel);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::changeRegion);
        node.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(regions::visited);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::cancelled);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::wrote);
    }

    private void cancel(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hasCancelled = cancel.getAsBoolean();
        }
    }

    /// An Escape that has cancelled something is used up, but only after those under it have seen it: the canvas drops
    /// what is dragged over it.
    private void cancelled(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && hasCancelled) {
            event.consume();
        }
    }

    /// While something is looked for, F3 goes through what was found, also where it has another meaning; so it does
    /// for a heat map.
    private void step(KeyEvent event) {
        if (event.getCode() != KeyCode.F3) {
            return;
        }
        if (finding.openProperty().get()) {
            step(event, finding::next, finding::previous);
        } else if (heat.openProperty().get()) {
            step(event, heat::next, heat::previous);
        }
    }

    private static void step(KeyEvent event, Runnable next, Runnable previous) {
        (event.isShiftDown() ? previous : next).run();
        event.consume();
    }

    /// While the heat map is filtered, plain arrows on the canvas go through the accounts that match; otherwise the
    /// canvas travels the tree with them.
    private void walk(KeyEvent event) {
        int by = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        if (by != 0 && isPlain(event) && canvas.isFocused() && heat.walk(by)) {
            event.consume();
        }
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private void changeRegion(KeyEvent event) {
        if (event.getCode() == KeyCode.F6 && !event.isShortcutDown() && !event.isAltDown()) {
            regions.go(((Node) event.getSource()).getScene().getFocusOwner(), event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    /// Letters without modifiers are commands only where nobody types.
    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.Q && isPlain(event) && !workspace.isTyping()) {
            workspace.askAboutSelection();
            event.consume();
        } else if (event.getCode() == KeyCode.SLASH && event.isShortcutDown()) {
            workspace.showPalette();
            event.consume();
        } else if (event.getCode().isDigitKey() && isPlain(event) && !workspace.isTyping() && answers(event)) {
            event.consume();
        }
    }

    /// Numbers answer an exercise, wherever the keyboard is.
    private boolean answers(KeyEvent event) {
        var digit = event.getText();
        return digit.length() == 1 && digit.charAt(0) > '0' && workspace.answerExercise(digit.charAt(0) - '0');
    }

    /// Where the question mark lies differs from keyboard to keyboard, so it is taken as a letter.
    private void wrote(KeyEvent event) {
        if (event.getCharacter().equals("?") && !workspace.isTyping()) {
            event.consume();
            Platform.runLater(workspace::showShortcuts);
        }
    }
}
