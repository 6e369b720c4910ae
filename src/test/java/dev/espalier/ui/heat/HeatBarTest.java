package dev.espalier.ui.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class HeatBarTest extends UiTest {
    private final Stalling tasks = new Stalling();
    private final DesignStore store = new DesignStore(fourDepartments(), tasks);

    @SuppressWarnings("NullAway.Init") // set before each test
    private HeatViewModel model;

    /// Does everything at once until it is told to do nothing.
    private static final class Stalling implements TaskRunner {
        private final TaskRunner direct = new DirectTaskRunner();
        private boolean isStalled;

        @Override
        public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            if (!isStalled) {
                direct.run(name, work, done, failed);
            }
        }
    }

    @Start
    void start(Stage stage) {
        model = new HeatViewModel(store, _ -> {}, _ -> {}, new MemorySettings());
        show(stage, new HeatBar(model, _ -> {}, () -> {}));
    }

    private static String place(FxRobot robot) {
        return robot.lookup("#heat-film-place").queryLabeled().getText();
    }

    @Test
    void theLastFrameTakenOutIsStillAskedAndNoOtherIsTakenOutWithIt(FxRobot robot) {
        int size = model.framesProperty().get().size();
        var last = model.framesProperty().get().getLast();
        robot.interact(() -> store.showing().heat(true));
        robot.interact(() -> model.about(last));

        robot.interact(model::toggleInFilm);

        assertThat(model.queryProperty().get().orElseThrow().text()).isEqualTo(last);
        assertThat(place(robot)).isEqualTo("not in the film");
        robot.interact(model::toggleInFilm);
        assertThat(model.framesProperty().get()).hasSize(size).endsWith(last);
        assertThat(place(robot)).isEqualTo(size + " of " + size);
    }

    @Test
    void theSliderShowsItsFrame(FxRobot robot) {
        robot.interact(() -> store.showing().heat(true));

        robot.interact(
                () -> robot.lookup("#heat-film-slider").queryAs(Slider.class).setValue(2));

        assertThat(model.frame()).isEqualTo(2);
    }

    private static String headline(FxRobot robot) {
        return robot.lookup("#heat-headline").queryLabeled().getText();
    }

    private void refuse(FxRobot robot) {
        robot.interact(() -> store.showing().heat(true));
        robot.interact(() -> model.about("iam:CreateUser"));
        assertThat(headline(robot)).startsWith("2 of 5 accounts");
        robot.clickOn("#heat-text").write("xyz").type(KeyCode.ENTER);
    }

    @Test
    void numbersNameWhatIsDrawnWhileSomethingElseIsTyped(FxRobot robot) {
        refuse(robot);

        assertThat(headline(robot)).startsWith("The drawing shows iam:CreateUser: 2 of 5 accounts");
        robot.interact(model::next);
        assertThat(headline(robot)).startsWith("The drawing shows iam:CreateUser: 1 of 2: ");
    }

    @Test
    void whatWasNeverEnteredIsNotThereAfterwards(FxRobot robot) {
        refuse(robot);

        robot.clickOn("#heat-next");

        assertThat(robot.lookup("#heat-text").queryTextInputControl().getText()).isEqualTo("iam:CreateUser");
        assertThat(headline(robot)).doesNotContain("The drawing shows");
    }

    @Test
    void closingForgetsWhatWasTypedInVain(FxRobot robot) {
        refuse(robot);

        robot.interact(model::close);
        robot.interact(() -> store.showing().heat(true));

        assertThat(robot.lookup("#heat-text").queryTextInputControl().getText()).isEqualTo("iam:CreateUser");
        assertThat(headline(robot)).startsWith("2 of 5 accounts");
    }

    @Test
    void numbersOfTheMapBeforeAreNamedWhileTheNextIsAsked(FxRobot robot) {
        robot.interact(() -> store.showing().heat(true));
        robot.interact(() -> model.about("iam:CreateUser"));

        tasks.isStalled = true;
        robot.interact(() -> model.about("s3:GetObject"));

        assertThat(headline(robot)).startsWith("The drawing shows iam:CreateUser: 2 of 5 accounts");
    }

    @Test
    void nothingIsExportedWhileAsking(FxRobot robot) {
        robot.interact(() -> store.showing().heat(true));
        var export = robot.lookup("#heat-export").<Node>query();
        assertThat(export.isDisabled()).isFalse();

        tasks.isStalled = true;
        robot.interact(() -> model.about("s3:GetObject"));

        assertThat(export.isDisabled()).isTrue();
    }
}
