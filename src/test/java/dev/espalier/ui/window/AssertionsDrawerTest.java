package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.RootId;
import dev.espalier.edit.MoveNodes;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The drawer of assertions in the whole window, by keyboard.
class AssertionsDrawerTest extends WholeWindowTest {
    private static void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShown(FxRobot robot) {
        return robot.lookup("#claims").query().isVisible();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#claims-list").queryAs(ListView.class);
    }

    private List<QuantifiedAssertion> claims() {
        return module.store().design().quantifiedAssertions();
    }

    private void type(FxRobot robot, KeyCode... keys) {
        robot.type(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theShortcutOpensTheDrawerAndEscapeGivesTheKeyboardBack(FxRobot robot) {
        open(robot);
        assertThat(isShown(robot)).isTrue();
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(list(robot).getItems()).isNotEmpty();

        type(robot, KeyCode.ESCAPE);

        assertThat(isShown(robot)).isFalse();
        assertThat(robot.lookup("#canvas").<Node>query().isFocused()).isTrue();
    }

    @Test
    void aSentenceIsMadeByKeyboardAlone(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.INSERT);
        type(robot, KeyCode.TAB);
        robot.write("peop");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.TAB);
        robot.write("iam:createus");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.ENTER);

        assertThat(claims()).singleElement().satisfies(claim -> {
            assertThat(claim.who()).isEqualTo(Who.NOBODY);
            assertThat(claim.within()).containsExactly(PEOPLE.value());
            assertThat(claim.action()).isEqualTo("iam:CreateUser");
        });
        assertThat(module.store().history().size()).isEqualTo(1);
        assertThat(list(robot).isFocused()).isTrue();
    }

    @Test
    void whatIsGivenAboutTheRequestIsChosenByKeyboardAndTakenAwayByItsChip(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.INSERT);
        robot.interact(() -> robot.lookup("#claim-action").query().requestFocus());
        robot.write("iam:createus");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.TAB, KeyCode.TAB);
        robot.write("multifactorauthp");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.ENTER);
        robot.write("aws:SourceIp = somewhere");
        type(robot, KeyCode.ENTER);

        assertThat(chips(robot)).containsExactly("aws:MultiFactorAuthPresent = true");
        assertThat(robot.lookup("#claim-context-add").queryAs(TextField.class).getText())
                .isEqualTo("aws:SourceIp = somewhere");

        robot.interact(() ->
                robot.lookup("#claim-context-add").queryAs(TextField.class).setText("aws:SourceIp = 192.0.2.1"));
        robot.interact(() ->
                robot.lookup("#claim-context .button").queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup("#claim-keep").queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(claims())
                .singleElement()
                .extracting(QuantifiedAssertion::context)
                .isEqualTo(new JsonObject(List.of(new Member("aws:SourceIp", new JsonString("192.0.2.1")))));
        assertThat(module.store().history().size()).isEqualTo(1);
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup("#claim-context .button").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    @Test
    void escapeInTheFormKeepsNothingAndLeavesTheDrawerOpen(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.INSERT);
        type(robot, KeyCode.ESCAPE);

        assertThat(isShown(robot)).isTrue();
        assertThat(robot.lookup("#claim-form").query().isVisible()).isFalse();
        assertThat(module.store().isDirty()).isFalse();
    }

    @Test
    void deleteTakesAClaimAwayAndNotWhatIsSelectedOnTheCanvas(FxRobot robot) {
        robot.interact(() -> module.store().select(List.of(HR)));
        open(robot);
        int before = module.store().design().assertions().size();

        type(robot, KeyCode.DELETE);

        assertThat(module.store().design().assertions()).hasSize(before - 1);
        assertThat(module.store().design().contains(HR)).isTrue();
    }

    @Test
    void whatAMoveBrokeIsTakenBackFromTheDrawer(FxRobot robot) {
        robot.interact(() -> module.store().perform(new MoveNodes(List.of(HR), new RootId("r-ab12"))));
        assertThat(module.window().canvas().findings().drawn().broken()).containsExactly(HR);
        open(robot);
        robot.clickOn("#claims-broken");
        WaitForAsyncUtils.waitForFxEvents();

        robot.interact(() -> robot.lookup("#claim-back").queryAs(Button.class).fire());

        assertThat(module.store().isDirty()).isFalse();
        assertThat(module.window().canvas().findings().drawn().broken()).isEmpty();
    }
}
