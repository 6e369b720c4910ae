package dev.espalier.ui.command;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.AddNote;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.Optional;

/// Sticky notes by menu and keyboard.
public final class NoteCommands {
    private static final Texts TEXTS = Texts.of(NoteCommands.class);

    /// Right of the root, where a small tree has room.
    private static final double BESIDE_ROOT = 160;

    private final DesignStore store;
    private final Workspace workspace;
    private final UiAction add;

    public NoteCommands(DesignStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
        add = UiAction.named("addNote", TEXTS.text("addNote"))
                .keys("Shortcut+Shift+M")
                .enabledWhen(store.readOnlyProperty().map(isReadOnly -> !isReadOnly))
                .does(this::addNote);
    }

    public UiAction add() {
        return add;
    }

    /// Sticks a note to what is selected, or beside the root, and begins to write on it.
    private void addNote() {
        var node = store.focusedItem().flatMap(NoteCommands::entityOf);
        var note = new View.Note(TEXTS.text("note.new"), node, BESIDE_ROOT, 0, UnknownFields.NONE);
        store.showing().draw(Overlay.NOTES);
        if (store.performTyping(new AddNote(note)) instanceof EditResult.Applied) {
            workspace.writeNew(new NoteId(store.design().view().notes().size() - 1));
        }
    }

    private static Optional<NodeId> entityOf(ItemId item) {
        return switch (item) {
            case ContainerId container -> Optional.of(container);
            case AccountId account -> Optional.of(account);
            case MemberId member -> Optional.of(member.account());
            case NoteId _, PolicyId _ -> Optional.empty();
        };
    }
}
