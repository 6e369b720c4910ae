package dev.espalier.ui.panel;

import dev.espalier.diagram.Mark;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What came of an exercise, above its answer. It can be reached by Tab and is read out as a whole.
final class ExerciseResult extends VBox {
    private static final double MARK = 22;

    private final ExerciseViewModel model;
    private final MarkView mark = new MarkView(Mark.YES, MARK);
    private final Label sentence = new Label();
    private final ScoreLine score;
    private final Subscription subscription;

    ExerciseResult(ExerciseViewModel model) {
        this.model = model;
        score = new ScoreLine(model);
        setId("exercise-result");
        getStyleClass().add("exercise-result");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        sentence.setId("exercise-told");
        sentence.getStyleClass().add("sentence");
        Unbroken.wrap(sentence);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var again = new Hyperlink(Words.text("exercise.again"));
        again.setId("exercise-again");
        again.setMinWidth(USE_PREF_SIZE);
        Hint.give(again, Words.text("exercise.again.hint"));
        again.setOnAction(_ -> model.again());
        var head = new HBox(mark, sentence, again);
        head.getStyleClass().add("head");
        getChildren().addAll(head, score);
        setOnMouseClicked(_ -> requestFocus());
        subscription = model.currentProperty().subscribe(_ -> show());
    }

    void dispose() {
        subscription.unsubscribe();
        score.dispose();
    }

    /// Says what came of it, as it holds for the answer on show.
    void show() {
        var words = model.current().flatMap(this::words);
        setVisible(words.isPresent());
        setManaged(words.isPresent());
        sentence.setText(Unbroken.words(words.orElse("")));
        setAccessibleText(words.orElse(""));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        mark.show(model.isRight().map(isRight -> isRight ? Mark.YES : Mark.NO).orElse(Mark.DASH));
    }

    private Optional<String> words(Exercise exercise) {
        return switch (exercise) {
            case Exercise.Told told -> Optional.of(model.told(told));
            case Exercise.Shown _ -> Optional.of(Words.text("exercise.shown"));
            case Exercise.Choosing _, Exercise.Pointing _ -> Optional.empty();
        };
    }

    /// Reported as its own focused item, which has a screen reader read it when it comes.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
