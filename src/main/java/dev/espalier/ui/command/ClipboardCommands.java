package dev.espalier.ui.command;

import dev.espalier.design.Account;
import dev.espalier.design.Clipping;
import dev.espalier.design.Container;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.RootId;
import dev.espalier.edit.Clippings;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Destination;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.Paste;
import dev.espalier.edit.Removals;
import dev.espalier.storage.ClippingText;
import dev.espalier.storage.ClippingText.Reading;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import dev.espalier.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cut, copy, paste and duplicate, within a design, between windows and between programs.
public final class ClipboardCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ClipboardCommands.class);
    private static final Texts TEXTS = Texts.of(ClipboardCommands.class);

    /// Characters, and units and accounts, that are read and written at once; more takes its time beside the window.
    private static final int SHORT = 100_000;

    private static final int FEW = 200;

    private final DesignStore store;
    private final TaskRunner tasks;
    private final TextClipboard clipboard;
    private final Workspace workspace;
    private final UiAction cut;
    private final UiAction copy;
    private final UiAction paste;
    private final UiAction duplicate;

    public ClipboardCommands(DesignStore store, TaskRunner tasks, TextClipboard clipboard, Workspace workspace) {
        this.store = store;
        this.tasks = tasks;
        this.clipboard = clipboard;
        this.workspace = workspace;
        var canCopy = store.selectionProperty().map(ClipboardCommands::hasCopyable);
        var canChange = store.readOnlyProperty().flatMap(readOnly -> canCopy.map(can -> can && !readOnly));
        cut = action("cut", "Shortcut+X", canChange, this::cutSelected);
        copy = action("copy", "Shortcut+C", canCopy, this::copySelected);
        paste = action("paste", "Shortcut+V", store.readOnlyProperty().map(isReadOnly -> !isReadOnly), this::read);
        duplicate = action("duplicate", "Shortcut+D", canChange, this::duplicateSelected);
    }

    private static UiAction action(String id, String keys, ObservableValue<Boolean> enabled, Runnable handler) {
        return UiAction.named(id, TEXTS.text(id))
                .keys(keys)
                .enabledWhen(enabled)
                .does(handler);
    }

    private static boolean hasCopyable(List<ItemId> items) {
        return items.stream().anyMatch(item -> !(item instanceof RootId || item instanceof RootUserId));
    }

    public UiAction cut() {
        return cut;
    }

    public UiAction copy() {
        return copy;
    }

    public UiAction paste() {
        return paste;
    }

    public UiAction duplicate() {
        return duplicate;
    }

    /// All four, as they stand in menus.
    public List<UiAction> all() {
        return List.of(cut, copy, paste, duplicate);
    }

    // Out of the design

    private void copySelected() {
        write(Clippings.of(store.design(), store.selection()), () -> {});
    }

    /// Copies and then removes, in one step. What cannot be removed is not copied either, and what cannot be copied is
    /// not removed.
    private void cutSelected() {
        var before = store.design();
        var clipping = Clippings.of(before, store.selection());
        var removed = Stream.concat(clipping.items().stream(), notesIn(clipping).stream())
                .toList();
        var edit = new Composite(Clippings.cutLabel(before, clipping), Removals.of(removed, this::holder));
        switch (edit.applyTo(before)) {
            case EditResult.Rejected refused -> store.message(refused.sentence());
            case EditResult.Applied _ ->
                write(clipping.cut(), () -> {
                    if (before.equals(store.design())) {
                        store.perform(edit);
                    }
                });
        }
    }

    /// Those that are selected, and those that are stuck to something that is cut.
    private List<NoteId> notesIn(Clipping clipping) {
        var loose = clipping.looseNotes();
        var stuck =
                clipping.notes().stream().filter(note -> !loose.contains(note)).toList();
        var all = store.design().view().notes();
        return IntStream.range(0, all.size())
                .mapToObj(NoteId::new)
                .filter(id -> store.selection().contains(id) || stuck.contains(all.get(id.place())))
                .toList();
    }

    /// A policy whose chip was pressed is cut off there and stays elsewhere.
    private Optional<NodeId> holder(PolicyId policy) {
        return workspace
                .policyHolder(policy)
                .filter(node ->
                        DesignIndex.of(store.design()).attachmentsOf(policy).contains(node));
    }

    private void write(Clipping clipping, Runnable next) {
        if (isFew(clipping)) {
            put(ClippingText.write(clipping), next);
        } else {
            tasks.run("copy", () -> ClippingText.write(clipping), (String text) -> put(text, next), this::fail);
        }
    }

    private void put(String text, Runnable next) {
        if (text.length() > ClippingText.LONGEST) {
            store.message(TEXTS.text("copy.tooMuch"));
        } else {
            clipboard.put(text);
            next.run();
        }
    }

    private static boolean isFew(Clipping clipping) {
        return Stream.<Entity>concat(clipping.units().stream(), clipping.accounts().stream())
                        .flatMap(ClipboardCommands::below)
                        .limit(FEW)
                        .count()
                < FEW;
    }

    private static Stream<Entity> below(Entity entity) {
        return switch (entity) {
            case Account account -> Stream.of(account);
            case Container container ->
                Stream.concat(
                        Stream.of(container),
                        Stream.<Entity>concat(container.organizationalUnits().stream(), container.accounts().stream())
                                .flatMap(ClipboardCommands::below));
        };
    }

    // Into the design

    private void duplicateSelected() {
        if (!workspace.isTyping()) {
            perform(Paste.duplicate(store.design(), store.selection()));
        }
    }

    private void read() {
        var text = clipboard.text().orElse("");
        if (text.length() <= SHORT) {
            paste(ClippingText.parse(text));
            return;
        }
        int asked = store.openingsProperty().get();
        tasks.run(
                "paste",
                () -> ClippingText.parse(text),
                (Reading reading) -> {
                    if (asked == store.openingsProperty().get()) {
                        paste(reading);
                    }
                },
                this::fail);
    }

    private void paste(Reading reading) {
        switch (reading) {
            case Reading.Refused refused -> store.message(refused.sentence());
            case Reading.Read(var clipping) ->
                perform(new Paste(
                        clipping, Destination.at(store.design(), clipping, store.focusedItem()), Paste.Manner.PASTE));
        }
    }

    /// Makes copies and shows the last of them, wherever it is hidden.
    private void perform(Paste edit) {
        switch (store.perform(edit)) {
            case EditResult.Rejected refused -> store.message(refused.sentence());
            case EditResult.Applied _ ->
                store.focusedItem()
                        .filter(NodeId.class::isInstance)
                        .map(NodeId.class::cast)
                        .ifPresent(this::show);
        }
    }

    private void show(NodeId copy) {
        store.showing().uncover(copy);
        workspace.reveal(copy);
    }

    private void fail(Throwable failure) {
        LOG.error("The clipboard could not be used", failure);
        store.message(TEXTS.text("clipboard.failed"));
    }
}
