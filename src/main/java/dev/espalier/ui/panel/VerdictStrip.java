package dev.espalier.ui.panel;

import dev.espalier.access.Verdict;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The verdict in shape, word and colour, with its one sentence. It can be reached by Tab and is read out as a whole.
final class VerdictStrip extends VBox {
    private static final double MARK = 42;
    private static final PseudoClass PASSES = PseudoClass.getPseudoClass("passes");
    private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");

    private final MarkView mark = new MarkView(Mark.NO_ANSWER, MARK);
    private final Label word = new Label();
    private final Label how = new Label();
    private final Label counts = new Label();
    private final TextFlow sentence = new TextFlow();
    private final Consumer<Remedy> take;
    private final Button fold = new Button();

    /// @param take asks the question a remedy proposes
    /// @param folded whether the verdict is to be shown alone
    VerdictStrip(Consumer<Remedy> take, BooleanProperty folded) {
        this.take = take;
        setId("verdict");
        getStyleClass().add("verdict");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        word.getStyleClass().add("word");
        word.setId("verdict-word");
        how.getStyleClass().add("how");
        counts.getStyleClass().add("counts");
        Unbroken.wrap(counts);
        counts.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("sentence");
        var title = new HBox(word, how);
        title.getStyleClass().add("title");
        var text = new VBox(title, counts);
        HBox.setHgrow(text, Priority.ALWAYS);
        fold.setId("panel-fold");
        fold.getStyleClass().addAll("flat", "fold");
        fold.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        fold.setOnAction(_ -> folded.set(!folded.get()));
        folded.subscribe(this::showFold);
        var head = new HBox(mark, text, fold);
        head.getStyleClass().add("head");
        getChildren().addAll(head, sentence);
    }

    private void showFold(boolean isFolded) {
        fold.setGraphic(new FontIcon(isFolded ? "mdi2c-chevron-down" : "mdi2c-chevron-up"));
        fold.setAccessibleText(Words.text(isFolded ? "fold.open" : "fold"));
        Hint.give(fold, Words.text(isFolded ? "fold.open.hint" : "fold.hint"));
    }

    void show(Strip strip, List<Remedy> remedies) {
        mark.show(Mark.of(strip.verdict()));
        word.setText(strip.word());
        how.setText(strip.how());
        counts.setText(strip.counts());
        sentence.getChildren().setAll(RichText.text(strip.sentence(), "words"));
        remedies.stream()
                .filter(remedy -> strip.sentence().contains(remedy.text()))
                .findFirst()
                .ifPresent(remedy -> link(strip.sentence(), remedy));
        pseudoClassStateChanged(PASSES, strip.verdict() == Verdict.ALLOWED);
        pseudoClassStateChanged(
                STOPS, strip.verdict() == Verdict.EXPLICITLY_DENIED || strip.verdict() == Verdict.IMPLICITLY_DENIED);
        setAccessibleText(strip.spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (isFocused()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    /// Reported as its own focused item, which has a screen reader read it again when the answer changes.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void link(String text, Remedy remedy) {
        int at = text.indexOf(remedy.text());
        var link = new Hyperlink(remedy.text());
        link.setId("verdict-suggestion");
        link.setOnAction(_ -> take.accept(remedy));
        sentence.getChildren()
                .setAll(
                        RichText.text(text.substring(0, at), "words"),
                        link,
                        RichText.text(text.substring(at + remedy.text().length()), "words"));
    }
}
