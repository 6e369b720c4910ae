package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.document.RecentFiles;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.look.ThemeChoice;
import dev.espalier.ui.preference.Preferences;
import dev.espalier.ui.preference.Preferences.Motion;
import dev.espalier.ui.preference.Preferences.Scrolling;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class PreferencesInWindowTest extends UiTest {
    private final SimpleBooleanProperty systemIsDark = new SimpleBooleanProperty();
    private final MemorySettings settings = new MemorySettings();
    private final Preferences preferences = new Preferences(settings);

    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @Start
    void start(Stage stage) {
        preferences.motion().property().set(Motion.REDUCED);
        module = new UiModule(
                fourDepartments(),
                new UiModule.Outside(
                        new DirectTaskRunner(),
                        settings,
                        new DialogQuestions(() -> stage),
                        new DialogPicker(() -> stage),
                        systemIsDark),
                new Common(new RecentFiles(settings), preferences, systemIsDark, WindowList.none()),
                Optional.empty());
        show(stage, module.window());
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(module::dispose);
    }

    @Test
    void dialogShowsWhatIsChosenAndAChoiceHoldsAtOnce(FxRobot robot) {
        openDialog(robot);
        var theme = robot.lookup("#preference-theme").queryAs(ChoiceBox.class);
        assertThat(theme.getValue()).isEqualTo(ThemeChoice.SYSTEM);

        choose(robot, "theme", ThemeChoice.CONTRAST);

        assertThat(module.store().showing().themeProperty().get().name()).isEqualTo("CONTRAST");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void resetIsPossibleOnlyWhereSomethingElseIsChosen(FxRobot robot) {
        openDialog(robot);
        var reset = robot.lookup("#reset-scrolling").queryAs(Button.class);
        assertThat(reset.isDisabled()).isTrue();

        choose(robot, "scrolling", Scrolling.ZOOMS);
        assertThat(reset.isDisabled()).isFalse();
        robot.clickOn(reset);

        assertThat(preferences.scrolling().get()).isEqualTo(Scrolling.PANS);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void wheelZoomsWhenItIsPreferred(FxRobot robot) {
        robot.moveTo("#canvas");
        var before = zoom(robot);
        robot.scroll(2, VerticalDirection.UP);
        assertThat(zoom(robot)).isEqualTo(before);

        robot.interact(() -> preferences.scrolling().property().set(Scrolling.ZOOMS));
        robot.scroll(2, VerticalDirection.UP);

        assertThat(zoom(robot)).isNotEqualTo(before);
    }

    @Test
    void largerInterfaceCutsNoMenuAndLeavesRoomForTheCanvas(FxRobot robot) {
        var before = robot.lookup("#menus").query().getBoundsInParent().getHeight();
        robot.interact(() -> preferences.textSize().property().set(150));
        enlarge(robot, 1.5);

        Node menus = robot.lookup("#menus").query();
        assertThat(menus.getBoundsInParent().getHeight()).isGreaterThan(1.3 * before);
        assertThat(robot.lookup("#menus .menu-button > .label").queryAllAs(Labeled.class))
                .allSatisfy(label -> assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 1));
        assertThat(robot.lookup("#canvas").query().getLayoutBounds().getWidth()).isGreaterThan(300);
    }

    @Test
    void arrowKeysOpenAndWalkTheListThatHasTheKeyboard(FxRobot robot) {
        openDialog(robot);
        robot.interact(() -> robot.lookup("#preference-theme").query().requestFocus());

        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(preferences.theme().get()).isNotEqualTo(ThemeChoice.SYSTEM);
        assertThat(robot.lookup("#preference-theme").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void dialogStaysOnTheScreenAsItGrows(FxRobot robot) {
        openDialog(robot);
        var window = robot.lookup("#preferences-dialog").query().getScene().getWindow();
        robot.interact(() -> window.setY(500));

        robot.interact(() -> preferences.textSize().property().set(150));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.getY() + window.getHeight())
                .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getMaxY());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void largerInterfaceKeepsTheFootOfThePanelTheNameAndTheSizeOfSigns(FxRobot robot) {
        var mark = robot.lookup("#verdict .mark-view").queryAs(Region.class);
        var before = mark.getWidth();

        enlarge(robot, 1.25);

        assertThat(mark.getWidth()).isGreaterThan(1.2 * before);
        var foot = robot.lookup("#answer-copy").query();
        assertThat(foot.localToScene(foot.getBoundsInLocal()).getMaxY())
                .isLessThan(
                        robot.lookup(".status-bar").query().localToScene(0, 0).getY());
        assertThat(robot.lookup(".document-name").query().getParent().isVisible())
                .isTrue();
    }

    private void enlarge(FxRobot robot, double scale) {
        robot.interact(() -> Appearance.apply(
                module.window().getScene(),
                module.store().showing().themeProperty().get(),
                scale));
        robot.interact(() -> {
            module.window().applyCss();
            module.window().layout();
        });
    }

    private void openDialog(FxRobot robot) {
        Platform.runLater(() -> menuItem(robot, "menu-preferences").fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(FxRobot robot, String key, T choice) {
        var box = (ChoiceBox<T>) robot.lookup("#preference-" + key).queryAs(ChoiceBox.class);
        robot.interact(() -> box.setValue(choice));
    }

    private static String zoom(FxRobot robot) {
        return robot.lookup(".status-bar .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text.endsWith("%"))
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem menuItem(FxRobot robot, String id) {
        return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
