package dev.espalier.ui.panel;

import dev.espalier.denial.DenialReader;
import dev.espalier.design.MemberId;
import dev.espalier.ui.GlyphView;
import dev.espalier.ui.panel.PanelViewModel.Depth;
import dev.espalier.ui.panel.QuestionViewModel.Slot;
import dev.espalier.ui.panel.QuestionViewModel.Typing;
import dev.espalier.ui.twin.TwinView;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
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
    private static final double GLYPH = 15;
    private static final Duration PATIENCE = Duration.millis(150);
    private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PanelViewModel model;
    private final QuestionBar question;
    private final DiagnosisView diagnosis;
    private final Breadcrumb breadcrumb;
    private final VerdictStrip strip;
    private final StepView step;
    private final FlowPane remedies = new FlowPane();
    private final TwinView twins;
    private final ScrollPane twinsAlone = new ScrollPane();
    private final CombinationsView combinations;
    private final LadderView ladder;
    private final FlipView flip;
    private final NearlyView nearly;
    private final VBox evidence = new VBox();
    private final VBox alone = new VBox();
    private final VBox ways = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox answer = new VBox();
    private final EmptyView empty;
    private final VBox working = WorkingBars.create();
    private final PanelFoot foot;
    private final ScrollPane low = new ScrollPane();
    private final VBox column = new VBox();
    private final StackPane middle = new StackPane();
    private Optional<Aside> aside = Optional.empty();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Subscription subscriptions;
    private boolean isAwaited;

    public PanelView(PanelViewModel model, PanelDestinations destinations) {
        this.model = model;
        question = new QuestionBar(model.question(), this::awaitAnswer);
        diagnosis = new DiagnosisView(this::putDiagnosisAway);
        breadcrumb = new Breadcrumb(destinations);
        strip = new VerdictStrip(this::take);
        step = new StepView(model.walk());
        twins = new TwinView(model.twins(), destinations::goTo);
        combinations = new CombinationsView(model.combinations());
        ladder = new LadderView(model, destinations);
        flip = new FlipView(model.flip(), this::focusAnswer, part -> Reveal.in(scroll, part));
        nearly = new NearlyView(destinations);
        empty = new EmptyView(model.question(), this::begin);
        foot = new PanelFoot(model, destinations);
        setId("panel");
        getStyleClass().add("can-it-panel");
        build();
        patience.setOnFinished(_ -> showWorking());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                new AnswerKeys(model.walk(), target -> target == strip || target == step, this::choose));
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        subscriptions = Subscription.combine(
                model.explanationProperty().subscribe(_ -> {
                    show();
                    goToAnswer();
                }),
                model.question().draftProperty().subscribe(_ -> show()),
                model.question().goneProperty().subscribe(_ -> show()),
                model.depthProperty().subscribe(_ -> show()),
                model.combinations().combinationsProperty().subscribe(_ -> showCombinations()),
                model.explaining().diagnosisProperty().subscribe(diagnosis::show),
                model.walk().stopProperty().subscribe(_ -> walk()),
                model.twins().pairProperty().subscribe(_ -> show()),
                model.turned().subscribe(this::showLadder),
                model.hoveredGateProperty().subscribe(ladder::markHovered),
                model.workingProperty().subscribe(this::work),
                question.editingProperty().subscribe(question.completions()::setVisible));
    }

    /// Lets go of the model and of what it watches.
    public void dispose() {
        patience.stop();
        subscriptions.unsubscribe();
        question.dispose();
        flip.dispose();
        twins.dispose();
        model.dispose();
    }

    /// Compares two principals; the other one asks from now on.
    public void compare(MemberId one, MemberId other) {
        model.twins().compare(one, other);
        if (model.question().missing().isEmpty()) {
            focusAnswer();
        } else {
            twins.focus();
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
        (model.walk().isWalking() ? step : strip).requestFocus();
    }

    private boolean choose(String letter) {
        return scroll.isVisible() && ways.isVisible() && flip.choose(letter);
    }

    private void begin(Typing typing) {
        question.begin(typing);
    }

    private void build() {
        answer.getStyleClass().add("answer");
        strip.setOnMouseClicked(_ -> strip.requestFocus());
        remedies.getStyleClass().add("remedies");
        ways.getChildren().addAll(flip, nearly);
        evidence.getChildren().addAll(combinations, ladder, ways);
        scroll.setContent(evidence);
        prepare(scroll);
        twinsAlone.setContent(alone);
        prepare(twinsAlone);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(strip, new Insets(0, SIDE, 0, SIDE));
        VBox.setMargin(diagnosis, new Insets(0, SIDE, LIST_SIDE, SIDE));
        VBox.setMargin(step, new Insets(0, SIDE, 0, SIDE));
        answer.getChildren().addAll(breadcrumb, strip, step, remedies, scroll);
        middle.getChildren().setAll(answer, empty, twinsAlone, working);
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

    private static void prepare(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("edge-to-edge", "evidence-scroll");
        pane.setFocusTraversable(false);
    }

    /// Two principals are compared above what would change the answer, or alone while nothing is asked.
    private void placeTwins(boolean isAnswered) {
        boolean isComparing = model.twins().isOn();
        var place = isAnswered ? evidence : alone;
        if (isComparing && !place.getChildren().contains(twins)) {
            evidence.getChildren().remove(twins);
            alone.getChildren().remove(twins);
            place.getChildren().addFirst(twins);
        }
        show(twinsAlone, isComparing && !isAnswered);
        show(ladder, !isComparing || model.walk().isWalking());
        show(twins, isComparing && !model.walk().isWalking());
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
        var explanation =
                model.explanation().filter(_ -> model.question().missing().isEmpty());
        placeTwins(explanation.isPresent());
        boolean isComparing = model.twins().isOn();
        boolean isHalf =
                explanation.isEmpty() && model.question().draft().asker().isPresent();
        boolean isAside = !isHalf
                && !isComparing
                && aside.filter(other -> other.wanted().getValue()).isPresent();
        aside.ifPresent(other -> show(other.view(), isAside));
        show(answer, !isAside && explanation.isPresent());
        show(empty, !isAside && !isComparing && model.question().missing().isPresent());
        empty.show();
        foot.show(explanation.filter(_ -> !isAside));
        explanation.ifPresent(this::show);
    }

    private void show(Explanation explanation) {
        breadcrumb.show(explanation.path());
        strip.show(explanation.strip(), explanation.remedies());
        remedies.getChildren()
                .setAll(explanation.remedies().stream()
                        .filter(Remedy.Asker.class::isInstance)
                        .map(this::remedyButton)
                        .toList());
        nearly.show(explanation);
        showStep();
        showCombinations();
        showLadder();
    }

    /// While somebody walks through the gates the present one is shown alone, and not yet what comes of it all.
    private void showStep() {
        var at = model.step();
        at.ifPresent(step::show);
        show(step, at.isPresent());
        show(strip, at.isEmpty());
        show(breadcrumb, at.isEmpty() && !breadcrumb.getChildren().isEmpty());
        show(remedies, at.isEmpty() && !remedies.getChildren().isEmpty());
        show(ways, at.isEmpty());
        show(
                scroll,
                at.isPresent()
                        || model.twins().isOn()
                        || (model.depthProperty().get() != Depth.SHORT
                                && model.ladder().filter(Ladder::isSomething).isPresent()));
    }

    private void showCombinations() {
        combinations.show(model.combinations()
                .combinationsProperty()
                .get()
                .filter(_ -> !model.walk().isWalking()));
    }

    private void walk() {
        boolean hadKeys = strip.isFocused() || step.isFocusWithin();
        show();
        if (hadKeys) {
            focusAnswer();
        }
        scroll.setVvalue(0);
    }

    private void showLadder() {
        model.ladder().ifPresent(ladder::show);
    }

    private Button remedyButton(Remedy remedy) {
        var button = new Button(remedy.text());
        button.getStyleClass().add("token");
        button.setMnemonicParsing(false);
        if (remedy instanceof Remedy.Asker(var member, var name)) {
            button.setGraphic(new GlyphView(GlyphView.glyphOf(member), GLYPH));
        }
        button.setOnAction(_ -> take(remedy));
        return button;
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
        if (isAwaited && question.isFocusWithin() && model.explanation().isPresent()) {
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
            answer.pseudoClassStateChanged(STALE, false);
        }
    }

    /// The answer before stays, paler; without one there are three still bars.
    private void showWorking() {
        boolean hasOld = model.explanation().isPresent();
        answer.pseudoClassStateChanged(STALE, hasOld);
        show(working, !hasOld);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /// Lays the suggestions under the token that is being typed, as wide as the panel.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        column.layout(); // the token may have come into being just now
        var list = question.completions();
        var token = question.activeBounds(this);
        double side = snappedLeftInset() + LIST_SIDE;
        double y = token.map(Bounds::getMaxY).orElse(0.0) + LIST_GAP;
        list.resizeRelocate(side, snapPositionY(y), getWidth() - 2 * side, list.prefHeight(-1));
    }
}
