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
        var kept = List.copyOf(branches);
        return () -> insert(kept, 0);
    }

    /// What is to be done once the lesson has ended, with all that is put aside now.
    Runnable asLesson() {
        var kept = List.copyOf(branches);
        return () -> collect(kept, new ArrayList<>());
    }

    /// One after the other, so that they come in the order in which they were made, each behind the step it began with.
    private void insert(List<Branch> kept, int from) {
        if (from < kept.size()) {
            var branch = kept.get(from);
            long before = kept.subList(0, from).stream()
                    .filter(earlier -> earlier.number() <= branch.number())
                    .count();
            lesson.insert(
                    branch.number() + (int) before,
                    branch.seen(),
                    branch.state(),
                    () -> insert(kept, from + 1),
                    () -> insert(withoutRefused(kept, from), from));
        }
    }

    private List<Branch> withoutRefused(List<Branch> kept, int refused) {
        var others = new ArrayList<>(kept);
        showApart(others.remove(refused));
        return others;
    }

    private void collect(List<Branch> kept, List<LessonStep> steps) {
        if (!kept.isEmpty()) {
            var branch = kept.getFirst();
            var others = kept.subList(1, kept.size());
            lesson.pack(
                    branch.seen(),
                    branch.state(),
                    step -> {
                        steps.add(step);
                        collect(others, steps);
                    },
                    () -> {
                        showApart(branch);
                        collect(others, steps);
                    });
        } else if (!steps.isEmpty()) {
            var real = store.history().real();
            elsewhere.accept(real.withName(Lesson.TEXTS.text("improvised.lesson", real.name()))
                    .withView(real.view().withLesson(steps)));
        }
    }

    private void showApart(Branch branch) {
        elsewhere.accept(branch.state()
                .withName(captionOf(branch.number()))
                .withView(branch.state().view().withLesson(List.of())));
        store.message(Lesson.TEXTS.text("improvised.apart", branch.number()));
    }
}
