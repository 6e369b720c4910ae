package dev.espalier.ui.lesson;

import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Asks what is to become of what was improvised.
public final class ImprovisedDialog {
    private static final Texts TEXTS = Lesson.TEXTS;

    private ImprovisedDialog() {}

    /// Waits for the answer.
    ///
    /// @param count how many states there are
    public static Improvised ask(Window owner, int count) {
        var save = new ButtonType(TEXTS.text("keep.save"), ButtonData.YES);
        var lesson = new ButtonType(TEXTS.text("keep.lesson"), ButtonData.OTHER);
        var discard = new ButtonType(TEXTS.text("keep.discard"), ButtonData.NO);
        var alert = new Alert(
                Alert.AlertType.NONE,
                Unbroken.words(TEXTS.text("keep.consequence", count)),
                save,
                lesson,
                discard,
                ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(TEXTS.text("keep.title"));
        alert.setHeaderText(TEXTS.text("keep.question"));
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer.equals(save)) {
            return Improvised.STEPS;
        }
        if (answer.equals(lesson)) {
            return Improvised.LESSON;
        }
        return answer.equals(discard) ? Improvised.GIVE_UP : Improvised.GO_ON;
    }
}
