package dev.espalier.ui.panel;

import dev.espalier.design.NodeId;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.panel.QuestionViewModel.Slot;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// One word of the question that can be chosen: a button that turns into a text field while somebody types.
final class TokenField extends StackPane {
    private static final PseudoClass CODE = PseudoClass.getPseudoClass("code");
    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");
    private static final double GLYPH = 15;

    private final Slot slot;
    private final Button button = new Button();
    private final TextField field = new TextField();

    /// What a token asks of the bar it stands in.
    interface Owner {
        void begin(TokenField token, String typed);

        void type(TokenField token, String typed);

        /// A key pressed while typing; consumed when it meant something.
        void press(TokenField token, KeyEvent event);

        /// The keyboard went elsewhere.
        void leave(TokenField token);
    }

    TokenField(String id, Slot slot, String prompt, Owner owner) {
        this.slot = slot;
        getStyleClass().add("token-field");
        button.setId("token-" + id);
        button.getStyleClass().add("token");
        button.setMnemonicParsing(false);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(_ -> owner.begin(this, ""));
        button.addEventHandler(KeyEvent.KEY_TYPED, event -> beginWith(event, owner));
        field.setId("field-" + id);
        field.getStyleClass().add("token-editor");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setVisible(false);
        field.setManaged(false);
        field.textProperty().subscribe((_, typed) -> owner.type(this, typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> owner.press(this, event));
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                owner.leave(this);
            }
        });
        getChildren().addAll(button, field);
    }

    private void beginWith(KeyEvent event, Owner owner) {
        var typed = event.getCharacter();
        boolean isText = typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != 0x7f;
        if (isText && !event.isShortcutDown() && !event.isAltDown()) {
            owner.begin(this, typed);
            event.consume();
        }
    }

    Slot slot() {
        return slot;
    }

    /// Shows what is chosen.
    ///
    /// @param spoken the same for people who hear the panel
    void show(String text, String spoken, Optional<NodeId> node, boolean isSet) {
        var label = new Label(text);
        label.setGraphic(node.map(shown -> new GlyphView(GlyphView.glyphOf(shown), GLYPH))
                .orElse(null));
        var caret = new FontIcon("mdi2c-chevron-down");
        caret.getStyleClass().add("caret");
        var content = new HBox(label, caret);
        content.getStyleClass().add("token-content");
        button.setGraphic(content);
        button.setAccessibleText(spoken);
        Hint.give(button, spoken);
        button.pseudoClassStateChanged(CODE, node.isEmpty() && isSet && text.indexOf(':') > 0);
        button.pseudoClassStateChanged(UNSET, !isSet);
    }

    /// Shows a sign instead of a word.
    void showSign(String iconLiteral, String spoken) {
        button.getStyleClass().add("add");
        button.setGraphic(new FontIcon(iconLiteral));
        button.setAccessibleText(spoken);
        Hint.give(button, spoken);
    }

    boolean isEditing() {
        return field.isVisible();
    }

    /// Turns into a field holding `text` with the caret at its end.
    void edit(String text) {
        switchTo(true);
        field.setText(text);
        field.requestFocus();
        field.end();
    }

    /// Puts a text into the field with a part of it selected to be typed over.
    void edit(String text, int from, int to) {
        edit(text);
        field.selectRange(from, to);
    }

    /// Turns back into a button.
    void rest() {
        switchTo(false);
    }

    void focusButton() {
        button.requestFocus();
    }

    private void switchTo(boolean isEditing) {
        field.setVisible(isEditing);
        field.setManaged(isEditing);
        button.setVisible(!isEditing);
        button.setManaged(!isEditing);
    }
}
