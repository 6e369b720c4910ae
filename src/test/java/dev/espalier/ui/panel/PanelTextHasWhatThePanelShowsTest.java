package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.LEGAL;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.ui.Windowed;
import dev.espalier.ui.panel.PanelViewModel.Depth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The text that is copied says everything that the panel shows, so that nobody needs the picture.
@Windowed
class PanelTextHasWhatThePanelShowsTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void ofADenyAtAUnit(FxRobot robot) {
        assertThatTextHasAll(robot, WorkedExamples.fourDepartments(), ask(HR, "hana", "rds:CreateDBInstance"));
    }

    @Test
    void ofFourObstacles(FxRobot robot) {
        assertThatTextHasAll(robot, WorkedExamples.fourObstacles(), ask(LEGAL, "lee", "s3:PutObject"));
    }

    @Test
    void ofAnAllowedRequest(FxRobot robot) {
        assertThatTextHasAll(robot, WorkedExamples.fourDepartments(), ask(HR, "hana", "iam:ListUsers"));
    }

    @Test
    void ofANearMiss(FxRobot robot) {
        var role = "arn:aws:iam::444444444444:role/PayrollSync";
        assertThatTextHasAll(
                robot, WorkedExamples.fourDepartments(), Question.of(role, "s3:GetObject", Optional.empty()));
    }

    private void assertThatTextHasAll(FxRobot robot, Design design, Question question) {
        var shown = new ArrayList<String>();
        var text = new ArrayList<String>();
        robot.interact(() -> {
            var panel = PanelStage.show(stage, design, question);
            panel.model().depthProperty().set(Depth.EXPERT);
            panel.model().flip().unfoldedProperty().set(true);
            for (var part : List.of("#verdict", "#ladder", "#flip", "#nearly", "#not-considered")) {
                shown.addAll(words(panel.view().lookup(part)));
            }
            text.add(plain(panel.model().answerText()));
        });

        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(shown.stream()
                        .filter(words -> !text.getFirst().contains(words))
                        .distinct())
                .isEmpty();
    }

    /// What stands there to be read; what buttons say is no part of the answer.
    private static List<String> words(Node node) {
        if (!node.isVisible() || node instanceof ButtonBase) {
            return List.of();
        }
        return switch (node) {
            case Label label -> said(label.getText());
            case TextFlow flow when flow.getAccessibleText() != null -> said(flow.getAccessibleText());
            case Text text -> said(text.getText());
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> words(child).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> said(String text) {
        var plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}
