package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.View;
import dev.espalier.edit.EditResult.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The open design and everything done to it since it was opened. All changes go through here, whoever asks.
///
/// A step is a pair of designs, so undoing and redoing swap references and cannot go wrong; designs share what they
/// have in common, so that many steps take little memory, and after very many the oldest can no longer be undone
/// ([KeptSteps]). How a design is looked at is not undone: [#showing] changes the view without a step, and undoing
/// keeps the view as it is.
///
/// Not for several threads; listeners are called on the thread of the change and must not change the design.
public final class History {
    private final long most;
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private Trail trail;
    private Design current;
    private Optional<Beneath> beneath = Optional.empty();
    private Optional<Beneath> stage = Optional.empty();
    private Design saved;
    private boolean isTelling;

    /// What is covered while something is tried out, or while another state is on the stage.
    private record Beneath(Design design, Trail trail, List<ItemId> selection) {
        Beneath with(Design changed) {
            return new Beneath(changed, trail, selection);
        }
    }

    private History(Design design, long most) {
        this.most = most;
        trail = new Trail(most);
        this.current = design;
        this.saved = design;
    }

    /// A history that begins with this design, as it was saved.
    public static History of(Design design) {
        return of(design, KeptSteps.USUAL);
    }

    /// A history that begins with this design, while the one in the file is another: nothing can be undone, but there
    /// is something to save.
    public static History of(Design design, Design saved) {
        var history = of(design);
        history.saved = saved;
        return history;
    }

    /// A history that holds no more than so many bytes, as far as they can be estimated.
    static History of(Design design, long most) {
        return new History(design, most);
    }

    public Design current() {
        return current;
    }

    /// Does it, as one step. A rejected edit changes nothing, and one that makes no difference leaves no step.
    public EditResult perform(Edit edit) {
        return perform(edit, List.of());
    }

    /// Does it, as one step.
    ///
    /// @param selection what is selected now, to be selected again when the step is undone
    public EditResult perform(Edit edit, List<ItemId> selection) {
        settle();
        return perform(edit, selection, edit.selectionAfter(current, selection), false);
    }

    /// Does it as part of typing into one field: together with the step before when that one belongs to the same field
    /// ([Edit#continues]) and nothing happened in between.
    public EditResult performTyping(Edit edit, List<ItemId> selection) {
        return perform(edit, selection, edit.selectionAfter(current, selection), true);
    }

    private EditResult perform(Edit edit, List<ItemId> selection, List<ItemId> selectionAfter, boolean isTyping) {
        refuseWhileTelling();
        var result = edit.applyTo(current);
        if (result instanceof Applied(var after) && !after.equals(current)) {
            var selected = present(selectionAfter, after);
            trail.add(new Step(edit, edit.label(current), current, after, selection, selected), isTyping);
            become(Change.Kind.PERFORMED, after, Optional.of(selected));
        }
        return result;
    }

    /// Ends typing: what is typed next is a new step, even into the same field.
    public void settle() {
        trail.settle();
    }

    /// Takes the last step back. Empty when there is none.
    public Optional<Step> undo() {
        refuseWhileTelling();
        var step = trail.undo();
        step.ifPresent(taken ->
                become(Change.Kind.UNDONE, withLesson(taken, taken.before()), Optional.of(taken.selectionBefore())));
        return step;
    }

    /// Does the step that was last taken back again. Empty when there is none.
    public Optional<Step> redo() {
        refuseWhileTelling();
        var step = trail.redo();
        step.ifPresent(taken ->
                become(Change.Kind.REDONE, withLesson(taken, taken.after()), Optional.of(taken.selectionAfter())));
        return step;
    }

    /// A step that left the lesson alone leaves it alone both ways: the lesson may have changed beneath since.
    private Design withLesson(Step step, Design target) {
        boolean isOfLesson =
                !step.before().view().lesson().equals(step.after().view().lesson());
        return isOfLesson ? target : Shown.withLessonOf(current, target);
    }

    /// Looks at the design in another way, without a step and, pinned questions and checkpoints apart, without making
    /// it differ from the file.
    public void showing(View view) {
        refuseWhileTelling();
        if (!view.equals(current.view())) {
            become(Change.Kind.SHOWN, current.withView(view), Optional.empty());
        }
    }

    /// Begins to try something out: what is done from now on is done to a layer, until [#keepTried] or [#leaveTried].
    ///
    /// @param selection what is selected now, to be selected again when the layer is left
    public void tryOut(List<ItemId> selection) {
        refuseWhileTelling();
        settle();
        if (!isTrying()) {
            beneath = Optional.of(new Beneath(current, trail, List.copyOf(selection)));
            trail = new Trail(most);
        }
    }

    public boolean isTrying() {
        return beneath.isPresent();
    }

    /// The design without what is only tried out, looked at as it is now.
    public Design real() {
        return bottom().map(under -> Shown.as(current, under.design())).orElse(current);
    }

    private Optional<Beneath> bottom() {
        return stage.or(() -> beneath);
    }

    // The stage

    /// Puts a state of the design on show that is told about and not worked on, until [#leaveStage]. What is done
    /// there, and tried out there, is forgotten with it; pinned questions, checkpoints and the lesson stay those of
    /// the design.
    ///
    /// @param selection what is selected now, to be selected again when the stage is left
    public void stage(Design state, List<ItemId> selection) {
        refuseWhileTelling();
        settle();
        if (stage.isEmpty()) {
            if (isTrying()) {
                throw new IllegalStateException("what is tried out is kept or left before anything else is shown");
            }
            stage = Optional.of(new Beneath(current, trail, List.copyOf(selection)));
        }
        beneath = Optional.empty();
        trail = new Trail(most);
        become(Change.Kind.STAGED, state, Optional.of(List.of()));
    }

    public boolean isStaged() {
        return stage.isPresent();
    }

    /// What was done and tried out on the stage, in words, oldest first.
    public List<String> stagedSteps() {
        if (stage.isEmpty()) {
            return List.of();
        }
        var tried = beneath.map(Beneath::trail).map(Trail::latestFirst).orElse(List.of());
        return Stream.concat(tried.reversed().stream(), steps().stream())
                .map(Step::label)
                .toList();
    }

    /// Whether a stage or something that is tried out covers the design.
    public boolean isCovered() {
        return bottom().isPresent();
    }

    /// Changes the design that is covered, as one step of it; what covers it stays, with the lesson as it is then.
    public EditResult performBelow(Edit edit) {
        bottom().ifPresent(under -> under.trail().settle());
        return performBelow(edit, false);
    }

    /// As [#performBelow], as part of typing into one field.
    public EditResult performTypingBelow(Edit edit) {
        return performBelow(edit, true);
    }

    private EditResult performBelow(Edit edit, boolean isTyping) {
        refuseWhileTelling();
        settle();
        var under = bottom().orElseThrow();
        var result = edit.applyTo(under.design());
        if (result instanceof Applied(var after) && !after.equals(under.design())) {
            var selected = present(under.selection(), after);
            var step = new Step(edit, edit.label(under.design()), under.design(), after, selected, selected);
            under.trail().add(step, isTyping);
            var changed = Optional.of(new Beneath(after, under.trail(), selected));
            if (stage.isPresent()) {
                stage = changed;
                beneath = beneath.map(tried -> tried.with(Shown.withLessonOf(after, tried.design())));
            } else {
                beneath = changed;
            }
            become(Change.Kind.SHOWN, Shown.withLessonOf(after, current), Optional.empty());
        }
        return result;
    }

    /// Leaves the stage: the design is on show again as it was.
    ///
    /// @return what was selected then; empty when nothing is on the stage
    public Optional<List<ItemId>> leaveStage() {
        refuseWhileTelling();
        settle();
        var left = stage;
        left.ifPresent(under -> {
            stage = Optional.empty();
            uncover(under);
            become(Change.Kind.LEFT, under.design(), Optional.of(under.selection()));
        });
        return left.map(Beneath::selection);
    }

    /// Makes what was tried a real step, one for all of it.
    public void keepTried() {
        refuseWhileTelling();
        settle();
        beneath.ifPresent(under -> {
            var tried = steps();
            var selected = trail.latest().map(Step::selectionAfter).orElse(under.selection());
            var label = tried.size() == 1 ? tried.getFirst().label() : Words.text("label.tried", tried.size());
            var all = new Composite(label, tried.stream().map(Step::edit).toList());
            uncover(under);
            if (!tried.isEmpty()) {
                trail.add(new Step(all, label, under.design(), current, under.selection(), selected), false);
            }
            become(Change.Kind.KEPT, current, Optional.empty());
        });
    }

    /// Forgets what was tried: everything is as it was before.
    ///
    /// @return what was selected then; empty when nothing is tried
    public Optional<List<ItemId>> leaveTried() {
        refuseWhileTelling();
        settle();
        var left = beneath;
        left.ifPresent(under -> {
            uncover(under);
            become(Change.Kind.LEFT, under.design(), Optional.of(under.selection()));
        });
        return left.map(Beneath::selection);
    }

    private void uncover(Beneath under) {
        trail = under.trail();
        trail.settle(); // what was typed beneath meanwhile is a step of its own
        beneath = Optional.empty();
    }

    public boolean canUndo() {
        return trail.latest().isPresent();
    }

    public boolean canRedo() {
        return trail.next().isPresent();
    }

    /// What *Undo* would take back, in words.
    public Optional<String> undoLabel() {
        return trail.latest().map(Step::label);
    }

    /// What *Redo* would do again, in words.
    public Optional<String> redoLabel() {
        return trail.next().map(Step::label);
    }

    /// Whether the design, without what is tried out, differs from the one last saved in more than how it is looked at.
    public boolean isDirty() {
        return !Shown.isSame(real(), saved);
    }

    /// The design as it was last saved.
    public Design saved() {
        return saved;
    }

    /// Whether the design, without what is tried out, differs from the one last saved in nothing but the view, if at
    /// all.
    public boolean isOnlySeenDifferently() {
        return real().withView(saved.view()).equals(saved);
    }

    /// What was done to the design since it was last saved, without what is tried out, in words, oldest first; all that
    /// is remembered when it was saved at no step of it.
    public List<String> unsavedSteps() {
        var labels = new ArrayList<String>();
        for (var step : bottom().map(Beneath::trail).orElse(trail).latestFirst()) {
            if (Shown.isSame(step.after(), saved)) {
                break;
            }
            labels.add(step.label());
        }
        return labels.reversed();
    }

    /// The design, without what is tried out, as it is to be written now. What is typed from now on is a new step,
    /// so that the design that is written lies between two of them.
    public Design takeToSave() {
        settle();
        bottom().ifPresent(under -> under.trail().settle());
        return real();
    }

    /// Takes a design that was to be written as the one in the file; it may have been changed since.
    public void markSaved(Design written) {
        saved = written;
    }

    /// What was done last and not taken back.
    public Optional<Step> lastStep() {
        return trail.latest();
    }

    /// What was done and not taken back, oldest first, as far back as memory goes.
    public List<Step> steps() {
        return trail.latestFirst().reversed();
    }

    /// What was taken back and can be done again, the next one first.
    public List<Step> undone() {
        return trail.undone();
    }

    /// How many steps were done and not taken back.
    public int size() {
        return trail.size();
    }

    /// Has every change told to `listener` until the returned action is run.
    public Runnable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void become(Change.Kind kind, Design target, Optional<List<ItemId>> selection) {
        var before = current;
        current = switch (kind) {
            case UNDONE, REDONE -> Shown.as(before, target);
            case LEFT -> isStaged() ? Shown.staged(before, target) : Shown.as(before, target);
            case STAGED -> Shown.staged(before, target);
            case PERFORMED, SHOWN, KEPT -> target;
        };
        var change = new Change(kind, before, current, selection.map(items -> present(items, current)));
        isTelling = true;
        try {
            List.copyOf(listeners).forEach(listener -> listener.accept(change));
        } finally {
            isTelling = false;
        }
    }

    private void refuseWhileTelling() {
        if (isTelling) {
            throw new IllegalStateException("a listener must not change the design it is being told about");
        }
    }

    private static List<ItemId> present(List<ItemId> items, Design design) {
        return items.stream().filter(design::contains).toList();
    }
}
