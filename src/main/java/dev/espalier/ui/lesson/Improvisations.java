package dev.espalier.ui.lesson;

import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.ui.DesignStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// What was improvised in a lesson and put aside, and what becomes of it. Nothing that somebody wants to keep is lost:
/// a state that cannot become a step is shown in a window of its own, to be saved.
final class Improvisations {
    private final DesignStore store;
    private final Lesson lesson;
    private final Consumer<Design> elsewhere;
    private final List<Branch> branches = new ArrayList<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

    /// @param number of the step that it began with
    private record Branch(int number, LessonStep seen, Design state) {}

    private record Packed(Branch branch, LessonStep step) {}

    /// @param elsewhere shows a design in a window of its own
    Improvisations(DesignStore store, Lesson lesson, Consumer<Design> elsewhere) {
        this.store = store;
        this.lesson = lesson;
        this.elsewhere = elsewhere;
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    int count() {
        return count.get();
    }

    /// Puts aside what is on show.
    ///
    /// @param number of the step that it began with
    void putAside(int number) {
        branches.add(new Branch(number, lesson.seen(captionOf(number)), store.design()));
        count.set(branches.size());
    }

    static String captionOf(int number) {
        return Lesson.TEXTS.text("improvised.caption", number);
    }

    /// A step has come behind this one.
    void stepInserted(int number) {
        branches.replaceAll(branch ->
                branch.number() > number ? new Branch(branch.number() + 1, branch.seen(), branch.state()) : branch);
    }

    void forget() {
        branches.clear();
        count.set(0);
    }

    /// What is to be done once the lesson has ended, with all that is put aside now.
    Runnable asSteps() {
        int opening = store.openingsProperty().get();
        var real = store.history().real();
        return packing(packed -> {
            boolean isSame = opening == store.openingsProperty().get();
            if (!isSame || !lesson.change(steps -> with(steps, packed))) {
                showAsLesson(real, packed); // lost it must not be
            }
        });
    }

    /// What is to be done once the lesson has ended, with all that is put aside now.
    Runnable asLesson() {
        var real = store.history().real();
        return packing(packed -> showAsLesson(real, packed));
    }

    private Runnable packing(Consumer<List<Packed>> done) {
        var kept = List.copyOf(branches);
        return () -> pack(kept, new ArrayList<>(), done);
    }

    /// One after the other, so that they stay in the order in which they were made.
    private void pack(List<Branch> kept, List<Packed> packed, Consumer<List<Packed>> done) {
        if (!kept.isEmpty()) {
            var branch = kept.getFirst();
            var others = kept.subList(1, kept.size());
            lesson.pack(
                    branch.seen(),
                    branch.state(),
                    step -> {
                        packed.add(new Packed(branch, step));
                        pack(others, packed, done);
                    },
                    () -> {
                        showApart(branch);
                        pack(others, packed, done);
                    });
        } else if (!packed.isEmpty()) {
            done.accept(packed);
        }
    }

    /// Each comes behind the step it began with, those of one step in the order in which they were made.
    private static List<LessonStep> with(List<LessonStep> steps, List<Packed> packed) {
        var more = new ArrayList<>(steps);
        for (int i = 0; i < packed.size(); i++) {
            int number = packed.get(i).branch().number();
            long before = packed.subList(0, i).stream()
                    .filter(earlier -> earlier.branch().number() <= number)
                    .count();
            more.add(Math.min(number + (int) before, more.size()), packed.get(i).step());
        }
        return more;
    }

    private void showAsLesson(Design real, List<Packed> packed) {
        var steps = packed.stream().map(Packed::step).toList();
        elsewhere.accept(real.withName(Lesson.TEXTS.text("improvised.lesson", real.name()))
                .withView(real.view().withLesson(steps)));
    }

    private void showApart(Branch branch) {
        elsewhere.accept(branch.state()
                .withName(captionOf(branch.number()))
                .withView(branch.state().view().withLesson(List.of())));
        store.message(Lesson.TEXTS.text("improvised.apart", branch.number()));
    }
}
