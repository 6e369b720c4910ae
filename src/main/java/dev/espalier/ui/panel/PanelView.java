package dev.espalier.ui.panel;

import dev.espalier.denial.DenialReader;
import dev.espalier.design.MemberId;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.panel.QuestionViewModel.Slot;
import dev.espalier.ui.panel.QuestionViewModel.Typing;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The *Can it?* panel. From the top: the question as a sentence, the path with its marks, the verdict, the ladder of
/// gates, what almost matters, and what the answer leaves out.
public final class PanelView extends StackPane {
    private static final double SIDE = 16;
    private static final double LIST_SIDE = 8;
    private static final double LIST_GAP = 6;
    private static final Duration PATIENCE = Duration.millis(150);
    private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");

    private final PanelViewModel model;
    private final QuestionBar question;
    private final DiagnosisView diagnosis;
    private final AnswerView answer;
    private final ExerciseView exercise;
    private final EmptyView empty;
    private final VBox working = WorkingBars.create();
    private final PanelFoot foot;
    private final ScrollPane low = new ScrollPane();
    private final VBox column = new VBox();
    private final StackPane middle = new StackPane();
    private Optional<Aside> aside = Optional.empty();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Subscription subscriptions;
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper(this, "folded");
    private final Runnable underTheToken = this::placeCompletions;
    private Optional<Scene> watched = Optional.empty();
    private boolean isAwaited;

    public PanelView(PanelViewModel model, PanelDestinations destinations) {
        this.model = model;
        question = new QuestionBar(model.question(), this::awaitAnswer);
        diagnosis = new DiagnosisView(this::putDiagnosisAway);
        answer = new AnswerView(model, destinations, this::take);
        exercise = new ExerciseView(model.exercise());
        empty = new EmptyView(model.question(), this::begin);
        foot = new PanelFoot(model, destinations);
        setId("panel");
        getStyleClass().add("can-it-panel");
        build();
        patience.setOnFinished(_ -> showWorking());
        addEventHandler(KeyEvent.KEY_PRESSED, new AnswerKeys(model.walk(), answer::isAnswer, answer::choose));
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        subscriptions = Subscription.combine(
                model.explanationProperty().subscribe(_ -> {
                    show();
                    goToAnswer();
                }),
                model.question().draftProperty().subscribe(_ -> show()),
                model.question().goneProperty().subscribe(_ -> show()),
                model.depthProperty().subscribe(_ -> show()),
                model.exercise().currentProperty().subscribe(this::exercise),
                model.foldedProperty().subscribe(_ -> show()),
                model.explaining().diagnosisProperty().subscribe(diagnosis::show),
                model.twins().pairProperty().subscribe(_ -> show()),
                model.workingProperty().subscribe(this::work),
                question.editingProperty().subscribe(this::edit));
    }

    /// Lets go of the model and of what it watches.
    public void dispose() {
        patience.stop();
        subscriptions.unsubscribe();
        watch(false);
        question.dispose();
        answer.dispose();
        exercise.dispose();
        model.dispose();
    }

    /// Compares two principals; the other one asks from now on.
    public void compare(MemberId one, MemberId other) {
        model.twins().compare(one, other);
        if (model.question().missing().isEmpty()) {
            focusAnswer();
        } else {
            answer.focusTwins();
        }
    }

    /// What is shown where there is no answer, or instead of it.
    private record Aside(Node view, ObservableValue<Boolean> wanted) {}

    /// Shows something else whenever that is wanted and the question is not half asked.
    ///
    /// @return lets go of it
    public Subscription setAside(Node view, ObservableValue<Boolean> wanted) {
        aside = Optional.of(new Aside(view, wanted));
        middle.getChildren().add(view);
        return wanted.subscribe(_ -> show());
    }

    /// Puts the keyboard into the question.
    public void focusQuestion() {
        model.foldedProperty().set(false);
        question.focusFirst();
    }

    /// Leaves a question that is only half asked, and compares nobody any more.
    public void forgetDraft() {
        model.twins().close();
        model.question().forget();
    }

    /// Asks what an error or event on the clipboard says, and whether the model agrees.
    public void explainClipboard() {
        explain(ClipboardText.get());
    }

    private void explain(String text) {
        if (model.explaining().explain(text)) {
            diagnosis.expect();
        }
    }

    /// Pasting an error into the question asks what it says.
    private void paste(KeyEvent event) {
        if (PASTE.match(event)) {
            var text = ClipboardText.get();
            if (DenialReader.isMeant(text)) {
                explain(text);
                event.consume();
            }
        }
    }

    private void putDiagnosisAway() {
        model.explaining().putAway();
        focusAnswer();
    }

    /// Asks about what is selected, and puts the keyboard into what is still missing.
    public void askAboutSelection() {
        model.question().askAboutSelection().ifPresentOrElse(this::begin, this::focusAnswer);
    }

    private void focusAnswer() {
        if (exercise.isVisible()) {
            exercise.requestFocus();
        } else {
            answer.focus();
        }
    }

    /// Says what the answer of the exercise on show will be, by its number from 1.
    ///
    /// @return whether that was asked
    public boolean answerExercise(int number) {
        boolean isAsked = model.exercise().choose(number);
        if (isAsked && exercise.isVisible()) {
            exercise.requestFocus();
        }
        return isAsked;
    }

    /// An exercise begins where the keyboard was in the panel, and so does what came of it.
    private void exercise(Optional<Exercise> before, Optional<Exercise> now) {
        boolean hadKeys = exercise.isFocusWithin() || foot.isFocusWithin();
        show();
        if (hadKeys) {
            now.ifPresent(one -> {
                if (one.isHidden()) {
                    exercise.requestFocus();
                } else {
                    answer.focusResult();
                }
            });
        }
    }

    private void begin(Typing typing) {
        model.foldedProperty().set(false);
        question.begin(typing);
    }

    private void build() {
        VBox.setMargin(diagnosis, new Insets(0, SIDE, LIST_SIDE, SIDE));
        middle.getChildren().setAll(answer, exercise, empty, answer.twinsAlone(), working);
        middle.setAlignment(Pos.TOP_CENTER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        question.setMinHeight(USE_PREF_SIZE);
        column.getChildren()
                .addAll(
                        new PanelHead(question.before(), model.depthProperty()),
                        scrolling(new VBox(question, diagnosis, middle)),
                        foot);
        column.setMinWidth(0); // a long question is cut at the panel's edge instead of pushing it aside
        getChildren().addAll(column, question.completions());
        question.completions().setManaged(false);
        show(working, false);
    }

    /// The ladder scrolls first; where that is not enough, as in a low window with large text, all above the foot does.
    private ScrollPane scrolling(VBox content) {
        low.setContent(content);
        low.setFitToWidth(true);
        low.setFitToHeight(true);
        low.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        low.getStyleClass().add("edge-to-edge");
        low.setFocusTraversable(false);
        low.setMinHeight(0);
        VBox.setVgrow(low, Priority.ALWAYS);
        return low;
    }

    private void show() {
        var explanation = model.explanation().filter(_ -> model.isAnswered());
        boolean isHiding = model.exercise().isHiding();
        answer.placeTwins(explanation.isPresent() || isHiding);
        boolean isComparing = model.twins().isOn();
        boolean isHalf = explanation.isEmpty()
                && (isHiding || model.question().draft().asker().isPresent());
        boolean isAside = !isHalf
                && !isComparing
                && aside.filter(other -> other.wanted().getValue()).isPresent();
        boolean isFolded = model.foldedProperty().get() && !isAside && explanation.isPresent();
        aside.ifPresent(other -> show(other.view(), isAside));
        show(exercise, isHiding);
        show(answer, !isAside && explanation.isPresent());
        show(
                empty,
                !isAside
                        && !isComparing
                        && !isHiding
                        && model.question().missing().isPresent());
        show(question, !isFolded);
        empty.show();
        foot.show(explanation.filter(_ -> !isAside && !isFolded));
        folded.set(isFolded);
        explanation.ifPresent(answer::show);
    }

    /// Whether the verdict is on show alone at present.
    public ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /// Shows the verdict alone, or all of the answer again.
    public void turnFold() {
        model.foldedProperty().set(!model.foldedProperty().get());
    }

    private void take(Remedy remedy) {
        switch (remedy) {
            case Remedy.Action(var action) -> model.question().ask(action);
            case Remedy.Asker(var member, var name) -> model.question().ask(member);
            case Remedy.Key(var key) -> begin(new Typing(Slot.NEW_CONTEXT, ContextCompletion.beginning(key)));
        }
        if (!question.editingProperty().get()) {
            focusAnswer();
        }
    }

    // Waiting

    /// Whoever asked wants to read the answer next, or to hear it: it gets the keyboard as soon as it is there.
    private void awaitAnswer() {
        isAwaited = true;
        if (!model.workingProperty().get()) {
            goToAnswer();
        }
    }

    private void goToAnswer() {
        if (isAwaited && question.isFocusWithin() && (model.isAnswered() || exercise.isVisible())) {
            focusAnswer();
        }
        isAwaited = false;
    }

    private void work(boolean isWorking) {
        if (isWorking) {
            patience.playFromStart();
        } else {
            patience.stop();
            show(working, false);
            answer.setStale(false);
        }
    }

    /// The answer before stays, paler; without one there are three still bars.
    private void showWorking() {
        boolean hasOld = model.explanation().isPresent();
        answer.setStale(hasOld);
        show(working, !hasOld && !exercise.isVisible());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    // The list of suggestions

    private void edit(boolean isEditing) {
        question.completions().setVisible(isEditing);
        watch(isEditing);
    }

    /// The question wraps anew while it is typed, in a layout of its own, which can end after that of the panel: only
    /// when all is laid out it is known where the token stands.
    private void watch(boolean isEditing) {
        watched.ifPresent(scene -> scene.removePostLayoutPulseListener(underTheToken));
        watched = isEditing ? Optional.ofNullable(getScene()) : Optional.empty();
        watched.ifPresent(scene -> scene.addPostLayoutPulseListener(underTheToken));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        column.layout(); // the token may have come into being just now
        placeCompletions();
    }

    /// Lays the suggestions under the token that is being typed, as wide as the panel.
    private void placeCompletions() {
        var list = question.completions();
        var token = question.activeBounds(this);
        double side = snappedLeftInset() + LIST_SIDE;
        double y = token.map(Bounds::getMaxY).orElse(0.0) + LIST_GAP;
        list.resizeRelocate(side, snapPositionY(y), getWidth() - 2 * side, list.prefHeight(-1));
    }
}
