package dev.espalier.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Overlay;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.picture.PictureChoices.Format;
import dev.espalier.ui.task.DirectTaskRunner;
import javafx.scene.control.ChoiceBox;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class PictureDialogTest extends UiTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private PictureViewModel model;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PictureDialog dialog;

    @Start
    void start(Stage stage) {
        var tasks = new DirectTaskRunner();
        model = new PictureViewModel(
                new DesignStore(fourDepartments(), tasks),
                () -> new Seen(new Bounds(0, 0, 100, 100), 1),
                new MemorySettings());
        show(stage, new StackPane());
        dialog = new PictureDialog(model, tasks);
        dialog.initOwner(stage);
        dialog.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(dialog::close);
    }

    @Test
    void choicesThatDoNotSuitTheKindOfPictureAreNotShown(FxRobot robot) {
        choose(robot, Format.PNG);
        assertThat(isShown(robot, "#picture-scale")).isTrue();
        assertThat(isShown(robot, "#picture-paper")).isFalse();
        assertThat(isShown(robot, "#picture-design")).isTrue();

        choose(robot, Format.PDF);
        assertThat(isShown(robot, "#picture-scale")).isFalse();
        assertThat(isShown(robot, "#picture-paper")).isTrue();
        assertThat(robot.lookup("#picture-design").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void previewFollowsTheChoices(FxRobot robot) {
        choose(robot, Format.SVG);
        var before = preview(robot).getImage();

        choose(robot, Format.PDF);

        assertThat(preview(robot).getImage()).isNotNull().isNotSameAs(before);
    }

    @Test
    void checkBoxDecidesWhetherTheDesignGoesAlong(FxRobot robot) {
        assertThat(model.choices().withDesign()).isTrue();

        robot.clickOn("#picture-design");

        assertThat(model.choices().withDesign()).isFalse();
    }

    @Test
    void aLayerThatIsUntickedIsLeftOutOfThePreview(FxRobot robot) {
        var before = preview(robot).getImage();

        robot.clickOn("#picture-layer-POLICIES");

        assertThat(model.overlaysProperty().get()).doesNotContain(Overlay.POLICIES);
        assertThat(preview(robot).getImage()).isNotSameAs(before);
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, Format format) {
        robot.interact(
                () -> robot.lookup("#picture-format").queryAs(ChoiceBox.class).setValue(format));
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    private static ImageView preview(FxRobot robot) {
        return robot.lookup("#picture-preview .image-view").queryAs(ImageView.class);
    }
}
