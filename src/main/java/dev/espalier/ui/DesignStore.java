package dev.espalier.ui;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.View;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.History;
import dev.espalier.edit.Step;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The open design and everything the views share about it: its history, what is selected, the question and its answer,
/// the file it lies in. Views watch its properties and change the design through [#perform(Edit)] alone.
///
/// It has no nodes, and everything is called on one thread.
public final class DesignStore {
    private static final Texts TEXTS = Texts.of(DesignStore.class);

    private final TaskRunner tasks;
    private History history;
    private Evaluator evaluator;

    private final ShownDesign design;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper(this, "undoLabel", "");
    private final ReadOnlyObjectWrapper<Optional<List<String>>> tried =
            new ReadOnlyObjectWrapper<>(this, "tried", Optional.empty());
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper(this, "redoLabel", "");
    private final ReadOnlyObjectWrapper<List<ItemId>> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", List.of());
    private final Asking asking;
    private final Showing showing;
    private final Staging staging;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyIntegerWrapper documents = new ReadOnlyIntegerWrapper(this, "documents");
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper(this, "openings");
    private final ReadOnlyIntegerWrapper saves = new ReadOnlyIntegerWrapper(this, "saves");
    private final ReadOnlyBooleanWrapper newerFormat = new ReadOnlyBooleanWrapper(this, "newerFormat");
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked");
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper(this, "readOnly");
    private final ReadOnlyObjectWrapper<Optional<String>> message =
            new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());

    /// A store that shows `first`, which lies in no file yet.
    public DesignStore(Design first, TaskRunner tasks) {
        this.tasks = tasks;
        history = History.of(first);
        evaluator = Evaluator.of(first);
        design = new ShownDesign(this, first);
        showing = new Showing(design);
        staging = new Staging(this, showing, this::restore);
        readOnly.bind(newerFormat.or(locked));
        asking = new Asking(design, tasks, this::evaluator, this::message);
    }

    // The design and its history

    public ReadOnlyObjectProperty<Design> designProperty() {
        return design;
    }

    public Design design() {
        return design.get();
    }

    /// The history, to look at; whoever wants to change the design calls [#perform(Edit)].
    public History history() {
        return history;
    }

    /// Shows another design with an empty history, nothing selected and nothing asked.
    public void open(Design opened, Optional<Path> path, boolean isOfNewerFormat) {
        open(History.of(opened), path, isOfNewerFormat);
    }

    /// Shows a design with changes that were not saved, with an empty history.
    ///
    /// @param saved the design without the changes
    public void openUnsaved(Design changed, Design saved, Optional<Path> path) {
        open(History.of(changed, saved), path, false);
    }

    private void open(History opening, Optional<Path> path, boolean isOfNewerFormat) {
        history = opening;
        var opened = opening.current();
        selection.set(List.of());
        asking.begin(opened);
        file.set(path);
        newerFormat.set(isOfNewerFormat);
        locked.set(false);
        evaluator = Evaluator.of(opened); // nothing that is known of the design before is kept
        boolean isDifferent = hold(opened);
        showing.begin(opened);
        documents.set(documents.get() + 1);
        tellHistory();
        if (isDifferent) {
            tell();
        }
        staging.follow(); // at last, so that who watches the design can tell that it comes from the stage
        openings.set(openings.get() + 1);
    }

    /// How many documents were on show so far; rises when another one takes the place of the one before, once it is
    /// there and before those who watch the design are told. Whoever keeps something of the one before lets go
    /// of it then: when both are equal, nobody is told anything else.
    public ReadOnlyIntegerProperty documentsProperty() {
        return documents.getReadOnlyProperty();
    }

    /// How many designs were opened so far; rises once everybody knows of the one that was opened last.
    public ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// Makes a change, as one step, and selects what suits it: usually what was selected before, the new thing after an
    /// addition. A rejected edit changes nothing.
    public EditResult perform(Edit edit) {
        return perform(() -> history.perform(edit, selection()));
    }

    /// Makes a change as part of typing into one field: one step with the change before when that one was of the same
    /// field.
    public EditResult performTyping(Edit edit) {
        return perform(() -> history.performTyping(edit, selection()));
    }

    private EditResult perform(Supplier<EditResult> change) {
        if (readOnly.get()) {
            return new EditResult.Rejected("READ_ONLY", whyReadOnly());
        }
        var result = change.get();
        if (!history.current().equals(design.get())) {
            restore(history.lastStep().map(Step::selectionAfter).orElseGet(this::selection));
        }
        return result;
    }

    public void undo() {
        if (refusesChange()) {
            return;
        }
        history.undo().ifPresent(step -> restore(step.selectionBefore()));
    }

    public void redo() {
        if (refusesChange()) {
            return;
        }
        history.redo().ifPresent(step -> restore(step.selectionAfter()));
    }

    /// Takes back or does again as many steps as it takes until `size` of them are done. The views see the end alone.
    public void goToStep(int size) {
        if (refusesChange()) {
            return;
        }
        var selected = selection();
        while (history.size() > size && history.canUndo()) {
            selected = history.undo().map(Step::selectionBefore).orElse(selected);
        }
        while (history.size() < size && history.canRedo()) {
            selected = history.redo().map(Step::selectionAfter).orElse(selected);
        }
        restore(selected);
    }

    // Trying something out

    /// Makes a change that leads nowhere yet: it and what is done after it goes onto a layer over the design, until
    /// [#keepTried] or [#leaveTried]. Every view shows the design as tried; the file knows nothing of it.
    public EditResult tryOut(Edit edit) {
        boolean isNew = !history.isTrying();
        if (!readOnly.get()) {
            history.tryOut(selection());
        }
        var result = perform(edit);
        if (isNew && result instanceof EditResult.Rejected) {
            leaveTried();
        }
        follow();
        return result;
    }

    /// What is tried out, in words, oldest first; empty when nothing is.
    public ReadOnlyObjectProperty<Optional<List<String>>> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    public boolean isTrying() {
        return tried.get().isPresent();
    }

    /// Makes what is tried a step of the design; refused while the design can only be looked at.
    ///
    /// @return whether it is one now
    public boolean keepTried() {
        if (refusesChange()) {
            return false;
        }
        history.keepTried();
        follow();
        return true;
    }

    /// Forgets what is tried: everything is as before.
    public void leaveTried() {
        history.leaveTried().ifPresent(this::restore);
    }

    /// Other states of the design that are on show for a while.
    public Staging staging() {
        return staging;
    }

    private boolean refusesChange() {
        if (readOnly.get()) {
            message(whyReadOnly());
        }
        return readOnly.get();
    }

    /// Looks at the design in another way, which is no step and is kept in the file.
    public void show(View view) {
        history.showing(view);
        follow();
    }

    private void restore(List<ItemId> selected) {
        follow();
        select(selected);
    }

    /// Takes over what the history says now.
    private void follow() {
        boolean isDifferent = hold(history.current());
        tellHistory();
        if (isDifferent) {
            tell();
        }
        staging.follow(); // at last, so that who watches the design can tell that it comes from the stage
    }

    /// Takes over a design that nobody is told of yet.
    ///
    /// @return whether it differs from the one before
    private boolean hold(Design current) {
        boolean isDifferent = !current.equals(design.get());
        if (isDifferent) {
            evaluator = evaluator.changedTo(current);
            design.hold(current);
        }
        return isDifferent;
    }

    private void tell() {
        showing.pointAway();
        design.tell();
        selection.set(present(selection.get()));
        asking.anew();
    }

    private void tellHistory() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        undoLabel.set(history.undoLabel().orElse(""));
        redoLabel.set(history.redoLabel().orElse(""));
        dirty.set(history.isDirty());
        tried.set(
                history.isTrying()
                        ? Optional.of(history.steps().stream().map(Step::label).toList())
                        : Optional.empty());
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// What undo would take back, such as `move account HR to Root`; empty when there is nothing.
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    // The file

    /// Whether there is something that no file has yet.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return dirty.get();
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Optional<Path> file() {
        return file.get();
    }

    /// Whether the file of the design is of a newer format than this program can write.
    public ReadOnlyBooleanProperty newerFormatProperty() {
        return newerFormat.getReadOnlyProperty();
    }

    /// View mode: while it is on, nothing can be changed.
    public BooleanProperty lockedProperty() {
        return locked;
    }

    /// Why nothing can be changed at present, in a sentence.
    public String whyReadOnly() {
        return TEXTS.text(newerFormat.get() ? "store.readOnly" : "store.locked");
    }

    /// Whether the design can only be looked at, for one reason or the other.
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    public boolean isReadOnly() {
        return readOnly.get();
    }

    /// The design as it is to be written: with what is folded now, in the order of the drawing, and without what is
    /// only tried out.
    public Design designToSave() {
        return showing.inFile(history.real());
    }

    /// The design as the views show it: with what is folded now and with what is tried out.
    public Design designOnShow() {
        return showing.onShow(history.current());
    }

    /// Takes the design as it is to be written now, to be told of in [#saved(Path, Taken)] once it is.
    public Taken takeToSave() {
        var real = history.takeToSave();
        return new Taken(showing.inFile(real), real);
    }

    /// The design as it was when it was taken to be written.
    ///
    /// @param inFile as it is to be written
    /// @param real the state of the history that this is
    public record Taken(Design inFile, Design real) {}

    /// Says that the design as it is now lies in `path`.
    public void saved(Path path) {
        saved(path, takeToSave());
    }

    /// Says that the design as it was when it was taken now lies in `path`. What was changed since is in no file
    /// yet.
    public void saved(Path path, Taken written) {
        history.markSaved(written.real());
        file.set(Optional.of(path));
        follow();
        saves.set(saves.get() + 1);
    }

    /// How often a design was saved so far; rises once everything else is told of it.
    public ReadOnlyIntegerProperty savesProperty() {
        return saves.getReadOnlyProperty();
    }

    // Selection

    public ReadOnlyObjectProperty<List<ItemId>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public List<ItemId> selection() {
        return selection.get();
    }

    /// Selects what exists of `items`; the last one is the focused one.
    public void select(List<ItemId> items) {
        var changed = present(items);
        if (!changed.equals(selection.get())) {
            selection.set(changed);
        }
    }

    /// What keyboard and inspector are about: the item that was selected last.
    public Optional<ItemId> focusedItem() {
        var selected = selection.get();
        return selected.isEmpty() ? Optional.empty() : Optional.of(selected.getLast());
    }

    private List<ItemId> present(List<ItemId> items) {
        return items.stream().filter(design()::contains).distinct().toList();
    }

    // Question and answer

    /// What is asked about the design, and the answer.
    public Asking asking() {
        return asking;
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return asking.questionProperty();
    }

    /// The answer to the question about the design, as soon as it is known; until then the one before it.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return asking.answerProperty();
    }

    /// The walk through the gates of the answer.
    public GateWalk walk() {
        return asking.walk();
    }

    /// What runs work in the background for this window.
    public TaskRunner tasks() {
        return tasks;
    }

    /// Answers questions about the design as it is now; safe to use from any thread.
    public Evaluator evaluator() {
        return evaluator;
    }

    /// How the design is shown in this window.
    public Showing showing() {
        return showing;
    }

    /// The latest short message for the status bar or a toast.
    public ReadOnlyObjectProperty<Optional<String>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Shows a short message, also when it is the same as before.
    public void message(String text) {
        message.set(Optional.empty());
        message.set(Optional.of(text));
    }
}
