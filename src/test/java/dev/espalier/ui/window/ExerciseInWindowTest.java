package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.UnknownFields;
import dev.espalier.diagram.Mark;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.panel.WorkedExamples;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Exercises in the whole window.
class ExerciseInWindowTest extends WholeWindowTest {
    private static final Question DATABASE = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");

    private void pose(FxRobot robot, Design design) {
        robot.interact(() -> module.store().open(design, Optional.empty(), false));
        WaitForAsyncUtils.waitForFxEvents(); // what the design claims is asked on opening, and told
        robot.interact(() -> module.store().asking().exercises().pose(DATABASE));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A design that claims what the exercise asks about.
    private static Design claiming() {
        var claim = new Assertion(
                "no databases in HR",
                DATABASE.principal(),
                Optional.empty(),
                DATABASE.action(),
                Optional.empty(),
                Optional.empty(),
                DATABASE.context(),
                Assertion.Expectation.DENIED,
                Optional.empty(),
                UnknownFields.NONE);
        return WorkedExamples.fourDepartments().withAssertions(List.of(claim));
    }

    /// The same, but that the policy is about something else.
    private static Design claimingInVain() {
        var text = DesignFile.write(claiming()).replace("\"rds:*\"", "\"sns:*\"");
        return ((ReadResult.Opened) DesignFile.parse(text)).design();
    }

    private static Stream<Node> below(Node node) {
        var own = Stream.of(node);
        return !node.isVisible()
                ? Stream.empty()
                : node instanceof Parent parent
                        ? Stream.concat(
                                own, parent.getChildrenUnmodifiable().stream().flatMap(ExerciseInWindowTest::below))
                        : own;
    }

    private static Stream<String> words(Node node) {
        var written = node instanceof Labeled label ? label.getText() : node instanceof Text text ? text.getText() : "";
        return Stream.of(written, node.getAccessibleText(), node.getAccessibleHelp())
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank());
    }

    private List<String> everythingSaid(FxRobot robot) {
        robot.interact(() -> module.window().layout());
        var stage = (Stage) module.window().stage();
        return Stream.concat(Stream.of(stage.getTitle()), below(module.window()).flatMap(ExerciseInWindowTest::words))
                .toList();
    }

    private static int[] pixels(FxRobot robot, Node node) {
        var picture = new int[1][];
        robot.interact(() -> {
            var image = node.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            picture[0] = new int[width * height];
            image.getPixelReader()
                    .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), picture[0], 0, width);
        });
        return picture[0];
    }

    @Test
    void numbersAnswerWhereverTheKeyboardIs(FxRobot robot) {
        pose(robot, WorkedExamples.fourDepartments());
        robot.interact(module.window()::focusCanvas);

        robot.type(KeyCode.DIGIT2);

        assertThat(module.store().asking().exercises().current())
                .contains(new Exercise.Pointing(DATABASE, Verdict.EXPLICITLY_DENIED));
    }

    @Test
    void nothingThatIsSaidOrDrawnTellsTheAnswer(FxRobot robot) {
        robot.interact(() -> module.window().claims().toggle());
        pose(robot, claiming());
        var saidOfDenied = everythingSaid(robot);
        var drawnOfDenied = pixels(robot, module.window().canvas());

        pose(robot, claimingInVain());

        assertThat(everythingSaid(robot)).isEqualTo(saidOfDenied).contains("Hidden during the exercise");
        assertThat(pixels(robot, module.window().canvas())).isEqualTo(drawnOfDenied);
    }

    @Test
    void whatTellsTheAnswerElsewhereIsThereAgainOnceItIsTold(FxRobot robot) {
        robot.interact(() -> module.window().claims().toggle());
        pose(robot, claiming());

        robot.interact(() -> module.store().asking().exercises().reveal());

        assertThat(everythingSaid(robot)).contains("no databases in HR").doesNotContain("Hidden during the exercise");
    }

    @Test
    void assertionThatIsHiddenIsNotCountedAsBroken(FxRobot robot) {
        pose(robot, claiming());
        var status = robot.lookup("#status-assertions").queryButton();

        assertThat(status.getAccessibleText()).isEqualTo("0 of 1 assertions hold, 1 is hidden during the exercise");
        assertThat(marks(status.getGraphic())).containsExactly(Mark.YES, Mark.DASH);

        robot.interact(() -> module.store().asking().exercises().reveal());

        assertThat(status.getAccessibleText()).isEqualTo("1 of 1 assertions hold");
        assertThat(marks(status.getGraphic())).containsExactly(Mark.YES);
    }

    @Test
    void assertionThatFailsIsCountedAsBrokenOnceTheAnswerIsTold(FxRobot robot) {
        pose(robot, claimingInVain());

        robot.interact(() -> module.store().asking().exercises().reveal());

        assertThat(marks(robot.lookup("#status-assertions").queryButton().getGraphic()))
                .containsExactly(Mark.YES, Mark.NO);
    }

    private static List<Mark> marks(Node counts) {
        return below(counts)
                .filter(MarkView.class::isInstance)
                .map(MarkView.class::cast)
                .map(MarkView::mark)
                .toList();
    }

    @Test
    void heatMapIsPutAwayAndCannotBeCalled(FxRobot robot) {
        robot.interact(() -> module.store().showing().heat(true));
        pose(robot, WorkedExamples.fourDepartments());
        robot.interact(module.window()::focusCanvas);

        robot.type(KeyCode.H);

        assertThat(module.store().showing().heatingProperty().get()).isFalse();
    }

    @Test
    void commandMakesAnExerciseOfTheQuestionAndAPlainOneAgain(FxRobot robot) {
        robot.interact(() -> module.store().questionProperty().set(Optional.of(DATABASE)));

        robot.push(KeyCode.ALT, KeyCode.X);
        assertThat(module.store().asking().exercises().isHiding()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.X);

        assertThat(module.store().asking().exercises().isHiding()).isFalse();
        assertThat(module.store().answerProperty().get()).isPresent();
    }

    @Test
    void foldedPanelLeavesItsRoomToTheInspector(FxRobot robot) {
        robot.interact(() -> module.store().questionProperty().set(Optional.of(DATABASE)));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(robot.lookup("#verdict").query().isVisible()).isTrue();
        assertThat(robot.lookup("#inspector").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);

        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
    }
}
