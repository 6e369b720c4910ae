package dev.espalier.ui.command;

import dev.espalier.design.DesignIndex;
import dev.espalier.diagram.Glyph;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Pick;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.Insertion;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.drag.Starting;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Inserting by keyboard or click, next to what is selected.
public final class InsertCommands {
    private static final Texts TEXTS = Texts.of(InsertCommands.class);

    private final DesignStore store;
    private final Picker picker;
    private final Workspace workspace;
    private final ObservableValue<Boolean> possible;
    private final UiAction choose;

    public InsertCommands(DesignStore store, Picker picker, Workspace workspace) {
        this.store = store;
        this.picker = picker;
        this.workspace = workspace;
        possible = store.readOnlyProperty().map(readOnly -> !readOnly);
        choose = UiAction.named("insertChosen", TEXTS.text("insertChosen"))
                .keys("INSERT")
                .enabledWhen(possible)
                .does(this::choose);
    }

    /// Asks what is to be inserted at the selection: the way to insert with one key.
    public UiAction chooseAction() {
        return choose;
    }

    /// Whether anything can be inserted at present.
    public ObservableValue<Boolean> possibleProperty() {
        return possible;
    }

    public List<UiAction> all() {
        return Stream.of(PaletteKind.values()).map(this::action).toList();
    }

    private UiAction action(PaletteKind kind) {
        return UiAction.named("insert-" + kind.name(), label(kind))
                .enabledWhen(possible)
                .does(() -> insert(kind));
    }

    private void choose() {
        if (workspace.isTyping()) {
            return;
        }
        var where = store.focusedItem()
                .map(DesignIndex.of(store.design())::nameOf)
                .orElseGet(() -> store.design().organization().root().name());
        var choices = Stream.of(PaletteKind.values()).map(this::choice).toList();
        picker.pick(new Pick<>(
                        TEXTS.text("insertChosen.title", where),
                        TEXTS.text("insertChosen.prompt"),
                        TEXTS.text("insertChosen.action"),
                        choices))
                .ifPresent(this::insert);
    }

    private Choice<PaletteKind> choice(PaletteKind kind) {
        var index = DesignIndex.of(store.design());
        var drop = Insertion.into(store.design(), kind, store.selection());
        return new Choice<>(
                kind,
                label(kind),
                TEXTS.text(
                        "insertChosen.place", index.nameOf(Insertion.place(store.design(), kind, store.selection()))),
                glyph(kind),
                drop instanceof Drop.Illegal(var sentence) ? Optional.of(sentence) : Optional.empty());
    }

    /// Adds one of that kind to the selected item and begins to type its name, or says why that is not possible.
    public void insert(PaletteKind kind) {
        switch (Insertion.into(store.design(), kind, store.selection())) {
            case Drop.Legal(var edit) -> {
                if (store.perform(edit) instanceof EditResult.Applied) {
                    workspace.nameAdded();
                    Starting.sentence(kind).ifPresent(store::message);
                }
            }
            case Drop.Illegal(var sentence) -> store.message(sentence);
            case Drop.Nothing _ -> {}
        }
    }

    public static String label(PaletteKind kind) {
        return TEXTS.text("insert." + kind.name());
    }

    /// The label and how to use it, for a tooltip.
    public static String hint(PaletteKind kind) {
        return TEXTS.text("insert." + kind.name() + ".hint");
    }

    public static Glyph glyph(PaletteKind kind) {
        return switch (kind) {
            case ACCOUNT -> Glyph.ACCOUNT;
            case UNIT -> Glyph.UNIT;
            case SCP -> Glyph.SCP;
            case RCP -> Glyph.RCP;
            case USER -> Glyph.USER;
            case GROUP -> Glyph.GROUP;
            case ROLE -> Glyph.ROLE;
            case RESOURCE -> Glyph.RESOURCE;
        };
    }
}
