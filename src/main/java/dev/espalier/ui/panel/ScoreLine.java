package dev.espalier.ui.panel;

import dev.espalier.ui.ExerciseScore;
import dev.espalier.ui.ExerciseWords;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Unbroken;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// How exercises went in this window, with the way to begin anew.
final class ScoreLine extends HBox {
    private final Label words = new Label();
    private final Subscription subscription;

    ScoreLine(ExerciseViewModel model) {
        getStyleClass().add("score");
        words.getStyleClass().add("score-words");
        Unbroken.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var reset = new Hyperlink(Words.text("exercise.reset"));
        reset.getStyleClass().add("score-reset");
        reset.setMinWidth(USE_PREF_SIZE);
        Hint.give(reset, Words.text("exercise.reset.hint"));
        reset.setOnAction(_ -> model.resetScore());
        getChildren().addAll(words, reset);
        subscription = model.scoreProperty().subscribe(this::show);
    }

    void dispose() {
        subscription.unsubscribe();
    }

    private void show(ExerciseScore score) {
        words.setText(ExerciseWords.score(score));
        setVisible(score.told() > 0);
        setManaged(score.told() > 0);
    }
}
