package dev.espalier.ui.command;

import dev.espalier.diagram.Glyph;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.Insertion;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.stream.Stream;

/// Inserting by keyboard or click, next to what is selected.
public final class InsertCommands {
    private static final Texts TEXTS = Texts.of(InsertCommands.class);

    private final DesignStore store;

    public InsertCommands(DesignStore store) {
        this.store = store;
    }

    public List<UiAction> all() {
        return Stream.of(PaletteKind.values()).map(this::action).toList();
    }

    private UiAction action(PaletteKind kind) {
        return UiAction.named("insert-" + kind.name(), label(kind))
                .enabledWhen(store.readOnlyProperty().map(readOnly -> !readOnly))
                .does(() -> insert(kind));
    }

    /// Adds one of that kind to the selected item, or says why that is not possible.
    public void insert(PaletteKind kind) {
        switch (Insertion.into(store.design(), kind, store.selection())) {
            case Drop.Legal(var edit) -> store.perform(edit);
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
