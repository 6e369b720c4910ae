package dev.espalier.ui.twin;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.TwinAccess;
import dev.espalier.access.TwinEffect;
import dev.espalier.compare.ReportText;
import dev.espalier.compare.TwinGates;
import dev.espalier.compare.TwinReport;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two principals that are compared: the other is whoever asks the question, the one is whom it is measured against.
/// Everything is worked out in the background and again after each change; what comes too late is dropped.
public final class TwinViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TwinViewModel.class);
    private static final Texts TEXTS = Texts.of(TwinViewModel.class);

    private static final String NAME = "twins";

    /// How long actions are asked about before the first numbers are shown.
    private static final Duration FIRST = Duration.ofMillis(200);

    private final DesignStore store;
    private final Consumer<MemberId> asker;
    private final Newest aligning;
    private final Newest counting;
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair =
            new ReadOnlyObjectWrapper<>(this, "pair", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Gates>> gates =
            new ReadOnlyObjectWrapper<>(this, "gates", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<All>> all = new ReadOnlyObjectWrapper<>(this, "all", Optional.empty());
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded");
    private final Subscription subscriptions;

    /// Who is compared.
    public record Pair(MemberId one, MemberId other) {}

    /// The answers to one question.
    record Gates(Design design, Answer one, Answer other, TwinGates aligned) {}

    /// Everything that comes out differently, as far as it is known.
    ///
    /// @param isFinished whether every action is counted and explained
    record All(TwinReport report, TwinAccess access, List<TwinEffect> effects, boolean isFinished) {}

    /// @param asker makes somebody ask the question
    public TwinViewModel(DesignStore store, TaskRunner tasks, Consumer<MemberId> asker) {
        this.store = store;
        aligning = new Newest(tasks);
        counting = new Newest(tasks);
        this.asker = asker;
        subscriptions = Subscription.combine(
                store.asking().answerProperty().subscribe(_ -> follow()),
                store.questionProperty().subscribe(this::putAway),
                store.designProperty().subscribe((_, _) -> designChanged()));
    }

    public void dispose() {
        close();
        aligning.dispose();
        counting.dispose();
        subscriptions.unsubscribe();
    }

    /// Who is compared; empty when nobody is.
    public ReadOnlyObjectProperty<Optional<Pair>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    public boolean isOn() {
        return pair.get().isPresent();
    }

    /// Compares two principals; the other one asks the question from now on.
    public void compare(MemberId one, MemberId other) {
        if (!one.equals(other)) {
            pair.set(Optional.of(new Pair(one, other)));
            asker.accept(other);
            follow();
            countAnew();
        }
    }

    /// The other one is measured against, the one asks.
    void swap() {
        pair.get().ifPresent(both -> compare(both.other(), both.one()));
    }

    /// Compares nobody any more.
    public void close() {
        aligning.cancel();
        counting.cancel();
        pair.set(Optional.empty());
        gates.set(Optional.empty());
        all.set(Optional.empty());
    }

    /// With the question put away the comparison goes, too; one without a question stays until it is closed.
    private void putAway(Optional<Question> before, Optional<Question> now) {
        if (before.isPresent() && now.isEmpty()) {
            close();
        }
    }

    private void designChanged() {
        var design = store.design();
        pair.get().ifPresent(both -> {
            if (design.contains(both.one()) && design.contains(both.other())) {
                countAnew();
            } else {
                close();
            }
        });
    }

    // The question

    /// The answers side by side; empty without a question.
    ReadOnlyObjectProperty<Optional<Gates>> gatesProperty() {
        return gates.getReadOnlyProperty();
    }

    /// Whether gates that do the same are shown, too.
    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /// Somebody asked, or asked something else: whoever asks now is compared.
    private void follow() {
        aligning.cancel();
        var answer = store.asking().answerProperty().get();
        var asked = store.questionProperty().get();
        if (answer.isPresent() && !answer.map(Answer::question).equals(asked)) {
            // the answer to what is asked now is still to come
            return;
        }
        if (!isOn() || answer.isEmpty()) {
            gates.set(Optional.empty());
            return;
        }
        var design = store.design();
        var asking = Principals.find(design, answer.get().question().principal());
        if (asking.isEmpty() || asking.equals(pair.get().map(Pair::one))) {
            close();
            return;
        }
        if (!asking.equals(pair.get().map(Pair::other))) {
            pair.set(pair.get().map(both -> new Pair(both.one(), asking.get())));
            countAnew();
        }
        align(design, pair.get().orElseThrow().one(), answer.get());
    }

    private void align(Design design, MemberId one, Answer other) {
        var evaluator = store.evaluator();
        aligning.run(
                "twin gates",
                _ -> {
                    var asked = other.question().byOutsideTheSession(Principals.arnOf(design, one));
                    var answer = evaluator.answer(asked);
                    return new Gates(design, answer, other, TwinGates.of(answer, other));
                },
                (Gates found) -> gates.set(Optional.of(found)),
                TwinViewModel::fail);
    }

    // Every action

    /// What the two may do differently; empty until the first numbers are there.
    ReadOnlyObjectProperty<Optional<All>> allProperty() {
        return all.getReadOnlyProperty();
    }

    private void countAnew() {
        counting.cancel();
        pair.get().ifPresent(both -> count(new Compared(store.design(), store.evaluator(), both)));
    }

    /// What is compared in the background.
    private record Compared(Design design, Evaluator evaluator, Pair both) {
        TwinAccess access(BooleanSupplier isEnough) {
            return evaluator.twins(both.one(), both.other(), isEnough);
        }

        All all(TwinAccess access, List<TwinEffect> effects, boolean isFinished) {
            return new All(new TwinReport(design, access, effects), access, effects, isFinished);
        }
    }

    /// What is settled at once comes first, then everything, then the reasons.
    private void count(Compared compared) {
        counting.run(
                NAME,
                stop -> compared.access(stop.orAfter(FIRST)),
                (TwinAccess first) -> {
                    show(compared.all(first, List.of(), false));
                    if (first.isComplete()) {
                        explain(compared, first);
                    } else {
                        countAll(compared);
                    }
                },
                TwinViewModel::fail);
    }

    private void countAll(Compared compared) {
        counting.runLengthy(
                NAME,
                stop -> compared.access(stop),
                (TwinAccess whole) -> {
                    show(compared.all(whole, List.of(), false));
                    explain(compared, whole);
                },
                TwinViewModel::fail);
    }

    private void explain(Compared compared, TwinAccess access) {
        counting.runLengthy(
                NAME,
                stop -> compared.evaluator().effects(access, stop),
                (List<TwinEffect> effects) -> show(compared.all(access, effects, true)),
                TwinViewModel::fail);
    }

    private static void fail(Throwable failure) {
        LOG.error("Two principals could not be compared", failure);
    }

    private void show(All found) {
        all.set(Optional.of(found));
    }

    // Words

    /// The name of one of the two, with the account where it is another one.
    String name(MemberId member) {
        return new TwinNames(store.design(), pair.get()).name(member);
    }

    String head() {
        return pair.get()
                .map(both -> TEXTS.text("head", name(both.other()), name(both.one())))
                .orElse("");
    }

    /// Everything that is known, as Markdown.
    String markdown() {
        return all.get()
                .map(known -> String.join("\n", ReportText.of(known.report()).markdown()) + "\n")
                .orElse("");
    }
}
