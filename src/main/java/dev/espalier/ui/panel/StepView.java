package dev.espalier.ui.panel;

import dev.espalier.ui.GateWalk;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rule card of one gate, for a walk through all of them: which it is, what it does and why, the rule behind it.
/// It can be reached by Tab and is read out as a whole.
final class StepView extends VBox {
    private static final double MARK = 26;

    private final Label count = new Label();
    private final MarkView mark = new MarkView(Marks.of(RungState.NOTHING), MARK);
    private final Label title = new Label();
    private final Label sentence = wrapping("sentence");
    private final Label rule = wrapping("rule");
    private final Button back = button("back");
    private final Button next = button("next");

    StepView(GateWalk walk) {
        setId("gate-step");
        getStyleClass().add("gate-step");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        count.setId("gate-count");
        count.getStyleClass().add("counts");
        title.getStyleClass().add("word");
        var end = button("end");
        end.getStyleClass().add("flat");
        next.setDefaultButton(false);
        next.getStyleClass().add("accent");
        back.setOnAction(_ -> walk.back());
        next.setOnAction(_ -> walk.next());
        end.setOnAction(_ -> walk.end());
        var head = new HBox(mark, title);
        head.getStyleClass().add("head");
        var buttons = new HBox(back, next);
        buttons.getStyleClass().add("buttons");
        var top = new HBox(count, StatementCardView.spring(), end);
        top.getStyleClass().add("top");
        getChildren().addAll(top, head, sentence, rule, buttons);
        setOnMouseClicked(_ -> requestFocus());
    }

    void show(GateStep step) {
        count.setText(step.count());
        mark.show(Marks.of(step.state()));
        title.setText(step.title());
        sentence.setText(step.sentence());
        rule.setText(step.rule());
        back.setDisable(step.isFirst());
        next.setText(Words.text(step.isLast() ? "walk.result" : "walk.next"));
        setAccessibleText(step.spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (isFocused()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    /// Reported as its own focused item, which has a screen reader read it at each step.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static Label wrapping(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        Unbroken.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button button(String name) {
        var button = new Button(Words.text("walk." + name));
        button.setId("walk-" + name);
        button.setMnemonicParsing(false);
        Hint.give(button, Words.text("walk." + name + ".hint"));
        return button;
    }
}
