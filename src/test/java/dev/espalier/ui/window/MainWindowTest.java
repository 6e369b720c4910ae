package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Theme;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.canvas.CanvasView;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class MainWindowTest extends UiTest {
    private final SimpleBooleanProperty systemIsDark = new SimpleBooleanProperty();

    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = showWindow(stage, systemIsDark);
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    @Test
    void undoSaysWhatItTakesBack(FxRobot robot) {
        robot.interact(() -> module.store()
                .perform(new MoveNodes(
                        List.of(HR),
                        module.store().design().organization().root().id())));
        assertThat(menuItem(robot, "menu-undo").getText()).isEqualTo("Undo move account HR to Root");

        robot.interact(() -> menuItem(robot, "menu-undo").fire());

        assertThat(DesignIndex.of(module.store().design()).parentOf(HR)).contains(PEOPLE);
        assertThat(menuItem(robot, "menu-redo").getText()).isEqualTo("Redo move account HR to Root");
        assertThat(menuItem(robot, "menu-undo").isDisable()).isTrue();
    }

    @Test
    void selectionIsSharedBetweenStoreAndOutline(FxRobot robot) {
        robot.clickOn("#rail-outline");
        robot.interact(() -> select(HANA));
        assertThat(selectedRows(robot)).containsExactly(HANA);

        robot.interact(() -> outline(robot).getSelectionModel().selectFirst());
        robot.interact(() -> outline(robot).getSelectionModel().clearAndSelect(0));

        assertThat(module.store().selection())
                .containsExactly(module.store().design().organization().root().id());
    }

    @Test
    void rowIsRenamedInPlaceByF2(FxRobot robot) {
        robot.clickOn("#rail-outline");
        robot.interact(() -> {
            select(HR);
            outline(robot).requestFocus();
        });

        robot.type(KeyCode.F2).write("Personnel").type(KeyCode.ENTER);

        assertThat(DesignIndex.of(module.store().design()).nameOf(HR)).isEqualTo("Personnel");
    }

    @Test
    void aClickOnTheSelectedRowDoesNotRenameItAndADoubleClickDoes(FxRobot robot) {
        robot.clickOn("#rail-outline");
        robot.interact(() -> select(HR));
        var row = robot.lookup(".outline .item-name")
                .match((Label name) -> name.getText().equals("HR"))
                .query();

        robot.clickOn(row);
        assertThat(robot.lookup(".outline .rename-field").tryQuery()).isEmpty();
        robot.doubleClickOn(row);

        assertThat(robot.lookup(".outline .rename-field").tryQuery()).isPresent();
    }

    @Test
    void theNameOfTheDesignHasItsRoomAfterTheFirstEdit(FxRobot robot) {
        robot.interact(() -> module.store().perform(new RenameNode(HR, "Personnel")));
        WaitForAsyncUtils.waitForFxEvents();

        var state = robot.lookup("#document-state").queryAs(Label.class);
        var name = robot.lookup(".document-name").queryAs(Label.class);
        assertThat(state.getText()).isEqualTo("Edited");
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    }

    @Test
    void deleteKeyRemovesWhatIsSelectedAndUndoBringsItBack(FxRobot robot) {
        robot.clickOn("#rail-outline");
        robot.interact(() -> {
            select(HANA);
            outline(robot).requestFocus();
        });

        robot.type(KeyCode.DELETE);
        assertThat(DesignIndex.of(module.store().design()).contains(HANA)).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(DesignIndex.of(module.store().design()).contains(HANA)).isTrue();
    }

    @Test
    void refusalStandsUnderTheFieldAndGoesWithARightValue(FxRobot robot) {
        robot.interact(() -> select(HR));
        robot.clickOn("#tab-INSPECTOR");
        var email = robot.lookup("#field-email").queryAs(TextField.class);

        robot.interact(() -> {
            email.setText("nobody at home");
            email.fireEvent(new ActionEvent());
        });
        assertThat(robot.lookup("#refusal-email").queryLabeled().getText()).isNotBlank();

        robot.interact(() -> {
            email.setText("hr@example.org");
            email.fireEvent(new ActionEvent());
        });
        assertThat(robot.lookup("#refusal-email").queryLabeled().getText()).isEmpty();
        assertThat(DesignIndex.of(module.store().design())
                        .account(HR)
                        .orElseThrow()
                        .email())
                .isEqualTo("hr@example.org");
    }

    @Test
    void brokenJsonIsNotAppliedInSilence(FxRobot robot) {
        robot.interact(() -> select(PEOPLE));
        robot.clickOn("#tab-INSPECTOR");
        var before = module.store().design();

        Platform.runLater(() -> robot.lookup("#entries-attached #act-openPolicy").queryAllAs(Button.class).stream()
                .reduce((one, other) -> other)
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#policy-code").write("oops ");
        robot.clickOn("#policy-apply");
        robot.clickOn("Go on editing");

        assertThat(module.store().design()).isSameAs(before);
        robot.clickOn("#policy-cancel");
        robot.clickOn("Discard");
    }

    @Test
    void themeFollowsTheSystemUntilItIsChosen(FxRobot robot) {
        robot.interact(() -> systemIsDark.set(true));
        assertThat(module.store().showing().themeProperty().get()).isEqualTo(Theme.DARK);

        robot.clickOn("#button-theme");
        robot.interact(() -> systemIsDark.set(false));
        robot.interact(() -> systemIsDark.set(true));

        assertThat(module.store().showing().themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void oneKeySwitchesTheReadingEverywhereButWhereSomebodyTypes(FxRobot robot) {
        robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
        robot.type(KeyCode.T);
        assertThat(reading()).isEqualTo(Reading.NESTED);
        assertThat(robot.lookup("#reading-nested").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(((RadioMenuItem) menuItem(robot, "menu-reading-nested")).isSelected())
                .isTrue();

        robot.interact(() -> {
            select(HR);
            robot.lookup("#canvas").query().requestFocus();
        });
        robot.type(KeyCode.F2).write("Talent").type(KeyCode.ENTER);
        assertThat(DesignIndex.of(module.store().design()).nameOf(HR)).isEqualTo("Talent");
        assertThat(reading()).isEqualTo(Reading.NESTED);

        robot.clickOn("#reading-tree");
        assertThat(reading()).isEqualTo(Reading.TREE);
        robot.interact(() -> menuItem(robot, "menu-reading-nested").fire());
        assertThat(reading()).isEqualTo(Reading.NESTED);
    }

    @Test
    void oneKeyTurnsTheTreeAndTheDirectionIsSaved(FxRobot robot) {
        robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
        assertThat(module.store().showing().folding().flow()).isEqualTo(Flow.LEFT_RIGHT);
        assertThat(module.store().designToSave().view().flow()).isEqualTo(Flow.LEFT_RIGHT);

        robot.clickOn("#flow");
        assertThat(module.store().showing().folding().flow()).isEqualTo(Flow.TOP_DOWN);
        robot.clickOn("#reading-nested");
        assertThat(robot.lookup("#flow").query().isDisabled()).isTrue();
        assertThat(menuItem(robot, "menu-switchFlow").isDisable()).isTrue();
    }

    @Test
    void noteIsWrittenByKeyboardAloneAndEscapeLeavesNone(FxRobot robot) {
        int before = module.store().design().view().notes().size();
        robot.interact(() -> {
            select(HR);
            robot.lookup("#canvas").query().requestFocus();
        });
        addNote(robot);
        robot.write("ask lena").press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        var notes = module.store().design().view().notes();
        assertThat(notes).hasSize(before + 1);
        assertThat(notes.getLast().text()).isEqualTo("ask lena");
        assertThat(notes.getLast().node()).contains(HR);

        robot.type(KeyCode.F2).write("other").type(KeyCode.ESCAPE);
        assertThat(module.store().design().view().notes().getLast().text()).isEqualTo("ask lena");

        addNote(robot);
        robot.type(KeyCode.ESCAPE);
        assertThat(module.store().design().view().notes()).hasSize(before + 1);
        robot.interact(() -> module.store().undo());
        assertThat(module.store().design().view().notes()).hasSize(before);
    }

    private static void addNote(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private Reading reading() {
        return module.store().showing().folding().reading();
    }

    private void select(ItemId item) {
        module.store().select(List.of(item));
    }

    @SuppressWarnings("unchecked")
    private static TreeView<NodeId> outline(FxRobot robot) {
        return robot.lookup("#outline").queryAs(TreeView.class);
    }

    private static List<NodeId> selectedRows(FxRobot robot) {
        return outline(robot).getSelectionModel().getSelectedItems().stream()
                .map(item -> item.getValue())
                .toList();
    }

    private static MenuItem menuItem(FxRobot robot, String id) {
        return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void messagesKeepClearOfTheOneWhoAsks(FxRobot robot) {
        var toast = robot.lookup("#toast").query();
        var canvas = module.window().canvas();
        var middle = canvas.getHeight() / 2;
        var low = new Bounds(0, canvas.getHeight() - 100, canvas.getWidth(), 60);
        var high = new Bounds(0, 0, canvas.getWidth(), middle);
        scrollUntil(robot, canvas, low, VerticalDirection.UP);
        robot.interact(() -> module.store().message("Step kept"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(toast.getBoundsInParent().getMaxY()).isLessThan(middle);

        robot.interact(() -> toast.setVisible(false));
        scrollUntil(robot, canvas, high, VerticalDirection.DOWN);
        robot.interact(() -> module.store().message("Step kept"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(toast.getBoundsInParent().getMinY()).isGreaterThan(middle);
    }

    private static void scrollUntil(FxRobot robot, CanvasView canvas, Bounds part, VerticalDirection direction) {
        robot.moveTo(canvas);
        for (int i = 0; i < 60 && !canvas.showsAskerIn(part); i++) {
            robot.scroll(1, direction);
        }
        assertThat(canvas.showsAskerIn(part)).isTrue();
    }
}
