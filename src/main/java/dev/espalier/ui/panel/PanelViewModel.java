package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.design.Assertion;
import dev.espalier.design.MemberId;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.SetAssertions;
import dev.espalier.exchange.AnswerJson;
import dev.espalier.storage.JsonText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.GateWalk;
import dev.espalier.ui.task.TaskRunner;
import dev.espalier.ui.twin.TwinViewModel;
import dev.espalier.whatif.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;

/// The state of the *Can it?* panel: the question, the answer ready to be shown, how much of it is open.
public final class PanelViewModel {
    private final DesignStore store;
    private final QuestionViewModel question;
    private final FlipViewModel flip;
    private final TwinViewModel twins;
    private final Explaining explaining;
    private final CombinationsViewModel combinations;
    private final ExerciseViewModel exercise;
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(this, "explanation", Optional.empty());
    private final ObjectProperty<Depth> depth = new SimpleObjectProperty<>(this, "depth", Depth.TEACH);
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final ObservableMap<Rung.Key, Boolean> turned = FXCollections.observableHashMap();
    private final Subscription subscriptions;
    private final Subscription hiding;
    private Optional<Question> shown = Optional.empty();

    /// How much the panel says.
    enum Depth {
        /// The verdict and its sentence.
        SHORT,
        /// The gates too, the deciding one open.
        TEACH,
        /// Every statement of every gate, with its JSON.
        EXPERT
    }

    public PanelViewModel(DesignStore store, TaskRunner tasks) {
        this(store, tasks, Patience.USUAL);
    }

    /// @param patience how long changes are looked for that would turn the answer
    PanelViewModel(DesignStore store, TaskRunner tasks, Patience patience) {
        this.store = store;
        subscriptions = Subscription.combine(
                store.answerProperty().subscribe(_ -> follow()),
                workingProperty().subscribe(_ -> follow()));
        question = new QuestionViewModel(store, tasks);
        flip = new FlipViewModel(store, tasks, patience);
        twins = new TwinViewModel(store, tasks, question::ask);
        explaining = new Explaining(store, question);
        combinations = new CombinationsViewModel(store, tasks);
        exercise = new ExerciseViewModel(store);
        hiding = store.asking().exercises().hidingProperty().subscribe(this::hide);
    }

    /// Lets go of the store.
    public void dispose() {
        subscriptions.unsubscribe();
        hiding.unsubscribe();
        question.dispose();
        explaining.dispose();
        combinations.dispose();
        flip.dispose();
        twins.dispose();
    }

    /// What else would tell of the answer goes with it.
    private void hide(boolean isHiding) {
        if (isHiding) {
            twins.close();
            explaining.putAway();
            store.showing().heat(false);
        }
    }

    /// The exercise that the question is.
    ExerciseViewModel exercise() {
        return exercise;
    }

    /// Two principals side by side.
    TwinViewModel twins() {
        return twins;
    }

    /// Who asks, if it is somebody of the design.
    Optional<MemberId> asker() {
        return question.draft().member();
    }

    /// What would turn the answer.
    FlipViewModel flip() {
        return flip;
    }

    /// What the answer turns on, and what it comes to.
    CombinationsViewModel combinations() {
        return combinations;
    }

    /// What AWS said, held against the model.
    Explaining explaining() {
        return explaining;
    }

    QuestionViewModel question() {
        return question;
    }

    /// What is shown; empty while the question is not complete.
    ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    Optional<Explanation> explanation() {
        return explanation.get();
    }

    /// Whether an answer to a complete question is shown.
    boolean isAnswered() {
        return explanation().isPresent() && question.missing().isEmpty();
    }

    /// Whether another answer is on its way.
    ReadOnlyBooleanProperty workingProperty() {
        return store.asking().answeringProperty();
    }

    /// Names may have changed though the answer has not, and an answer goes with the design it is about.
    private void follow() {
        var answer = store.answerProperty().get();
        if (answer.isEmpty() || !workingProperty().get()) {
            explain(answer);
        }
    }

    private void explain(Optional<Answer> answer) {
        var asked = answer.map(Answer::question);
        if (!asked.map(Question::action).equals(shown.map(Question::action))) {
            turned.clear();
        }
        if (asked.isEmpty()) {
            store.showing().hoveredGateProperty().set(Optional.empty());
        }
        shown = asked;
        explanation.set(answer.map(found -> Explanation.of(store.design(), found)));
    }

    // Walking through the gates

    GateWalk walk() {
        return store.walk();
    }

    /// The gate where the walk stands, in words.
    Optional<GateStep> step() {
        return walk().stopProperty().get().map(stop -> GateStep.of(stop, new Names(store.design())));
    }

    /// The gates that are on show: all, or the one where the walk stands.
    Optional<Ladder> ladder() {
        var stop = walk().stopProperty().get();
        return explanation()
                .map(all -> stop.map(at -> all.ladder().at(at.gate())).orElse(all.ladder()));
    }

    // What is open

    ObjectProperty<Depth> depthProperty() {
        return depth;
    }

    /// Whether the verdict is to be shown alone.
    BooleanProperty foldedProperty() {
        return folded;
    }

    /// Rungs that somebody opened or closed by hand.
    ObservableMap<Rung.Key, Boolean> turned() {
        return turned;
    }

    boolean isOpen(Rung rung) {
        var byHand = turned.get(rung.key());
        return byHand != null ? byHand : isOpenByItself(rung);
    }

    private boolean isOpenByItself(Rung rung) {
        if (walk().isWalking()) {
            return !rung.cards().isEmpty() || rung.state().interrupts();
        }
        return switch (depth.get()) {
            case SHORT -> false;
            case TEACH -> explanation().flatMap(all -> all.ladder().decisive()).equals(Optional.of(rung));
            case EXPERT -> !rung.cards().isEmpty() || rung.state().interrupts();
        };
    }

    /// Whether each gate is explained with the rule behind it; on a walk its card says so.
    boolean isTeaching() {
        return depth.get() == Depth.TEACH && !walk().isWalking();
    }

    /// Whether a rung is the last of the ladder.
    boolean isLast(Rung rung) {
        return ladder().stream()
                .flatMap(Ladder::rungs)
                .reduce((_, later) -> later)
                .equals(Optional.of(rung));
    }

    /// Opens or closes a rung. Who is being taught sees one gate at a time: opening one closes the others.
    void turn(Rung rung) {
        boolean isOpening = !isOpen(rung);
        if (isOpening && isTeaching()) {
            explanation().stream()
                    .flatMap(all -> all.ladder().rungs())
                    .filter(other -> isOpen(other))
                    .forEach(other -> turned.put(other.key(), false));
        }
        turned.put(rung.key(), isOpening);
    }

    // The canvas beside it

    /// The gate under the pointer, here or on the canvas.
    ObjectProperty<Optional<Gate>> hoveredGateProperty() {
        return store.showing().hoveredGateProperty();
    }

    /// Whether the pointer is on this rung's gate somewhere.
    static boolean isGateOf(Rung rung, Gate gate) {
        return rung.key().layer() == gate.layer() && rung.key().at().equals(gate.at());
    }

    // Keeping and copying

    /// Whether the design already claims what the answer says.
    ObservableValue<Boolean> keptProperty() {
        return Bindings.createBooleanBinding(this::isKept, explanation, store.designProperty());
    }

    private boolean isKept() {
        return explanation()
                .map(Explanation::answer)
                .filter(answer -> store.design().assertions().stream()
                        .anyMatch(assertion -> Question.of(assertion).equals(answer.question())
                                && assertion.expect() == expectation(answer)))
                .isPresent();
    }

    /// Whether the answer can be made a claim: it is about the design as it is, which does not claim it yet.
    ObservableValue<Boolean> keepableProperty() {
        return Bindings.createBooleanBinding(this::isKeepable, explanation, store.designProperty(), workingProperty());
    }

    private boolean isKeepable() {
        return !isKept() && !workingProperty().get();
    }

    /// Makes the answer a claim of the design, in one step.
    void keepAsAssertion() {
        explanation().filter(_ -> isKeepable()).ifPresent(kept -> {
            var assertions = new ArrayList<>(store.design().assertions());
            assertions.add(assertion(kept.answer()));
            store.perform(new SetAssertions(assertions));
        });
    }

    private Assertion assertion(Answer answer) {
        var asked = answer.question();
        return new Assertion(
                title(answer),
                asked.principal(),
                asked.session(),
                asked.action(),
                asked.resource(),
                asked.resourceAccount(),
                asked.context(),
                expectation(answer),
                answer.decidedBy(),
                UnknownFields.NONE);
    }

    private String title(Answer answer) {
        var expectation = expectation(answer);
        var key = switch (expectation) {
            case DENIED, EXPLICITLY_DENIED, IMPLICITLY_DENIED -> "keep.title.DENIED";
            case ALLOWED, DEPENDS, NO_ANSWER -> "keep.title." + expectation.name();
        };
        var claim = Words.text(key, question.askerName(), answer.question().action());
        return answer.question()
                .resource()
                .map(arn -> Words.text("keep.title.on", claim, Names.shortArn(arn)))
                .orElse(claim);
    }

    private static Assertion.Expectation expectation(Answer answer) {
        return switch (answer.verdict()) {
            case ALLOWED -> Assertion.Expectation.ALLOWED;
            case EXPLICITLY_DENIED -> Assertion.Expectation.EXPLICITLY_DENIED;
            case IMPLICITLY_DENIED -> Assertion.Expectation.IMPLICITLY_DENIED;
            case DEPENDS -> Assertion.Expectation.DEPENDS;
            case NO_ANSWER -> Assertion.Expectation.NO_ANSWER;
        };
    }

    /// The answer as text, with everything the panel shows; empty while there is none.
    String answerText() {
        return explanation()
                .map(all -> AnswerText.of(question, all, flip.box(), depth.get()))
                .orElse("");
    }

    /// The same as Markdown.
    String answerMarkdown() {
        return explanation()
                .map(all -> AnswerMarkdown.of(question, all, flip.box()))
                .orElse("");
    }

    /// What `espalier ask --format json` prints of the same question, byte for byte; empty while the answer on show is
    /// about to be replaced, because it may be about an earlier design.
    String answerJson() {
        return json(List.of());
    }

    /// The same with what would turn the answer, as far as it was found.
    String answerJsonWithChanges() {
        return json(flip.box().map(FlipBox::flip).stream().toList());
    }

    private String json(List<Flip> changes) {
        return explanation()
                .filter(_ -> !workingProperty().get())
                .map(all -> JsonText.write(AnswerJson.of(store.design(), store.evaluator(), all.answer(), changes)))
                .orElse("");
    }
}
