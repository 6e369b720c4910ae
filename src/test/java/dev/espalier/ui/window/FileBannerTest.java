package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Differences;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class FileBannerTest extends UiTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @Start
    void start(Stage stage) {
        module = showWindow(stage, new SimpleBooleanProperty());
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        file = folder.resolve("a.json");
        DesignFile.save(fourDepartments(), file);
        robot.interact(() -> module.documents().open(file));
    }

    @AfterEach
    void dispose(FxRobot robot) {
        robot.interact(module::dispose);
    }

    private void look(FxRobot robot) {
        robot.interact(() -> module.documents().disk().look());
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    @Test
    void whatSomebodyElseWroteIsComparedAtAPress(FxRobot robot) throws IOException {
        DesignFile.save(fourDepartments().withName("Theirs").withDescription("longer"), file);
        Files.writeString(file, Files.readString(file).replace("\"Legal\"", "\"Law\""));
        look(robot);
        assertThat(isShown(robot, "#file-changed")).isTrue();

        robot.interact(() -> robot.lookup("#file-compare").queryAs(Button.class).fire());

        assertThat(isShown(robot, "#compare")).isTrue();
        assertThat(module.store().showing().differencesProperty().get()).isNotEqualTo(Differences.NOTHING);
        assertThat(module.store().design()).isEqualTo(fourDepartments());
    }

    @Test
    void fileThatIsGoneCannotBeComparedAndTheDesignIsStillHere(FxRobot robot) throws IOException {
        Files.delete(file);
        look(robot);

        assertThat(isShown(robot, "#file-changed")).isTrue();
        assertThat(isShown(robot, "#file-compare")).isFalse();
        assertThat(isShown(robot, "#file-saveAs")).isTrue();
        assertThat(module.store().design()).isEqualTo(fourDepartments());
    }
}
