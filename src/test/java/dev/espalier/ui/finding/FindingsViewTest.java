package dev.espalier.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class FindingsViewTest extends UiTest {
    private final LateTaskRunner tasks = new LateTaskRunner();

    @SuppressWarnings("NullAway.Init") // made in start, on the thread of the toolkit
    private FindingsView view;

    @Start
    void start(Stage stage) {
        var store = new DesignStore(fourDepartments(), new DirectTaskRunner());
        view = new FindingsView(new FindingsViewModel(store, tasks), _ -> {});
        show(stage, view);
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.interact(view::dispose);
    }

    private static String whyEmpty(FxRobot robot) {
        return ((Labeled) robot.lookup("#findings-list").queryAs(ListView.class).getPlaceholder()).getText();
    }

    @Test
    void aListThatIsEmptyBeforeAndAfterTheReviewSaysWhy(FxRobot robot) {
        robot.interact(() -> view.open());
        assertThat(whyEmpty(robot)).isEqualTo("The design is being reviewed.");

        robot.interact(tasks::finishAll);

        assertThat(whyEmpty(robot)).isEqualTo("Nothing is wrong or odd about this design.");
    }
}
