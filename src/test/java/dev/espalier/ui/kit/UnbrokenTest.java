package dev.espalier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.espalier.diagram.Theme;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.look.Appearance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void whateverALabelComesToSayIsKeptTogether(FxRobot robot) {
        robot.interact(() -> {
            var label = new Label();
            Unbroken.wrap(label);
            label.setText(NAME);
            assertThat(label.getText()).isEqualTo(NAME.replace(' ', '\u00a0'));
            assertThat(label.isWrapText()).isTrue();
        });
    }

    @Test
    void aLabelThatFollowsAnArabicTextStaysInOneLine(FxRobot robot) {
        robot.interact(() -> {
            var source = new SimpleStringProperty("Human resources");
            var label = new Label();
            label.textProperty().bind(source);
            Unbroken.wrap(label);
            assertThat(label.isWrapText()).isTrue();
            source.set(NAME);
            assertThat(label.isWrapText()).isFalse();
        });
    }

    @Test
    void whatIsTypedIsNotChanged(FxRobot robot) {
        robot.interact(() -> {
            var area = new TextArea();
            Unbroken.wrap(area);
            assertThat(area.isWrapText()).isTrue();
            area.setText(NAME);
            assertThat(area.getText()).isEqualTo(NAME);
            assertThat(area.isWrapText()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.css", "panel.css", "canvas/canvas.css", "focus.css", "sizes.css"})
    void noStyleSheetTurnsWrappingOn(String sheet) throws IOException {
        try (var css = UnbrokenTest.class.getResourceAsStream("/dev/espalier/ui/" + sheet)) {
            assertThat(css).isNotNull();
            assertThat(new String(css.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("-fx-wrap-text");
        }
    }
}
