package dev.espalier.ui.speech;

import dev.espalier.access.Answer;
import dev.espalier.access.Sentences;
import dev.espalier.edit.Change;
import dev.espalier.edit.History;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.ExerciseWords;
import dev.espalier.ui.GateWalk;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// What has just changed, in words for those who do not see it: what was done, undone or opened, another answer, and
/// why something was refused.
public final class Announcements {
    private static final Texts TEXTS = Texts.of(Announcements.class);

    private final DesignStore store;
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper(this, "latest", "");
    private final Subscription subscriptions;
    private History history;
    private Runnable stopListening;
    private Optional<Change.Kind> kind = Optional.empty();
    private int steps;

    public Announcements(DesignStore store) {
        this.store = store;
        history = store.history();
        stopListening = history.onChange(this::noticed);
        subscriptions = Subscription.combine(
                store.documentsProperty().subscribe((_, _) -> begin()),
                store.designProperty().subscribe((_, _) -> changed()),
                store.answerProperty().subscribe(this::answered),
                store.walk().stopProperty().subscribe(this::walked),
                store.asking().exercises().currentProperty().subscribe(this::exercised),
                store.messageProperty().subscribe((_, message) -> message.ifPresent(this::say)));
    }

    /// The latest announcement; set to nothing before it is the same once more.
    public ReadOnlyStringProperty latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Announces something that only a view knows, such as a sentence shown beside a figure.
    public void say(String words) {
        latest.set("");
        latest.set(words);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        stopListening.run();
    }

    private void noticed(Change change) {
        steps = kind.equals(Optional.of(change.kind())) ? steps + 1 : 1;
        kind = Optional.of(change.kind());
        if (store.isTrying()) {
            ended(change.kind()).ifPresent(this::say);
        }
    }

    /// How trying out has ended; said at once, for the design may be the same as before.
    private static Optional<String> ended(Change.Kind what) {
        return switch (what) {
            case KEPT -> Optional.of(TEXTS.text("change.kept"));
            case LEFT -> Optional.of(TEXTS.text("change.left"));
            case PERFORMED, UNDONE, REDONE, SHOWN, STAGED -> Optional.empty();
        };
    }

    private void begin() {
        stopListening.run();
        history = store.history();
        stopListening = history.onChange(this::noticed);
        kind = Optional.empty();
        say(TEXTS.text("change.opened", store.design().name()));
    }

    private void changed() {
        kind.flatMap(this::told).ifPresent(this::say);
        kind = Optional.empty();
    }

    private Optional<String> told(Change.Kind what) {
        return switch (what) {
            case PERFORMED -> history.undoLabel().map(label -> TEXTS.text("change.done", label));
            case UNDONE -> several("change.undone", steps, history.redoLabel());
            case REDONE -> several("change.redone", steps, history.undoLabel());
            case SHOWN, STAGED, KEPT, LEFT -> Optional.empty();
        };
    }

    private static Optional<String> several(String key, int count, Optional<String> label) {
        return count > 1 ? Optional.of(TEXTS.text(key + ".several", count)) : label.map(step -> TEXTS.text(key, step));
    }

    private void walked(Optional<GateWalk.Stop> before, Optional<GateWalk.Stop> now) {
        now.ifPresent(stop -> say(GateWords.told(store.design(), stop)));
        if (before.isPresent() && now.isEmpty()) {
            store.answerProperty().get().ifPresent(this::tell);
        }
    }

    /// An exercise that begins, and what came of it; nothing of its answer before that.
    private void exercised(Optional<Exercise> before, Optional<Exercise> now) {
        var words = new ExerciseWords(store.design());
        now.ifPresent(exercise -> {
            switch (exercise) {
                case Exercise.Choosing choosing -> say(words.begun(choosing));
                case Exercise.Told told -> say(words.told(told));
                case Exercise.Pointing _, Exercise.Shown _ -> {
                    // The panel asks on, and the answer is told as any other.
                }
            }
        });
    }

    private void tell(Answer answer) {
        say(TEXTS.text("change.answer", GateWords.verdict(answer.verdict()), Sentences.sentence(answer)));
    }

    /// A new question or another verdict is news; the same answer about a changed design is not.
    private void answered(Optional<Answer> before, Optional<Answer> now) {
        var isNews = !before.map(Answer::question).equals(now.map(Answer::question))
                || !before.map(Answer::verdict).equals(now.map(Answer::verdict));
        if (isNews) {
            now.ifPresent(this::tell);
        }
    }
}
