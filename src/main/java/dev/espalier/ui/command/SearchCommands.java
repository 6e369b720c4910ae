package dev.espalier.ui.command;

import dev.espalier.ui.find.FindViewModel;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;

/// Finding things and going from one to the next.
public final class SearchCommands {
    private static final Texts TEXTS = Texts.of(SearchCommands.class);

    private final UiAction find;
    private final UiAction findNext;
    private final UiAction findPrevious;

    /// @param opener shows where to type what is looked for
    public SearchCommands(FindViewModel model, Runnable opener) {
        find = UiAction.named("find", TEXTS.text("find"))
                .icon("mdi2m-magnify")
                .keys("Shortcut+F")
                .does(opener);
        var some = model.foundProperty().map(found -> !found.isEmpty());
        findNext = UiAction.named("findNext", TEXTS.text("findNext"))
                .keys("F3")
                .enabledWhen(some)
                .does(model::next);
        findPrevious = UiAction.named("findPrevious", TEXTS.text("findPrevious"))
                .keys("Shift+F3")
                .enabledWhen(some)
                .does(model::previous);
    }

    public UiAction find() {
        return find;
    }

    public UiAction findNext() {
        return findNext;
    }

    public UiAction findPrevious() {
        return findPrevious;
    }
}
