package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.LessonStep;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Layout;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.SetCaption;
import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Preparing and giving a lesson in the whole window.
class LessonInWindowTest extends WholeWindowTest {
    private static final AccountId LEGAL = new AccountId("555555555555");

    private void record(FxRobot robot) {
        int before = lesson().size();
        robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lesson()).hasSize(before + 1);
    }

    private List<LessonStep> lesson() {
        return module.store().design().view().lesson();
    }

    private void ask(FxRobot robot) {
        robot.interact(() -> module.store()
                .questionProperty()
                .set(Optional.of(
                        Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty()))));
    }

    /// All four; without Legal; and a question.
    private void prepare(FxRobot robot) {
        record(robot);
        robot.interact(() -> module.store().perform(new RemoveNodes(List.of(LEGAL))));
        record(robot);
        ask(robot);
        record(robot);
    }

    private static boolean isShown(FxRobot robot, String id) {
        for (@Nullable Node node = robot.lookup(id).tryQuery().orElse(null); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#lesson-count").queryAs(Labeled.class).getText();
    }

    @Test
    void threeStepsAreRecordedPresentedEditedPutBackToTheScriptAndEnded(FxRobot robot) {
        prepare(robot);
        var design = module.store().design();

        robot.type(KeyCode.F5);
        assertThat(count(robot)).isEqualTo("1 of 3");
        assertThat(isShown(robot, "#menus")).isFalse();
        assertThat(module.store().design().contains(LEGAL)).isTrue();

        robot.type(KeyCode.SPACE);
        assertThat(module.store().design().contains(LEGAL)).isFalse();
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        assertThat(count(robot)).isEqualTo("1 of 3");

        robot.interact(() -> module.store().perform(new RemoveNodes(List.of(new AccountId("222222222222")))));
        assertThat(isShown(robot, "#button-backToScript")).isTrue();
        robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
        assertThat(module.store().design().contains(new AccountId("222222222222")))
                .isTrue();

        robot.type(KeyCode.PAGE_DOWN, 2);
        assertThat(count(robot)).isEqualTo("3 of 3");
        assertThat(isShown(robot, "#question")).isTrue();
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("Give up");

        assertThat(module.store().staging().isStaged()).isFalse();
        assertThat(module.store().design()).isEqualTo(design);
        assertThat(isShown(robot, "#lesson-bar")).isFalse();
        assertThat(robot.lookup("#canvas").query().isFocused()).isTrue();
    }

    @Test
    void keyForKeepingAnswersAlsoWhereNothingIsImprovised(FxRobot robot) {
        record(robot);
        robot.type(KeyCode.F5);

        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);

        assertThat(module.store().messageProperty().get()).contains("Nothing is improvised at this step.");
        assertThat(isShown(robot, "#button-keepImprovised")).isFalse();
    }

    @Test
    void insideAStepTheWalkHasItsOwnKey(FxRobot robot) {
        ask(robot);
        record(robot);
        robot.type(KeyCode.F5);

        robot.type(KeyCode.F8);

        assertThat(module.store().walk().isWalking()).isTrue();
        assertThat(count(robot)).isEqualTo("1 of 1");
        robot.type(KeyCode.ESCAPE);
        assertThat(module.store().walk().isWalking()).isFalse();
        assertThat(module.store().staging().isStaged()).isTrue();
    }

    @Test
    void captionIsWrittenInTheListOfStepsAndShownBelowTheDrawing(FxRobot robot) {
        record(robot);
        robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.L).release(KeyCode.ALT, KeyCode.CONTROL);
        var caption = robot.lookup("#lesson-caption").queryAs(TextInputControl.class);

        robot.clickOn(caption).write("Everybody");

        assertThat(lesson().getFirst().caption()).isEqualTo("Everybody");
        assertThat(module.store().undoLabelProperty().get()).isEqualTo("change caption of step 1");
        robot.type(KeyCode.ESCAPE).type(KeyCode.F5);
        assertThat(robot.lookup(".lesson-caption").query().getAccessibleText()).isEqualTo("Everybody");
    }

    /// Where Legal lies, in the scene.
    private Point2D legal() {
        WaitForAsyncUtils.waitForFxEvents();
        var canvas = module.window().canvas();
        var seen = canvas.seenArea();
        var at = Layout.of(module.store().design(), module.store().showing().folding())
                .boundsOf(LEGAL)
                .orElseThrow();
        double zoom = canvas.zoomProperty().getValue();
        return canvas.localToScreen((at.centerX() - seen.x()) * zoom, (at.centerY() - seen.y()) * zoom);
    }

    private static int lines(FxRobot robot) {
        return robot.lookup("#pen-lines").queryAs(Group.class).getChildren().size();
    }

    @Test
    void aLessonIsHandedOutOnceItHasAStep(FxRobot robot) {
        var handOut = robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(item -> "Hand-out as PDF…".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        assertThat(handOut.isDisable()).isTrue();

        record(robot);

        assertThat(handOut.isDisable()).isFalse();
    }

    @Test
    void penDrawsOverTheFiguresAndMovesNone(FxRobot robot) {
        record(robot);
        robot.type(KeyCode.F5).type(KeyCode.D);
        var design = module.store().design();

        robot.drag(legal()).dropBy(120, -80);

        assertThat(lines(robot)).isEqualTo(1);
        assertThat(module.store().design()).isEqualTo(design);
        assertThat(module.store().selection()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(lines(robot)).isZero();
        assertThat(module.store().staging().isStaged()).isTrue();
        robot.clickOn(legal());
        assertThat(module.store().selection()).containsExactly(LEGAL);
    }

    @Test
    void buttonsKeepThePointerWhileThePenIsOn(FxRobot robot) {
        robot.type(KeyCode.D);

        robot.clickOn("#reading-nested");

        assertThat(lines(robot)).isZero();
        assertThat(module.store().showing().folding().reading()).isEqualTo(Reading.NESTED);
    }

    @Test
    void firstStepIsFittedIntoTheFullScreenAtOnce(FxRobot robot) {
        record(robot);
        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        var canvas = module.window().canvas();
        var first = canvas.seenArea();

        robot.interact(canvas::zoomToFit);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.getHeight()).isGreaterThan(900); // all of the screen but the caption
        assertThat(canvas.seenArea()).isEqualTo(first);
    }

    @Test
    void noteBesideAFigureDoesNotOutliveItsStep(FxRobot robot) {
        record(robot);
        record(robot);
        robot.type(KeyCode.F5);
        robot.interact(() -> module.store().select(List.of(LEGAL)));
        robot.type(KeyCode.P);
        assertThat(isShown(robot, "#canvas-notice")).isTrue();

        robot.type(KeyCode.PAGE_DOWN);

        assertThat(isShown(robot, "#canvas-notice")).isFalse();
    }

    @Test
    void itemOfAListHangsBehindItsBullet(FxRobot robot) {
        record(robot);
        robot.interact(() -> module.store().perform(new SetCaption(0, "- " + "many words ".repeat(60))));
        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();

        var item = robot.lookup(".lesson-caption .item").queryAs(HBox.class);
        var words = (TextFlow) item.getChildren().getLast();

        assertThat(words.getHeight()).isGreaterThan(40);
        assertThat(words.getLayoutX())
                .isGreaterThan(item.getChildren().getFirst().getLayoutBounds().getWidth());
    }

    @Test
    void laserIsTurnedOnByItsKeyButNotWhereSomebodyTypes(FxRobot robot) {
        robot.type(KeyCode.K);
        assertThat(robot.lookup(".laser-ring").query().isVisible()).isTrue();
        robot.type(KeyCode.K);
        assertThat(robot.lookup(".laser-ring").query().isVisible()).isFalse();

        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.type(KeyCode.K);

        assertThat(robot.lookup(".laser-ring").query().isVisible()).isFalse();
    }
}
