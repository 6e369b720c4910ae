package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Verdict;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.SavesInto;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.document.NewDesign;
import dev.espalier.ui.task.DirectTaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// *Four departments* from an empty window, with keys alone, checked by what a screen reader would be told.
class KeyboardJourneyTest extends UiTest {
    private static final String NO_DATABASES = """
        {"Version": "2012-10-17", "Statement":
        {"Sid": "NoDatabases", "Effect": "Deny", "Action": "rds:*", "Resource": "*"}}\
        """;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made in start, on the thread of the toolkit
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = new UiModule(
                NewDesign.create(),
                new UiModule.Outside(
                        new DirectTaskRunner(),
                        new MemorySettings(),
                        new SavesInto(() -> folder.resolve("departments.json")),
                        new DialogPicker(() -> stage),
                        new SimpleBooleanProperty()));
        show(stage, module.window());
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    @Test
    void fourDepartmentsAreDrawnAskedAboutPutRightAndSavedByKeyboardAlone(FxRobot robot) {
        goToCanvas(robot);
        drawAccountsAndUnits(robot);
        writeThePolicy(robot);
        addHana(robot);

        robot.type(KeyCode.Q);
        typeAndEnter(robot, "rds:CreateDBInstance");
        assertThat(focused(robot).getAccessibleText())
                .startsWith("Denied: a Deny says no.")
                .contains("PeopleNoDatabases");

        robot.push(KeyCode.SHIFT, KeyCode.F6);
        takeThePolicyOffPeople(robot);
        assertThat(verdict()).contains(Verdict.ALLOWED);
        assertThat(said(robot))
                .endsWith("unit People, 1 of 1 in Root, 2 accounts, passes its SCP gate")
                .contains("Done: detach SCP PeopleNoDatabases from People. Allowed. ");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(saved()).isEqualTo(module.store().designToSave());
    }

    private static void goToCanvas(FxRobot robot) {
        for (int i = 0; i < 5 && !"canvas".equals(focused(robot).getId()); i++) {
            robot.type(KeyCode.F6);
        }
        robot.type(KeyCode.HOME);
        assertThat(said(robot)).isEqualTo("root Root, 1 account");
    }

    private void drawAccountsAndUnits(FxRobot robot) {
        insert(robot, "account", "Finance");
        insert(robot, "account", "IT");
        insert(robot, "ou", "People");
        insert(robot, "account", "HR");
        insert(robot, "account", "Legal");
        assertThat(said(robot)).endsWith("account Legal, 2 of 2 in People");

        var root = module.store().design().organization().root();
        assertThat(root.accounts()).extracting(Account::name).containsExactly("Management", "Finance", "IT");
        assertThat(people().accounts()).extracting(Account::name).containsExactly("HR", "Legal");
    }

    private void writeThePolicy(FxRobot robot) {
        robot.type(KeyCode.UP);
        assertThat(said(robot)).startsWith("unit People, 1 of 1 in Root, 2 accounts");
        insert(robot, "scp", "PeopleNoDatabases");
        assertThat(module.store().messageProperty().get())
                .contains("The new SCP denies organizations:LeaveOrganization. F4 edits it.");
        assertThat(said(robot)).contains("SCP PeopleNoDatabases, on unit People, attached once");

        robot.type(KeyCode.F4);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        write(robot, NO_DATABASES);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(people().serviceControlPolicies()).containsExactly("FullAWSAccess", "PeopleNoDatabases");
    }

    private void addHana(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        assertThat(said(robot)).startsWith("account HR, 1 of 2 in People");
        insert(robot, "group", "Admins");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        typeAndEnter(robot, "AdministratorAccess");
        insert(robot, "user", "hana");
        robot.push(KeyCode.CONTROL, KeyCode.G);
        typeAndEnter(robot, "admins");

        assertThat(said(robot)).endsWith("user hana, 1 of 1 in HR, in group Admins");
        var hr = people().accounts().getFirst();
        assertThat(hr.groups().getFirst().attachedPolicies())
                .containsExactly("arn:aws:iam::aws:policy/AdministratorAccess");
    }

    /// From hana over her group and her account to the unit, to its policy, and off with it.
    private void takeThePolicyOffPeople(FxRobot robot) {
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertThat(said(robot)).startsWith("unit People, ").endsWith("Denied at its SCP gate");
        robot.type(KeyCode.P);
        assertThat(said(robot)).startsWith("SCP PeopleNoDatabases, on unit People");
        robot.type(KeyCode.DELETE);
    }

    private static void insert(FxRobot robot, String what, String name) {
        robot.type(KeyCode.INSERT);
        typeAndEnter(robot, what);
        typeAndEnter(robot, name);
    }

    private static void typeAndEnter(FxRobot robot, String text) {
        write(robot, text);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Types into the window in front; the robot would type into the first one.
    private static void write(FxRobot robot, String text) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.targetWindow(onFx(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                .reduce((_, inFront) -> inFront)
                .orElseThrow()));
        robot.write(text);
    }

    private static Node focused(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> robot.window(0).getScene().getFocusOwner());
    }

    /// What the screen reader hears of the canvas.
    private static String said(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        var canvas = robot.lookup("#canvas").query();
        return onFx(() -> ((Node) canvas.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)).getAccessibleText());
    }

    private OrganizationalUnit people() {
        return DesignIndex.of(module.store().design()).units().getFirst();
    }

    private Optional<Verdict> verdict() {
        return onFx(() -> module.store().answerProperty().get().map(Answer::verdict));
    }

    private static <T> T onFx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, question::get);
    }

    private Design saved() {
        try {
            if (DesignFile.read(folder.resolve("departments.json")) instanceof ReadResult.Opened opened) {
                return opened.design();
            }
        } catch (DesignFileException failure) {
            throw new AssertionError("the file cannot be read", failure);
        }
        throw new AssertionError("the file is refused");
    }
}
