package dev.espalier.ui.lesson;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Sight;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.SetCaption;
import dev.espalier.edit.SetLesson;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFileException;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The steps that are kept with the design on show. Recording, changing and removing one is a step of undo; while the
/// lesson is given it is one of the design beneath.
public final class Lesson {
    static final Texts TEXTS = Texts.of(Lesson.class);
    private static final Logger LOG = LoggerFactory.getLogger(Lesson.class);

    private final DesignStore store;
    private final Eye eye;
    private final Packer packer;
    private int packing;

    /// Packs the state of a design.
    interface Packer {
        String pack(Design state) throws DesignFileException;
    }

    public Lesson(DesignStore store, Eye eye) {
        this(store, eye, CheckpointText::packForStep);
    }

    Lesson(DesignStore store, Eye eye, Packer packer) {
        this.store = store;
        this.eye = eye;
        this.packer = packer;
    }

    public List<LessonStep> steps() {
        return store.design().view().lesson();
    }

    public ObservableValue<List<LessonStep>> stepsProperty() {
        return store.designProperty().map(design -> design.view().lesson());
    }

    /// Records what is on show, what is seen of it and what is asked as one more step.
    ///
    /// @param recorded is told the place of the step
    public void record(IntConsumer recorded) {
        Consumer<LessonStep> packed = step -> {
            if (change(all -> with(all, all.size(), step))) {
                recorded.accept(steps().size() - 1);
            }
        };
        pack(seen(""), store.design(), unlessLeft(packed), () -> {});
    }

    /// Keeps a state that is on show as a step at that place.
    ///
    /// @param inserted is told when it is one now; otherwise it was said why not
    void insert(int place, LessonStep step, Design state, Runnable inserted) {
        Consumer<LessonStep> packed = made -> {
            if (change(all -> with(all, Math.min(place, all.size()), made))) {
                inserted.run();
            }
        };
        pack(step, state, unlessLeft(packed), () -> {});
    }

    /// Has a step show what is on show now; its caption stays.
    public void update(int place) {
        var old = steps().get(place);
        Consumer<LessonStep> packed = step -> {
            int now = placeNow(place, old);
            if (now >= 0 && change(all -> replaced(all, now, step))) {
                store.message(TEXTS.text("updated", now + 1));
            }
        };
        pack(seen(old.caption()).withUnknown(old.unknown()), store.design(), unlessLeft(packed), () -> {});
    }

    /// Where a step stands that stood there, when others may have come or gone since. Steps can be equal.
    ///
    /// @return negative when it is gone
    int placeNow(int place, LessonStep step) {
        boolean isStill = place < steps().size() && steps().get(place).equals(step);
        return isStill ? place : steps().indexOf(step);
    }

    /// Writes the caption of a step, as typing.
    public void caption(int place, String text) {
        if (!steps().get(place).caption().equals(text)) {
            tell(store.staging().performTypingBelow(new SetCaption(place, text)));
        }
    }

    public boolean canMove(int place, int by) {
        int to = place + by;
        return place >= 0 && place < steps().size() && to >= 0 && to < steps().size();
    }

    /// Has a step come earlier or later.
    ///
    /// @return whether it does; a refusal is said
    public boolean move(int place, int by) {
        return canMove(place, by)
                && change(all -> {
                    var moved = new ArrayList<>(all);
                    Collections.swap(moved, place, place + by);
                    return moved;
                });
    }

    public void remove(int place) {
        change(all -> {
            var fewer = new ArrayList<>(all);
            fewer.remove(place);
            return fewer;
        });
    }

    /// How the design is looked at now, as a step without the design.
    LessonStep seen(String caption) {
        var view = store.designOnShow().view();
        var layers = store.showing().overlaysProperty().get().stream()
                .sorted()
                .map(Enum::name)
                .toList();
        return new LessonStep(
                caption,
                new Sight(view.reading(), view.flow(), view.folded(), view.opened(), eye.seen()),
                Optional.of(layers),
                store.questionProperty().get().map(this::pinned),
                Optional.empty(),
                UnknownFields.NONE);
    }

    /// Whoever poses a question as an exercise wants it to be one in the step, too.
    private PinnedQuestion pinned(Question question) {
        var pin = question.pinned();
        return store.asking().exercises().current().isPresent() ? pin.asExercise() : pin;
    }

    private static List<LessonStep> with(List<LessonStep> all, int place, LessonStep step) {
        var more = new ArrayList<>(all);
        more.add(place, step);
        return more;
    }

    private static List<LessonStep> replaced(List<LessonStep> all, int place, LessonStep step) {
        var changed = new ArrayList<>(all);
        changed.set(place, step);
        return changed;
    }

    /// Whether it was made; a refusal is said.
    boolean change(UnaryOperator<List<LessonStep>> change) {
        return tell(store.staging().performBelow(new SetLesson(change.apply(steps()))));
    }

    private boolean tell(EditResult result) {
        if (result instanceof EditResult.Rejected refused) {
            store.message(refused.sentence());
            return false;
        }
        return true;
    }

    /// Whether a state is still packed, so that the lesson does not have it yet.
    boolean isPacking() {
        return packing > 0;
    }

    /// Nothing is told when another design has come meanwhile.
    private Consumer<LessonStep> unlessLeft(Consumer<LessonStep> packed) {
        int opening = store.openingsProperty().get();
        return step -> {
            if (opening == store.openingsProperty().get()) {
                packed.accept(step);
            }
        };
    }

    /// Packs a state into a step.
    ///
    /// @param refused is told that it cannot be, after that was said
    void pack(LessonStep step, Design state, Consumer<LessonStep> packed, Runnable refused) {
        packing++;
        var bare = state.withView(View.DEFAULT.withWritten(state.view()));
        store.tasks()
                .run(
                        "pack a step",
                        () -> packer.pack(bare),
                        (String text) -> {
                            packing--;
                            packed.accept(step.withPacked(Optional.of(text)));
                        },
                        failure -> {
                            packing--;
                            fail(failure);
                            refused.run();
                        });
    }

    /// Says why a step cannot be kept or shown.
    void fail(Throwable failure) {
        if (failure instanceof DesignFileException unreadable) {
            store.message(unreadable.getMessage());
        } else {
            LOG.error("A step of a lesson could not be kept or shown", failure);
        }
    }
}
