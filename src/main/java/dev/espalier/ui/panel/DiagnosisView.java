package dev.espalier.ui.panel;

import dev.espalier.denial.Diagnosis;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Says whether the model agrees with an error or event that was pasted, and what could explain it if not. It can be
/// reached by Tab and is read out as a whole.
final class DiagnosisView extends VBox {
    private static final double MARK = 16;

    private final Runnable close;
    private boolean isExpected;

    /// @param close puts the text away
    DiagnosisView(Runnable close) {
        this.close = close;
        setId("diagnosis");
        getStyleClass().add("diagnosis");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        show(Optional.empty());
    }

    void show(Optional<Diagnosis> diagnosis) {
        setVisible(diagnosis.isPresent());
        setManaged(diagnosis.isPresent());
        diagnosis.ifPresent(this::fill);
        if (isExpected && diagnosis.isPresent()) {
            isExpected = false;
            requestFocus();
        }
    }

    /// Takes the keyboard now or, when there is nothing to read yet, as soon as there is.
    void expect() {
        isExpected = !isVisible();
        if (!isExpected) {
            requestFocus();
        }
    }

    private void fill(Diagnosis diagnosis) {
        var title = new Label(diagnosis.title());
        title.getStyleClass().add("strong");
        Unbroken.wrap(title);
        var head = new HBox(
                new MarkView(mark(diagnosis.standing()), MARK),
                title,
                StatementCardView.spring(),
                IconButton.of("diagnosis-close", "mdi2c-close", Words.text("diagnosis.close"), close));
        head.getStyleClass().add("head");
        getChildren().setAll(head, line(diagnosis.said()));
        diagnosis.sentences().forEach(sentence -> getChildren().add(line(sentence)));
        setAccessibleText(Words.text(
                "diagnosis.spoken", diagnosis.title(), diagnosis.said(), String.join(" ", diagnosis.sentences())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static Mark mark(Diagnosis.Standing standing) {
        return switch (standing) {
            case AGREES -> Mark.YES;
            case DISAGREES -> Mark.NO;
            case UNDECIDED -> Mark.NO_ANSWER;
        };
    }

    private static Label line(String text) {
        var line = new Label(text);
        Unbroken.wrap(line);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
