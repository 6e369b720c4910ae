package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Verdict;
import dev.espalier.diagram.Planned;
import dev.espalier.edit.EditResult;
import dev.espalier.exchange.AwsCommands;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.FlipFinder;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What would turn the answer: looked for in the background after each answer, and dropped as soon as the question or
/// the design is another one.
final class FlipViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FlipViewModel.class);
    private static final String NAME = "flip";

    private final DesignStore store;
    private final Newest newest;
    private final Patience usual;
    private final ReadOnlyObjectWrapper<Optional<FlipBox>> box =
            new ReadOnlyObjectWrapper<>(this, "box", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verdict>> sought =
            new ReadOnlyObjectWrapper<>(this, "sought", Optional.empty());
    private final ReadOnlyBooleanWrapper refining = new ReadOnlyBooleanWrapper(this, "refining");
    private final ReadOnlyObjectWrapper<Optional<OfferRow>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded");
    private final BooleanProperty denying = new SimpleBooleanProperty(this, "denying");
    private final Subscription subscriptions;

    FlipViewModel(DesignStore store, TaskRunner tasks, Patience usual) {
        this.store = store;
        newest = new Newest(tasks);
        this.usual = usual;
        subscriptions = Subscription.combine(
                denying.subscribe((_, _) -> seek()),
                store.asking().answeringProperty().subscribe(isAnswering -> {
                    if (isAnswering) {
                        clear();
                    } else {
                        seek();
                    }
                }),
                store.answerProperty().subscribe(answer -> {
                    if (answer.isEmpty()) {
                        clear();
                    } else if (!store.asking().answeringProperty().get()) {
                        seek(); // it was known already, and may be seen only now
                    }
                }));
    }

    void dispose() {
        newest.dispose();
        subscriptions.unsubscribe();
    }

    /// What was found; empty while it is looked for or there is no answer to turn.
    ReadOnlyObjectProperty<Optional<FlipBox>> boxProperty() {
        return box.getReadOnlyProperty();
    }

    Optional<FlipBox> box() {
        return box.get();
    }

    /// The other answer, as long as ways to it are looked for.
    ReadOnlyObjectProperty<Optional<Verdict>> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Whether what is on show is only the beginning, and the rest is being looked for.
    ReadOnlyBooleanProperty refiningProperty() {
        return refining.getReadOnlyProperty();
    }

    /// Whether ways are still looked for.
    ObservableValue<Boolean> seekingProperty() {
        return sought.flatMap(target -> refining.map(isRefining -> isRefining || target.isPresent()));
    }

    private void clear() {
        newest.cancel();
        sought.set(Optional.empty());
        refining.set(false);
        choose(Optional.empty());
        unlook();
        unfolded.set(false);
        box.set(Optional.empty());
    }

    /// Looks again and takes the time it needs.
    void seekLonger() {
        goOn(Patience.ENDLESS);
    }

    private void seek() {
        clear();
        store.answerProperty()
                .get()
                .filter(answer -> answer.verdict() != Verdict.NO_ANSWER)
                .ifPresent(answer -> {
                    sought.set(Optional.of(target(answer)));
                    newest.run(
                            NAME,
                            finding(answer, usual),
                            found -> {
                                show(found);
                                if (found.filter(FlipBox::isCut).isPresent() && usual.isShorterThan(Patience.LONG)) {
                                    goOn(Patience.LONG);
                                }
                            },
                            this::fail);
                });
    }

    /// Looks once more instead of going on as before, with what was found on show until then.
    private void goOn(Patience patience) {
        store.answerProperty().get().ifPresent(answer -> {
            refining.set(true);
            newest.runLengthy(NAME, finding(answer, patience), this::show, this::fail);
        });
    }

    /// What is on show stays there.
    private void fail(Throwable failure) {
        LOG.error("Changes could not be looked for", failure);
        sought.set(Optional.empty());
        refining.set(false);
        store.message(Words.text("flip.failed"));
    }

    private Verdict target(Answer answer) {
        boolean isToDeny = answer.verdict() == Verdict.ALLOWED || (isEitherWay() && denying.get());
        return isToDeny ? Verdict.IMPLICITLY_DENIED : Verdict.ALLOWED;
    }

    /// Whether the answer can be turned to either side, because it depends.
    boolean isEitherWay() {
        return store.answerProperty()
                .get()
                .filter(answer -> answer.verdict() == Verdict.DEPENDS)
                .isPresent();
    }

    /// Whether an answer that depends is to be turned to *Denied*, not to *Allowed*.
    BooleanProperty denyingProperty() {
        return denying;
    }

    private Newest.Work<Optional<FlipBox>> finding(Answer answer, Patience patience) {
        var design = store.design();
        var evaluator = store.evaluator();
        boolean isDenying = denying.get();
        return stop -> {
            var tried = stop.orAfter(patience.tried());
            var counted = stop.orAfter(patience.counted());
            var finder = new FlipFinder(design, evaluator, answer.question(), tried, counted);
            Optional<Flip> flip = isDenying ? finder.findDenials(answer) : finder.find(answer);
            return flip.map(found -> FlipBox.of(design, found));
        };
    }

    private void show(Optional<FlipBox> found) {
        var before = chosen.get().map(OfferRow::label);
        sought.set(Optional.empty());
        refining.set(false);
        box.set(found);
        choose(found.flatMap(all -> all.rows().stream()
                .filter(row -> before.equals(Optional.of(row.label())))
                .findFirst()
                .or(() -> all.rows().stream().findFirst())));
    }

    // Choosing

    /// The row that the buttons are about.
    ReadOnlyObjectProperty<Optional<OfferRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Optional<OfferRow> row) {
        chosen.set(row);
    }

    /// Chooses the row of a letter.
    ///
    /// @return the row, if there is one
    Optional<OfferRow> choose(String letter) {
        var row = box().flatMap(all ->
                all.rows().stream().filter(one -> one.letter().equals(letter)).findFirst());
        row.ifPresent(found -> choose(row));
        return row;
    }

    /// Whether all rows are shown, not only the first ones.
    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    // Looking, trying, doing

    /// Shows on the canvas what an offer would touch.
    void look(OfferRow row) {
        store.showing()
                .plan(row.offer()
                        .edit()
                        .map(edit -> edit.applyTo(store.design()))
                        .filter(EditResult.Applied.class::isInstance)
                        .map(applied -> Planned.between(
                                store.design(),
                                ((EditResult.Applied) applied).design(),
                                row.offer().effects()))
                        .orElse(Planned.NOTHING));
    }

    /// Shows it no more.
    void unlook() {
        store.showing().plan(Planned.NOTHING);
    }

    /// Tries an offer out, on a layer that can be left again, and asks the question that then has the wanted answer.
    void tryOut(OfferRow row) {
        row.offer().edit().ifPresentOrElse(edit -> tell(store.tryOut(edit), row), () -> ask(row));
    }

    /// Makes the change, as one step, and asks the question that then has the wanted answer.
    void apply(OfferRow row) {
        row.offer().edit().ifPresentOrElse(edit -> tell(store.perform(edit), row), () -> ask(row));
    }

    private void tell(EditResult result, OfferRow row) {
        switch (result) {
            case EditResult.Rejected refused -> store.message(refused.sentence());
            case EditResult.Applied _ -> {
                boolean isSame = store.questionProperty()
                        .get()
                        .equals(Optional.of(row.offer().asked()));
                if (!isSame) {
                    ask(row);
                }
            }
        }
    }

    private void ask(OfferRow row) {
        store.questionProperty().set(Optional.of(row.offer().asked()));
    }

    // Copying

    /// An offer as plain text.
    String text(OfferRow row) {
        return box().map(all -> FlipText.of(all.title(), row)).orElse("");
    }

    /// The policies that an offer writes, as JSON; empty when it writes none.
    String policies(OfferRow row) {
        return row.offer().edit().map(FlipText::policies).orElse("");
    }

    /// An offer as commands of the AWS command line.
    String commands(OfferRow row) {
        return row.offer()
                .edit()
                .map(edit -> String.join("\n", AwsCommands.of(store.design(), edit)) + "\n")
                .orElse("");
    }
}
