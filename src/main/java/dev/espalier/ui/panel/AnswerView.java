package dev.espalier.ui.panel;

import dev.espalier.design.MemberId;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.panel.PanelViewModel.Depth;
import dev.espalier.ui.twin.TwinView;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The answer: what came of an exercise, the path with its marks, the verdict, the ladder of gates, what would turn it,
/// and what almost matters. Folded, it is the verdict alone.
final class AnswerView extends VBox {
    private static final double SIDE = 16;
    private static final double UNDER = 10;
    private static final double GLYPH = 15;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PanelViewModel model;
    private final Consumer<Remedy> take;
    private final ExerciseResult result;
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
    private final Subscription subscriptions;

    /// @param take asks the question a remedy proposes
    AnswerView(PanelViewModel model, PanelDestinations destinations, Consumer<Remedy> take) {
        this.model = model;
        this.take = take;
        result = new ExerciseResult(model.exercise());
        breadcrumb = new Breadcrumb(destinations);
        strip = new VerdictStrip(take, model.foldedProperty());
        step = new StepView(model.walk());
        twins = new TwinView(model.twins(), destinations::goTo);
        combinations = new CombinationsView(model.combinations());
        ladder = new LadderView(model, destinations);
        flip = new FlipView(model.flip(), this::focus, part -> Reveal.in(scroll, part));
        nearly = new NearlyView(destinations);
        getStyleClass().add("answer");
        build();
        subscriptions = Subscription.combine(
                model.combinations().combinationsProperty().subscribe(_ -> showCombinations()),
                model.walk().stopProperty().subscribe(_ -> walk()),
                model.foldedProperty().subscribe(_ -> showParts()),
                model.flip().seekingProperty().subscribe(_ -> showNearly()),
                model.turned().subscribe(this::showLadder),
                model.hoveredGateProperty().subscribe(ladder::markHovered));
    }

    void dispose() {
        subscriptions.unsubscribe();
        result.dispose();
        flip.dispose();
        twins.dispose();
    }

    private void build() {
        strip.setOnMouseClicked(_ -> strip.requestFocus());
        remedies.getStyleClass().add("remedies");
        ways.getChildren().addAll(flip, nearly);
        evidence.getChildren().addAll(combinations, ladder, ways);
        scroll.setContent(evidence);
        prepare(scroll);
        twinsAlone.setContent(alone);
        prepare(twinsAlone);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(result, new Insets(0, SIDE, UNDER, SIDE));
        VBox.setMargin(strip, new Insets(0, SIDE, 0, SIDE));
        VBox.setMargin(step, new Insets(0, SIDE, 0, SIDE));
        getChildren().addAll(result, breadcrumb, strip, step, remedies, scroll);
    }

    private static void prepare(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("edge-to-edge", "evidence-scroll");
        pane.setFocusTraversable(false);
    }

    /// Where two principals are compared while nothing is asked.
    Node twinsAlone() {
        return twinsAlone;
    }

    /// Puts the keyboard where two principals are compared.
    void focusTwins() {
        twins.focus();
    }

    /// Two principals are compared above what would change the answer, or alone while nothing is asked.
    void placeTwins(boolean isAnswered) {
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

    void show(Explanation explanation) {
        breadcrumb.show(explanation.path());
        strip.show(explanation.strip(), explanation.remedies());
        remedies.getChildren()
                .setAll(explanation.remedies().stream()
                        .filter(Remedy.Asker.class::isInstance)
                        .map(this::remedyButton)
                        .toList());
        result.show();
        showNearly();
        showParts();
        showCombinations();
        showLadder();
    }

    private void showNearly() {
        model.explanation()
                .ifPresent(
                        all -> nearly.show(all, model.flip().seekingProperty().getValue()));
    }

    /// While somebody walks through the gates the present one is shown alone, and not yet what comes of it all.
    private void showParts() {
        var at = model.step();
        boolean isFolded = model.foldedProperty().get();
        boolean isWhole = at.isEmpty() && !isFolded;
        at.ifPresent(step::show);
        show(step, at.isPresent());
        show(strip, at.isEmpty());
        show(breadcrumb, isWhole && !breadcrumb.getChildren().isEmpty());
        show(remedies, isWhole && !remedies.getChildren().isEmpty());
        show(ways, at.isEmpty());
        show(scroll, !isFolded && (at.isPresent() || model.twins().isOn() || hasLadder()));
    }

    private boolean hasLadder() {
        return model.depthProperty().get() != Depth.SHORT
                && model.ladder().filter(Ladder::isSomething).isPresent();
    }

    private void showCombinations() {
        combinations.show(model.combinations()
                .combinationsProperty()
                .get()
                .filter(_ -> !model.walk().isWalking()));
    }

    private void showLadder() {
        var ends = model.explanation()
                .map(Explanation::ends)
                .filter(_ -> !model.walk().isWalking() && hasLadder());
        model.ladder().ifPresent(gates -> ladder.show(gates, ends));
    }

    private void walk() {
        boolean hadKeys = strip.isFocused() || step.isFocusWithin();
        model.explanation().ifPresent(this::show);
        placeTwins(model.isAnswered());
        if (hadKeys) {
            focus();
        }
        scroll.setVvalue(0);
    }

    private Button remedyButton(Remedy remedy) {
        var button = new Button(remedy.text());
        button.getStyleClass().add("token");
        button.setMnemonicParsing(false);
        if (remedy instanceof Remedy.Asker(MemberId member, String name)) {
            button.setGraphic(new GlyphView(GlyphView.glyphOf(member), GLYPH));
        }
        button.setOnAction(_ -> take.accept(remedy));
        return button;
    }

    /// Chooses the offer of a letter, if there is one on show.
    boolean choose(String letter) {
        return scroll.isVisible() && ways.isVisible() && flip.choose(letter);
    }

    /// Puts the keyboard onto the gate of a walk, or onto the verdict.
    void focus() {
        (model.walk().isWalking() ? step : strip).requestFocus();
    }

    /// Puts the keyboard onto what came of an exercise.
    void focusResult() {
        result.requestFocus();
    }

    /// Whether a node is what is read out as the answer.
    boolean isAnswer(Object node) {
        return node == strip || node == step || node == result;
    }

    /// Paler, while another answer is on its way.
    void setStale(boolean isStale) {
        pseudoClassStateChanged(STALE, isStale);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
