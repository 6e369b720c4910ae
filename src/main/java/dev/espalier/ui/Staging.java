package dev.espalier.ui;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.diagram.Overlay;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The stage of a window: other states of its design are on show there, one after the other, and can be changed, while
/// the design itself, its file and its steps of undo stay as they are.
public final class Staging {
    private final DesignStore store;
    private final Showing showing;
    private final Consumer<List<ItemId>> restore;
    private final ReadOnlyBooleanWrapper staged = new ReadOnlyBooleanWrapper(this, "staged");
    private final ReadOnlyObjectWrapper<List<String>> improvised =
            new ReadOnlyObjectWrapper<>(this, "improvised", List.of());

    /// @param restore takes over what the history says and selects
    Staging(DesignStore store, Showing showing, Consumer<List<ItemId>> restore) {
        this.store = store;
        this.showing = showing;
        this.restore = restore;
    }

    void follow() {
        staged.set(store.history().isStaged());
        improvised.set(store.history().stagedSteps());
    }

    /// Whether something else than the design itself is on show.
    public ReadOnlyBooleanProperty stagedProperty() {
        return staged.getReadOnlyProperty();
    }

    public boolean isStaged() {
        return staged.get();
    }

    /// What was changed of the state on show, in words, oldest first.
    public ReadOnlyObjectProperty<List<String>> improvisedProperty() {
        return improvised.getReadOnlyProperty();
    }

    /// Puts a state of the design on show, looked at as its view says, with nothing selected. Nothing must be tried out
    /// when the first one comes.
    ///
    /// @param layers what is drawn onto its structure; empty: what was drawn before
    public void show(Design state, Optional<Set<Overlay>> layers) {
        store.history().stage(state, store.selection());
        restore.accept(List.of());
        showing.stage(state, layers);
    }

    /// Changes the design itself, as one step of it, also while something else is on show or tried out over it.
    public EditResult performBelow(Edit edit) {
        return store.history().isCovered() ? below(History::performBelow, edit) : store.perform(edit);
    }

    /// As [#performBelow], as part of typing into one field.
    public EditResult performTypingBelow(Edit edit) {
        return store.history().isCovered() ? below(History::performTypingBelow, edit) : store.performTyping(edit);
    }

    private EditResult below(BiFunction<History, Edit, EditResult> change, Edit edit) {
        if (store.isReadOnly()) {
            return new EditResult.Rejected("READ_ONLY", store.whyReadOnly());
        }
        var result = change.apply(store.history(), edit);
        restore.accept(store.selection());
        return result;
    }

    /// Shows the design itself again, as it was looked at before.
    public void leave() {
        store.history().leaveStage().ifPresent(selected -> {
            restore.accept(selected);
            showing.leaveStage();
        });
    }
}
