package dev.espalier.ui.command;

import dev.espalier.ui.AskedItems;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.PinnedQuestions;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;

/// Goes back and forward among the questions asked before, and lists the last of them.
final class AskedCommands {
    private static final Texts TEXTS = Texts.of(AskedCommands.class);

    private final Workspace workspace;
    private final UiAction back;
    private final UiAction forward;
    private final UiAction pin;
    private final UiAction exercise;
    private final UiAction fold;
    private final Menu menu = new Menu(TEXTS.text("askedBefore"));

    AskedCommands(DesignStore store, Workspace workspace) {
        this.workspace = workspace;
        var before = store.asking().before();
        back = UiAction.named("questionBack", TEXTS.text("questionBack"))
                .keys("Alt+Page Up")
                .enabledWhen(before.canGoBackProperty())
                .does(() -> {
                    before.back();
                    show();
                });
        forward = UiAction.named("questionForward", TEXTS.text("questionForward"))
                .keys("Alt+Page Down")
                .enabledWhen(before.canGoForwardProperty())
                .does(() -> {
                    before.forward();
                    show();
                });
        var pinned = new PinnedQuestions(store);
        pin = UiAction.named("pinQuestion", "")
                .keys("Alt+P")
                .enabledWhen(store.questionProperty().map(Optional::isPresent))
                .does(pinned::turn);
        pin.labelProperty()
                .bind(pinned.isPinnedProperty()
                        .map(isPinned -> TEXTS.text(isPinned ? "unpinQuestion" : "pinQuestion")));
        exercise = UiAction.named("makeExercise", "")
                .keys("Alt+X")
                .enabledWhen(store.questionProperty().map(Optional::isPresent))
                .does(() -> {
                    pinned.turnExercise();
                    show();
                });
        exercise.labelProperty()
                .bind(pinned.isExerciseProperty()
                        .map(isExercise -> TEXTS.text(isExercise ? "unmakeExercise" : "makeExercise")));
        fold = UiAction.named("foldAnswer", TEXTS.text("foldAnswer"))
                .keys("Shortcut+Shift+B")
                .enabledWhen(store.answerProperty().map(Optional::isPresent))
                .does(workspace::turnAnswerFold);
        menu.setId("menu-askedBefore");
        AskedItems.keep(store, menu.getItems(), Optional.empty(), this::show);
        menu.disableProperty().bind(Bindings.isEmpty(menu.getItems()));
    }

    private void show() {
        workspace.show(Workspace.Sheet.CAN_IT);
    }

    UiAction back() {
        return back;
    }

    UiAction pin() {
        return pin;
    }

    /// Keeps the question as an exercise.
    UiAction exercise() {
        return exercise;
    }

    /// Shows the verdict alone.
    UiAction fold() {
        return fold;
    }

    UiAction forward() {
        return forward;
    }

    /// The pinned and the last questions.
    Menu menu() {
        return menu;
    }
}
