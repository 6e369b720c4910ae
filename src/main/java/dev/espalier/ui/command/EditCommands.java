package dev.espalier.ui.command;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.RootId;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RemoveNotes;
import dev.espalier.edit.RemovePolicy;
import dev.espalier.edit.ReorderNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Undo, redo and what is done to the selected items.
public final class EditCommands {
    private static final Texts TEXTS = Texts.of(EditCommands.class);

    private final DesignStore store;
    private final Workspace workspace;
    private final Destinations destinations;
    private final ClipboardCommands clipboard;
    private final ColourCommands colours;
    private final UiAction undo;
    private final UiAction redo;
    private final UiAction history;
    private final UiAction keepTried;
    private final UiAction leaveTried;
    private final UiAction rename;
    private final UiAction remove;
    private final UiAction moveTo;
    private final UiAction attach;
    private final UiAction detach;
    private final UiAction joinGroup;
    private final UiAction editPolicy;
    private final UiAction moveEarlier;
    private final UiAction moveLater;
    private final UiAction selectAll;
    private final UiAction selectNothing;

    public EditCommands(DesignStore store, Workspace workspace, Picker picker, ClipboardCommands clipboard) {
        this.store = store;
        this.workspace = workspace;
        this.clipboard = clipboard;
        colours = new ColourCommands(store, picker);
        destinations = new Destinations(store, picker);
        undo = UiAction.named("undo", TEXTS.text("undo"))
                .icon("mdi2u-undo")
                .keys("Shortcut+Z")
                .enabledWhen(whenEditable(store.canUndoProperty()))
                .does(store::undo);
        redo = UiAction.named("redo", TEXTS.text("redo"))
                .icon("mdi2r-redo")
                .keys("Shortcut+Y")
                .enabledWhen(whenEditable(store.canRedoProperty()))
                .does(store::redo);
        undo.labelProperty().bind(store.undoLabelProperty().map(label -> named("undo", label)));
        redo.labelProperty().bind(store.redoLabelProperty().map(label -> named("redo", label)));
        history = UiAction.named("history", TEXTS.text("history"))
                .icon("mdi2h-history")
                .keys("Shortcut+Shift+H")
                .enabledWhen(store.canUndoProperty()
                        .flatMap(can -> store.canRedoProperty().map(also -> can || also)))
                .does(workspace::showHistory);
        keepTried = UiAction.named("keepTried", TEXTS.text("keepTried"))
                .keys("Shortcut+Alt+Y")
                .enabledWhen(whenEditable(store.triedProperty()
                        .map(tried -> tried.filter(steps -> !steps.isEmpty()).isPresent())))
                .does(store::keepTried);
        leaveTried = UiAction.named("leaveTried", TEXTS.text("leaveTried"))
                .keys("Shortcut+Alt+N")
                .enabledWhen(store.triedProperty().map(Optional::isPresent))
                .does(store::leaveTried);
        rename = action("rename", "F2", EditCommands::canRename, this::renameFocused);
        remove = action("remove", "Delete", EditCommands::canRemove, this::removeSelected);
        moveTo = action("moveTo", "Shortcut+M", EditCommands::canMove, destinations::moveTo);
        attach = action("attach", "Shortcut+T", EditCommands::canAttach, destinations::attach);
        var detachments = new Detachments(store, picker);
        var groups = new GroupChoice(store, picker);
        detach = action("detach", "Shortcut+Shift+T", items -> detachments.areThere(items), detachments::detach);
        joinGroup = action("joinGroup", "Shortcut+G", GroupChoice::suits, groups::join);
        editPolicy = action("editPolicy", "F4", items -> slot().isPresent(), this::editPolicy);
        moveEarlier = action("moveEarlier", "Alt+UP", EditCommands::canReorder, () -> reorder(-1));
        moveLater = action("moveLater", "Alt+DOWN", EditCommands::canReorder, () -> reorder(1));
        selectAll = UiAction.named("selectAll", TEXTS.text("selectAll"))
                .keys("Shortcut+A")
                .does(this::selectAll);
        selectNothing = UiAction.named("selectNothing", TEXTS.text("selectNothing"))
                .enabledWhen(store.selectionProperty().map(items -> !items.isEmpty()))
                .does(() -> store.select(List.of()));
    }

    private UiAction action(String id, String keys, Predicate<List<ItemId>> suits, Runnable handler) {
        var enabled = whenEditable(store.selectionProperty().map(items -> !items.isEmpty() && suits.test(items)));
        return UiAction.named(id, TEXTS.text(id))
                .keys(keys)
                .enabledWhen(enabled)
                .does(handler);
    }

    private ObservableValue<Boolean> whenEditable(ObservableValue<Boolean> condition) {
        return store.readOnlyProperty().flatMap(readOnly -> condition.map(holds -> holds && !readOnly));
    }

    private static String named(String key, String label) {
        return label.isEmpty() ? TEXTS.text(key) : TEXTS.text(key + ".named", label);
    }

    public ColourCommands colours() {
        return colours;
    }

    public ClipboardCommands clipboard() {
        return clipboard;
    }

    public UiAction undo() {
        return undo;
    }

    public UiAction redo() {
        return redo;
    }

    /// Makes what is tried out one step.
    UiAction keepTried() {
        return keepTried;
    }

    /// Forgets what is tried out.
    UiAction leaveTried() {
        return leaveTried;
    }

    public UiAction history() {
        return history;
    }

    public UiAction rename() {
        return rename;
    }

    public UiAction remove() {
        return remove;
    }

    public UiAction moveTo() {
        return moveTo;
    }

    public UiAction attach() {
        return attach;
    }

    public UiAction detach() {
        return detach;
    }

    public UiAction joinGroup() {
        return joinGroup;
    }

    public UiAction editPolicyAction() {
        return editPolicy;
    }

    public UiAction moveEarlier() {
        return moveEarlier;
    }

    public UiAction moveLater() {
        return moveLater;
    }

    public UiAction selectAllAction() {
        return selectAll;
    }

    public UiAction selectNothing() {
        return selectNothing;
    }

    // What suits what is selected

    private static boolean canRename(List<ItemId> items) {
        return items.size() == 1
                && !(items.getFirst() instanceof AwsManagedPolicyId)
                && !(items.getFirst() instanceof RootUserId);
    }

    private static boolean canRemove(List<ItemId> items) {
        return items.stream().noneMatch(item -> item instanceof RootId || item instanceof AwsManagedPolicyId);
    }

    private static boolean canMove(List<ItemId> items) {
        return items.stream().allMatch(item -> item instanceof OuId || item instanceof AccountId)
                || items.stream().allMatch(item -> item instanceof MemberId && !(item instanceof RootUserId));
    }

    private static boolean canAttach(List<ItemId> items) {
        return items.size() == 1
                && !(items.getFirst() instanceof ResourceId)
                && !(items.getFirst() instanceof NoteId)
                && !(items.getFirst() instanceof RootUserId);
    }

    private static boolean canReorder(List<ItemId> items) {
        return items.size() == 1 && (items.getFirst() instanceof OuId || items.getFirst() instanceof AccountId);
    }

    // What is done

    private void renameFocused() {
        store.focusedItem().ifPresent(item -> {
            switch (item) {
                case ResourceId _, PolicyId _ -> workspace.show(Workspace.Sheet.INSPECTOR);
                case NodeId node -> workspace.rename(node);
                case NoteId note -> workspace.write(note);
            }
        });
    }

    private void removeSelected() {
        var nodes = store.selection().stream()
                .filter(NodeId.class::isInstance)
                .map(NodeId.class::cast)
                .toList();
        var edits = new ArrayList<Edit>();
        if (!nodes.isEmpty()) {
            edits.add(new RemoveNodes(nodes));
        }
        store.selection().stream()
                .filter(PolicyId.class::isInstance)
                .forEach(policy -> edits.add(new RemovePolicy((PolicyId) policy)));
        var notes = store.selection().stream()
                .filter(NoteId.class::isInstance)
                .map(NoteId.class::cast)
                .toList();
        if (!notes.isEmpty()) {
            edits.add(new RemoveNotes(notes));
        }
        tell(store.perform(
                edits.size() == 1
                        ? edits.getFirst()
                        : new Composite(
                                TEXTS.text("label.remove", store.selection().size()), edits)));
    }

    private void editPolicy() {
        slot().ifPresent(workspace::edit);
    }

    /// The policy that is meant when nothing more is said: the selected one, a role's trust policy, a resource's
    /// policy.
    private Optional<PolicySlot> slot() {
        return store.focusedItem().flatMap(item -> PolicySlot.of(store.design(), item));
    }

    private void reorder(int by) {
        store.focusedItem().ifPresent(item -> {
            if (item instanceof NodeId node) {
                var siblings = siblings(node);
                int place = siblings.indexOf(node) + by;
                if (place >= 0 && place < siblings.size()) {
                    tell(store.perform(new ReorderNode(node, place)));
                }
            }
        });
    }

    private List<? extends NodeId> siblings(NodeId node) {
        return DesignIndex.of(store.design())
                .containerOf(node)
                .map(parent -> node instanceof OuId
                        ? parent.organizationalUnits().stream()
                                .map(Container::id)
                                .toList()
                        : parent.accounts().stream().map(Account::id).toList())
                .orElse(List.of());
    }

    private void selectAll() {
        var index = DesignIndex.of(store.design());
        store.select(Stream.<ItemId>concat(
                        index.units().stream().map(Container::id),
                        index.accounts().stream().map(Account::id))
                .toList());
    }

    private void tell(EditResult result) {
        if (result instanceof EditResult.Rejected refused) {
            store.message(refused.sentence());
        }
    }
}
