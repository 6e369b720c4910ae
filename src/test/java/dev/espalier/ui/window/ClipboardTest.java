package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.storage.ClippingText;
import dev.espalier.storage.Samples;
import dev.espalier.ui.WholeWindowTest;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Cut, copy, paste and duplicate in the whole window, by keyboard and menu.
class ClipboardTest extends WholeWindowTest {
    @BeforeEach
    void emptyTheClipboard(FxRobot robot) {
        robot.interact(() -> setText(""));
    }

    @Test
    void anAccountIsCopiedAndPastedAndTheCopyIsSelected(FxRobot robot) {
        select(robot, HR);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        select(robot, PEOPLE);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(names(unit())).containsExactly("HR", "Legal", "HR 2");
        assertThat(module.store().selection())
                .containsExactly(unit().accounts().getLast().id());
        assertThat(menuItem(robot, "menu-undo").getText()).isEqualTo("Undo paste account HR");
    }

    @Test
    void pastingIsUndoneInOneStep(FxRobot robot) {
        var before = design();
        select(robot, PEOPLE);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(design()).isNotEqualTo(before);

        robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(design()).isEqualTo(before);
        assertThat(module.store().selection()).containsExactly(PEOPLE);
    }

    @Test
    void whatWasCutComesBackAsItWas(FxRobot robot) {
        var before = design();
        select(robot, PEOPLE);
        robot.push(KeyCode.CONTROL, KeyCode.X);
        assertThat(DesignIndex.of(design()).contains(PEOPLE)).isFalse();
        assertThat(menuItem(robot, "menu-undo").getText()).isEqualTo("Undo cut unit People");

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(DesignIndex.of(design()).unit(PEOPLE))
                .isEqualTo(DesignIndex.of(before).unit(PEOPLE));
    }

    @Test
    void theManagementAccountIsNotCutAndNotCopied(FxRobot robot) {
        var before = design();
        select(robot, before.organization().managementAccountId());
        robot.push(KeyCode.CONTROL, KeyCode.X);

        assertThat(design()).isEqualTo(before);
        assertThat(message()).contains("management account");
        assertThat(text(robot)).isEmpty();
    }

    @Test
    void theRootCannotBeCopied(FxRobot robot) {
        select(robot, design().organization().root().id());

        assertThat(menuItem(robot, "menu-copy").isDisable()).isTrue();
        select(robot, new RootUserId(HR));
        assertThat(menuItem(robot, "menu-duplicate").isDisable()).isTrue();
    }

    @Test
    void aUserIsDuplicatedInItsAccount(FxRobot robot) {
        select(robot, HANA);
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(module.store().selection()).containsExactly(new UserId(HR, "hana-2"));
        assertThat(module.store().showing().folding().opened()).contains(HR);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(module.store().selection()).containsExactly(HANA);
    }

    @Test
    void peopleAreNotPastedIntoAUnitAndItIsSaidWhy(FxRobot robot) {
        var before = design();
        select(robot, HANA);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        select(robot, PEOPLE);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(design()).isEqualTo(before);
        assertThat(message()).contains("select the account");
        assertThat(menuItem(robot, "menu-undo").isDisable()).isTrue();
    }

    @Test
    void anScpIsPastedOntoAnAccount(FxRobot robot) {
        var policy = design().organization().policies().getFirst().id();
        assertThat(policy.type()).isEqualTo(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        select(robot, policy);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        select(robot, HR);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(hr().serviceControlPolicies()).contains(policy.name());
    }

    @Test
    void anScpOfAnotherDesignComesAlong(FxRobot robot) {
        var policy = design().organization().policies().getFirst();
        select(robot, PEOPLE);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> module.store().open(Samples.open("coffee-shop.json"), Optional.empty(), false));
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(design().organization().policies()).contains(policy);
        assertThat(design().organization().root().organizationalUnits())
                .extracting(OrganizationalUnit::name)
                .contains("People");
        assertThat(DesignIndex.of(design()).contains(new OrganizationPolicyId(policy.type(), policy.name())))
                .isTrue();
    }

    @Test
    void theClipboardHoldsReadableTextUnderTwoTypes(FxRobot robot) {
        select(robot, HANA);
        robot.push(KeyCode.CONTROL, KeyCode.C);

        assertThat(text(robot)).contains("\"clippingVersion\": 1", "\"name\": \"hana\"");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getContentTypes())
                .contains(DataFormat.PLAIN_TEXT, DataFormat.lookupMimeType(ClippingText.MEDIA_TYPE)));
    }

    @Test
    void aPolicyDocumentIsSentToThePolicyEditor(FxRobot robot) {
        pasteText(robot, "{\"Version\": \"2012-10-17\", \"Statement\": []}");

        assertThat(message()).contains("policy editor");
    }

    @Test
    void otherTextChangesNothing(FxRobot robot) {
        var before = design();
        pasteText(robot, "Dear Hana,");

        assertThat(message()).contains("nothing that was copied from a design");
        assertThat(design()).isEqualTo(before);
    }

    @Test
    void aHugeTextIsRefused(FxRobot robot) {
        pasteText(robot, "{\"clippingVersion\": 1, \"accounts\": " + "[".repeat(300_000));

        assertThat(message()).contains("something is wrong with it");
    }

    @Test
    void theKeysStayWithAFieldThatHasTheFocus(FxRobot robot) {
        var before = design();
        select(robot, HR);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(module.window().getScene().getFocusOwner()).isInstanceOf(TextField.class);
        robot.write("abc");
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.D);

        assertThat(text(robot)).isEqualTo("abc");
        assertThat(design()).isEqualTo(before);
    }

    @Test
    void theKeysWorkInTheOutlineAlsoAfterItsMenuWasOpen(FxRobot robot) {
        robot.clickOn("#rail-outline");
        robot.interact(() -> {
            module.store().select(List.of(HR));
            TreeView<?> tree = robot.lookup("#outline").queryAs(TreeView.class);
            tree.requestFocus();
            tree.getContextMenu().show(tree, 200, 200);
        });
        robot.interact(() -> robot.lookup("#outline")
                .queryAs(TreeView.class)
                .getContextMenu()
                .hide());
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(names(unit())).containsExactly("HR", "HR 2", "Legal");
    }

    @Test
    void severalItemsAreCopiedTogether(FxRobot robot) {
        select(robot, HR, PEOPLE, design().organization().managementAccountId());
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(module.store().selection()).hasSize(2);
        assertThat(menuItem(robot, "menu-undo").getText()).isEqualTo("Undo duplicate 2 items");
    }

    private void pasteText(FxRobot robot, String text) {
        robot.interact(() -> setText(text));
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private static void setText(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String text(FxRobot robot) {
        robot.interact(() -> seen =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
        return seen;
    }

    private String seen = "";

    private void select(FxRobot robot, ItemId... items) {
        robot.interact(() -> module.store().select(List.of(items)));
    }

    private Design design() {
        return module.store().design();
    }

    private OrganizationalUnit unit() {
        return DesignIndex.of(design()).unit(PEOPLE).orElseThrow();
    }

    private Account hr() {
        return DesignIndex.of(design()).account(HR).orElseThrow();
    }

    private String message() {
        return module.store().messageProperty().get().orElse("");
    }

    private static List<String> names(OrganizationalUnit unit) {
        return unit.accounts().stream().map(Account::name).toList();
    }

    private static MenuItem menuItem(FxRobot robot, String id) {
        return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
