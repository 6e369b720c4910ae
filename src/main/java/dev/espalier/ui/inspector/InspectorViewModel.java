package dev.espalier.ui.inspector;

import static dev.espalier.ui.inspector.Rows.TEXTS;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.View;
import dev.espalier.diagram.Glyph;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.Destinations;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.editor.PolicySlot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;

/// Which page the inspector shows: that of the one selected item. It is made when somebody asks for it: an edit that
/// also selects something else makes one page, and none while nobody looks.
final class InspectorViewModel {
    private final DesignStore store;
    private final Rows rows;
    private final EntityPages entities;
    private final MemberPages members;
    private final PolicyPages policies;
    private final ObjectBinding<Page> page;

    InspectorViewModel(DesignStore store, Picker picker, Consumer<PolicySlot> edit) {
        this.store = store;
        rows = new Rows(store);
        var destinations = new Destinations(store, picker);
        entities = new EntityPages(rows, destinations, edit);
        members = new MemberPages(rows, destinations, picker, edit);
        policies = new PolicyPages(rows, destinations, edit);
        page = Bindings.createObjectBinding(this::create, store.designProperty(), store.selectionProperty());
    }

    ObservableObjectValue<Page> pageProperty() {
        return page;
    }

    /// The item the page is about; empty for none or many.
    Optional<ItemId> item() {
        return store.selection().size() == 1 ? store.focusedItem() : Optional.empty();
    }

    void dispose() {
        page.dispose();
    }

    private Page create() {
        var selected = store.selection().size();
        if (selected > 1) {
            return message(TEXTS.text("many.title", selected), TEXTS.text("many.text"));
        }
        return item().map(this::create).orElseGet(() -> message(TEXTS.text("empty.title"), TEXTS.text("empty.text")));
    }

    private Page create(ItemId item) {
        var index = rows.index();
        Optional<Page> created = switch (item) {
            case PolicyId policy -> Optional.of(policies.of(policy));
            case UserId id -> index.user(id).map(user -> members.user(id, user));
            case GroupId id -> index.group(id).map(group -> members.group(id, group));
            case RoleId id -> index.role(id).map(role -> members.role(id, role));
            case ResourceId id -> index.resource(id).map(resource -> members.resource(id, resource));
            case RootUserId id -> Optional.of(rootUser(id));
            case NoteId id -> Optional.of(note(id));
            case NodeId id -> index.entity(id).map(entities::of);
        };
        return created.orElseGet(() -> message(index.nameOf(item), TEXTS.text("missing")));
    }

    private Page rootUser(RootUserId id) {
        return new Page(
                rows.index().nameOf(id),
                TEXTS.text("kind.rootUser", rows.index().nameOf(id.account())),
                Glyph.USER,
                List.of(new Page.Section("", List.of(new Row.Note("rootUser", TEXTS.text("rootUser.note"))))));
    }

    private Page note(NoteId id) {
        var text = store.design().view().note(id).map(View.Note::text).orElse("");
        return new Page(
                TEXTS.text("note.title"),
                TEXTS.text("note.kind"),
                Glyph.NOTE,
                List.of(new Page.Section("", List.of(new Row.Note("note", text)))));
    }

    private static Page message(String title, String text) {
        return new Page(title, "", Glyph.ROOT, List.of(new Page.Section("", List.of(new Row.Note("message", text)))));
    }
}
