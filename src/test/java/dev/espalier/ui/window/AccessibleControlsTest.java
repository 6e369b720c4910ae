package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.edit.AddResource;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.WholeWindowTest;
import dev.espalier.ui.kit.MenuCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever takes the keyboard has a name that a screen reader can say: a text of its own, a label, or a prompt.
class AccessibleControlsTest extends WholeWindowTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
    private static final String LETTERS = "arn:aws:s3:::letters";

    @Test
    void controlsOfTheWindowHaveNames(FxRobot robot) {
        assertThat(nameless(robot)).isEmpty();

        command(robot, "Left region");
        command(robot, "Find…");
        command(robot, "Find in outline");
        command(robot, "View mode");
        command(robot, "Assertions");
        assertThat(nameless(robot)).isEmpty();
    }

    @Test
    void controlsOfThePanelHaveNamesInEachDepthAndWhileTyping(FxRobot robot) {
        for (var depth : List.of("SHORT", "TEACH", "EXPERT")) {
            robot.interact(() ->
                    robot.lookup("#depth-" + depth).queryAs(ToggleButton.class).fire());
            assertThat(nameless(robot)).as(depth).isEmpty();
        }
        command(robot, "Ask a question");
        assertThat(nameless(robot)).as("typing").isEmpty();
        robot.interact(() -> module.store().questionProperty().set(Optional.empty()));
        assertThat(nameless(robot)).as("nothing asked").isEmpty();
    }

    @Test
    void controlsOfTheInspectorHaveNamesForEachKindOfThing(FxRobot robot) {
        robot.interact(() -> module.store().perform(new AddResource(HR, Resource.of(LETTERS))));
        command(robot, "Inspector");
        var root = module.store().design().organization().root().id();
        List<ItemId> items = List.of(
                root,
                PEOPLE,
                HR,
                HANA,
                ADMINS,
                new RoleId(HR, "PayrollSync"),
                new ResourceId(HR, LETTERS),
                NO_DATABASES);
        for (var item : items) {
            robot.interact(() -> module.store().select(List.of(item)));
            assertThat(nameless(robot)).as(item.toString()).isEmpty();
        }
    }

    @Test
    void buttonsOfEntriesInTheInspectorSayWhichEntryTheyAreAbout(FxRobot robot) {
        command(robot, "Inspector");
        robot.interact(() -> module.store().select(List.of(PEOPLE)));

        assertThat(robot.lookup("#act-detach").<Node>queryAll())
                .extracting(Node::getAccessibleText)
                .containsExactly("Detach FullAWSAccess", "Detach PeopleNoDatabases");
    }

    @Test
    void controlsOfDialogsHaveNames(FxRobot robot) {
        robot.interact(() -> module.store().select(List.of(HANA)));
        var found = new LinkedHashMap<String, List<String>>();
        for (var label : List.of(
                "Command palette…",
                "Keyboard shortcuts…",
                "Preferences…",
                "Export picture…",
                "About Espalier",
                "Insert…",
                "Move to…",
                "Attach…",
                "Add to group…")) {
            found.put(label, namelessIn(robot, label));
        }
        robot.interact(() -> module.store().select(List.of(NO_DATABASES)));
        found.put("Edit policy…", namelessIn(robot, "Edit policy…"));
        robot.interact(() -> module.store().select(List.of(PEOPLE)));
        found.put("Detach…", namelessIn(robot, "Detach…"));
        robot.interact(() -> module.store().perform(new RenameNode(PEOPLE, "Persons")));
        found.put("History…", namelessIn(robot, "History…"));

        assertThat(found)
                .allSatisfy((label, controls) -> assertThat(controls).as(label).isEmpty());
    }

    private List<String> namelessIn(FxRobot robot, String label) {
        command(robot, label);
        assertThat(onFx(() -> Window.getWindows().size())).as(label).isEqualTo(2);
        var all = nameless(robot);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        return all;
    }

    private static <T> T onFx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, question::get);
    }

    private static void command(FxRobot robot, String label) {
        var handler = MenuCommand.in(
                        robot.lookup("#menus").queryAs(MenuBar.class).getMenus())
                .stream()
                .filter(command -> command.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command " + label))
                .handler();
        Platform.runLater(handler);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What has no name in all open windows.
    private static List<String> nameless(FxRobot robot) {
        var found = new ArrayList<String>();
        robot.interact(() -> List.copyOf(Window.getWindows())
                .forEach(window -> collect(window.getScene().getRoot(), found)));
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if ((node.isFocusTraversable() || node instanceof ButtonBase)
                && nameOf(node).isBlank()) {
            found.add(node + " in " + node.getParent());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static String nameOf(Node node) {
        var own = Optional.ofNullable(node.getAccessibleText()).orElse("");
        if (!own.isBlank()) {
            return own;
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            return label.getText();
        }
        return switch (node) {
            case TextInputControl field ->
                Optional.ofNullable(field.getPromptText()).orElse("");
            case Labeled labeled -> Optional.ofNullable(labeled.getText()).orElse("");
            default -> "";
        };
    }
}
