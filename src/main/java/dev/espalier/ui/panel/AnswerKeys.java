package dev.espalier.ui.panel;

import dev.espalier.ui.GateWalk;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys on an answer: Space goes from gate to gate, Shift+Space back, Escape ends the walk, and a letter chooses the
/// offer of that letter, where nobody types.
final class AnswerKeys implements EventHandler<KeyEvent> {
    private final GateWalk walk;
    private final Predicate<Object> isAnswer;
    private final Predicate<String> choose;

    /// @param isAnswer whether the target of a key is the verdict or the card of a gate
    /// @param choose chooses the offer of a letter, if there is one on show
    AnswerKeys(GateWalk walk, Predicate<Object> isAnswer, Predicate<String> choose) {
        this.walk = walk;
        this.isAnswer = isAnswer;
        this.choose = choose;
    }

    @Override
    public void handle(KeyEvent event) {
        if (isWalked(event) || isChosen(event)) {
            event.consume();
        }
    }

    private boolean isWalked(KeyEvent event) {
        boolean isFree = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.SPACE && isFree && isAnswer.test(event.getTarget())) {
            if (event.isShiftDown()) {
                walk.back();
            } else {
                walk.next();
            }
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && walk.isWalking()) {
            walk.end();
            return true;
        }
        return false;
    }

    private boolean isChosen(KeyEvent event) {
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        return isPlain
                && event.getCode().isLetterKey()
                && !(event.getTarget() instanceof TextInputControl)
                && choose.test(event.getCode().getName());
    }
}
