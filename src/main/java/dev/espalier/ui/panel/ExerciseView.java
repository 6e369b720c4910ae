package dev.espalier.ui.panel;

import dev.espalier.access.Verdict;
import dev.espalier.design.NodeId;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.ExerciseWords;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Unbroken;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// An exercise whose answer is still hidden: what will the answer be, and which node decides. It is read out as a
/// whole; the window takes the numbers of the choices.
final class ExerciseView extends VBox {
    /// The choices that have a line of their own.
    private static final int BIG = 3;

    private final ExerciseViewModel model;
    private final Label ask = new Label();
    private final VBox choices = new VBox();
    private final VBox pointing = new VBox();
    private final Label candidate = new Label();
    private final Button point = new Button();
    private final ScoreLine score;
    private final Subscription subscriptions;

    ExerciseView(ExerciseViewModel model) {
        this.model = model;
        score = new ScoreLine(model);
        setId("exercise");
        getStyleClass().add("exercise");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        var title = new Label(Words.text("exercise"));
        title.getStyleClass().add("exercise-title");
        ask.setId("exercise-ask");
        ask.getStyleClass().add("exercise-ask");
        Unbroken.wrap(ask);
        ask.setMinHeight(USE_PREF_SIZE);
        buildChoices();
        buildPointing();
        var reveal = new Hyperlink(Words.text("exercise.reveal"));
        reveal.setId("exercise-reveal");
        Hint.give(reveal, Words.text("exercise.reveal.hint"));
        reveal.setOnAction(_ -> model.reveal());
        setVisible(false);
        Late.fill(this, title, ask, choices, pointing, reveal, score);
        setOnMouseClicked(_ -> requestFocus());
        subscriptions = Subscription.combine(
                model.currentProperty().subscribe(_ -> show()),
                model.candidateProperty().subscribe(this::showCandidate));
    }

    void dispose() {
        subscriptions.unsubscribe();
        score.dispose();
    }

    private void buildChoices() {
        choices.getStyleClass().add("choices");
        var small = new HBox();
        small.getStyleClass().add("small-choices");
        var all = new ArrayList<Node>();
        for (var verdict : ExerciseViewModel.CHOICES) {
            var choice = choice(verdict);
            if (all.size() < BIG) {
                choice.setMaxWidth(Double.MAX_VALUE);
                choice.getStyleClass().add("big-choice");
                all.add(choice);
            } else {
                small.getChildren().add(choice);
            }
        }
        all.add(small);
        choices.getChildren().setAll(all);
    }

    private Button choice(Verdict verdict) {
        int number = ExerciseViewModel.CHOICES.indexOf(verdict) + 1;
        var key = new Label(Integer.toString(number));
        key.getStyleClass().add("choice-key");
        var choice = new Button(ExerciseWords.choice(verdict), key);
        choice.setId("choice-" + number);
        choice.setMnemonicParsing(false);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAccessibleText(Words.text("exercise.choice.spoken", number, ExerciseWords.choice(verdict)));
        choice.setOnAction(_ -> model.choose(number));
        return choice;
    }

    private void buildPointing() {
        candidate.setId("exercise-candidate");
        candidate.getStyleClass().add("exercise-candidate");
        Unbroken.wrap(candidate);
        candidate.setMinHeight(USE_PREF_SIZE);
        point.setId("exercise-point");
        point.getStyleClass().add("accent");
        point.setMnemonicParsing(false);
        point.setText(Words.text("exercise.point"));
        point.setOnAction(_ -> model.pointAtCandidate());
        var skip = new Button(Words.text("exercise.skip"));
        skip.setId("exercise-skip");
        skip.setOnAction(_ -> model.skipPointing());
        var buttons = new HBox(point, skip);
        buttons.getStyleClass().add("buttons");
        pointing.getStyleClass().add("pointing");
        pointing.getChildren().setAll(candidate, buttons);
    }

    private void show() {
        var now = model.current();
        boolean hadKeys = isFocusWithin();
        now.ifPresent(exercise -> {
            switch (exercise) {
                case Exercise.Choosing choosing -> ask(model.begun(choosing), Words.text("exercise.ask"));
                case Exercise.Pointing(var question, var chosen) -> {
                    var words = Words.text("exercise.ask.node", ExerciseWords.choice(chosen));
                    ask(words, words);
                }
                case Exercise.Told _, Exercise.Shown _ -> {
                    // The answer stands in this place.
                }
            }
        });
        boolean isPointing = now.orElse(null) instanceof Exercise.Pointing;
        show(choices, now.orElse(null) instanceof Exercise.Choosing);
        show(pointing, isPointing);
        if (hadKeys) {
            requestFocus();
        }
    }

    private void ask(String spoken, String words) {
        ask.setText(words);
        setAccessibleText(spoken);
    }

    private void showCandidate(Optional<NodeId> node) {
        candidate.setText(node.map(one -> Words.text("exercise.candidate", model.named(one)))
                .orElseGet(() -> Words.text("exercise.candidate.none")));
        point.setDisable(node.isEmpty());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
