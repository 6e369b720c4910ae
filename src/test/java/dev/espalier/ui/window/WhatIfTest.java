package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Trying changes out, in the whole window.
class WhatIfTest extends WholeWindowTest {
    private void tryMovingHr(FxRobot robot) {
        robot.interact(() -> {
            module.store()
                    .questionProperty()
                    .set(Optional.of(Question.of(
                            "arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty())));
            module.store()
                    .tryOut(new MoveNodes(
                            List.of(HR),
                            module.store().design().organization().root().id()));
        });
    }

    private Verdict verdict() {
        return module.store().answerProperty().get().orElseThrow().verdict();
    }

    private String file() {
        return DesignFile.write(module.store().designToSave());
    }

    @Test
    void bannerCountsWhatIsTried(FxRobot robot) {
        assertThat(robot.lookup("#what-if").query().isVisible()).isFalse();
        tryMovingHr(robot);

        assertThat(robot.lookup("#what-if").query().isVisible()).isTrue();
        assertThat(robot.lookup("#what-if").query().getAccessibleText())
                .isEqualTo("What-if: 1 change: move account HR to Root");
        robot.interact(() -> module.store().perform(new RenameNode(HR, "Personnel")));
        assertThat(robot.lookup("#what-if .title").queryAs(Labeled.class).getText())
                .isEqualTo("What-if: 2 changes");
    }

    @Test
    void escapeOnTheCanvasBringsEverythingBackByteByByte(FxRobot robot) {
        var before = file();
        tryMovingHr(robot);
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        robot.interact(() -> {
            module.store().select(List.of());
            robot.lookup("#canvas").query().requestFocus();
        });

        robot.type(KeyCode.ESCAPE);

        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(file()).isEqualTo(before);
        assertThat(module.store().isDirty()).isFalse();
        assertThat(robot.lookup("#what-if").query().isVisible()).isFalse();
    }

    @Test
    void keepAndLeaveHaveShortcuts(FxRobot robot) {
        tryMovingHr(robot);
        robot.press(KeyCode.SHORTCUT, KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT, KeyCode.SHORTCUT);
        assertThat(module.store().isTrying()).isFalse();
        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);

        tryMovingHr(robot);
        robot.press(KeyCode.SHORTCUT, KeyCode.ALT).type(KeyCode.Y).release(KeyCode.ALT, KeyCode.SHORTCUT);

        assertThat(module.store().isTrying()).isFalse();
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(module.store().undoLabelProperty().get()).isEqualTo("move account HR to Root");
    }

    @Test
    void bannerIsAStopOnTheWayThroughTheRegions(FxRobot robot) {
        tryMovingHr(robot);
        robot.interact(() -> robot.lookup("#canvas").query().requestFocus());

        for (int i = 0; i < 8 && !robot.lookup("#what-if").query().isFocusWithin(); i++) {
            robot.type(KeyCode.F6);
        }

        assertThat(robot.lookup("#what-if").query().isFocusWithin()).isTrue();
    }

    @Test
    void escapeThatEndsADragOrClosesAFlyoutLeavesTheWhatIfAlone(FxRobot robot) {
        tryMovingHr(robot);
        robot.interact(() -> {
            module.store().select(List.of());
            robot.lookup("#canvas").query().requestFocus();
        });
        robot.clickOn("#rail-outline");

        robot.type(KeyCode.ESCAPE);
        assertThat(module.store().isTrying()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(module.store().isTrying()).isFalse();
    }

    @Test
    void nothingIsKeptInViewMode(FxRobot robot) {
        tryMovingHr(robot);
        assertThat(robot.lookup("#what-if-keep").query().isDisabled()).isFalse();

        robot.interact(() -> module.store().lockedProperty().set(true));

        assertThat(robot.lookup("#what-if-keep").query().isDisabled()).isTrue();
    }

    @Test
    void keepMakesItOneStep(FxRobot robot) {
        tryMovingHr(robot);

        robot.clickOn("#what-if-keep");

        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(module.store().isTrying()).isFalse();
        assertThat(module.store().undoLabelProperty().get()).isEqualTo("move account HR to Root");
        robot.interact(module.store()::undo);
        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void lockOutOffersToUndo(FxRobot robot) {
        robot.interact(() -> module.store().perform(LockOutWatchTest.denying("iam:*")));

        assertThat(robot.lookup("#toast").query().isVisible()).isTrue();
        robot.clickOn("#toast-action");

        assertThat(module.store().isDirty()).isFalse();
        assertThat(robot.lookup("#toast").query().isVisible()).isFalse();
    }
}
