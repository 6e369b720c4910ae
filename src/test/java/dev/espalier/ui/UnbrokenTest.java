package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.espalier.diagram.Theme;
import dev.espalier.ui.look.Appearance;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class UnbrokenTest extends UiTest {
    private static final String NAME = "حسابات الموارد البشرية";

    @Test
    void arabicWordsStayTogetherAndOthersDoNot() {
        assertThat(Unbroken.words("Move HR to " + NAME + " now"))
                .isEqualTo("Move HR to " + NAME.replace(' ', '\u00a0') + " now");
    }

    @Test
    void aSentenceWithAnArabicNameIsLaidOutInAnyColumnThatHasRoomForTheName(FxRobot robot) {
        robot.interact(() -> {
            var label = new Label(Unbroken.words("Exempt hana in " + NAME + " from PeopleNoDatabases"));
            label.setWrapText(true);
            var box = new VBox(label);
            Appearance.apply(new Scene(box), Theme.LIGHT);
            box.applyCss();
            for (int width = 180; width < 420; width++) {
                int room = width;
                assertThatCode(() -> label.prefHeight(room)).doesNotThrowAnyException();
            }
        });
    }
}
