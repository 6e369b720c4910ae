package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.ui.WholeWindowTest;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pasting what AWS said, in the whole window.
class PasteErrorTest extends WholeWindowTest {
    private static final String MESSAGE = "User: arn:aws:iam::444444444444:user/hana is not authorized to perform:"
            + " rds:CreateDBInstance on resource: arn:aws:rds:eu-west-1:444444444444:db:one"
            + " with an explicit deny in a service control policy";

    private static void clip(FxRobot robot, String text) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static Node diagnosis(FxRobot robot) {
        return robot.lookup("#diagnosis").query();
    }

    private static void pasteWithShift(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.V).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
    }

    @Test
    void commandFillsTheQuestionAndSaysThatTheModelAgrees(FxRobot robot) {
        clip(robot, MESSAGE);

        pasteWithShift(robot);

        var asked = module.store().questionProperty().get().orElseThrow();
        assertThat(asked.action()).isEqualTo("rds:CreateDBInstance");
        assertThat(asked.resource()).contains("arn:aws:rds:eu-west-1:444444444444:db:one");
        assertThat(diagnosis(robot).isFocused()).isTrue();
        assertThat(diagnosis(robot).getAccessibleText())
                .startsWith("The model agrees.")
                .contains("PeopleNoDatabases");
    }

    @Test
    void pasteIntoTheQuestionDoesTheSame(FxRobot robot) {
        clip(robot, MESSAGE);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.E, KeyCode.V).release(KeyCode.SHORTCUT);

        assertThat(diagnosis(robot).isVisible()).isTrue();
        assertThat(module.store().questionProperty().get().orElseThrow().resource())
                .contains("arn:aws:rds:eu-west-1:444444444444:db:one");
    }

    @Test
    void editsAreHeldAgainstTheErrorAndAnotherQuestionPutsItAway(FxRobot robot) {
        clip(robot, MESSAGE);
        pasteWithShift(robot);

        robot.interact(() -> module.store()
                .perform(new DetachOrganizationPolicy(
                        new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases"),
                        PEOPLE)));
        assertThat(diagnosis(robot).getAccessibleText()).startsWith("The model disagrees.");
        robot.interact(() -> module.store().asking().putAwayOrBack());

        assertThat(diagnosis(robot).isVisible()).isFalse();
    }

    @Test
    void otherTextIsRefusedInASentence(FxRobot robot) {
        clip(robot, "Encoded authorization failure message: abc");

        pasteWithShift(robot);

        assertThat(module.store().messageProperty().get().orElseThrow()).contains("only AWS can read it");
        assertThat(diagnosis(robot).isVisible()).isFalse();
    }
}
