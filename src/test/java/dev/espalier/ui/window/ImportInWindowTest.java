package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.intake.Importing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ImportInWindowTest extends UiTest {
    private static final String POLICY = """
        {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}}
        """;

    private final List<Design> shown = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private UiModule module;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FileDrop drop;

    @Start
    void start(Stage stage) {
        module = showWindow(stage, new SimpleBooleanProperty());
        drop = new FileDrop(
                module.store(),
                module.documents(),
                WindowList.none(),
                new Importing(module.store(), shown::add, () -> stage));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            dialogs().forEach(Window::hide);
            module.dispose();
        });
    }

    private static List<Window> dialogs() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null && window.getScene().lookup("#import-dialog") != null)
                .toList();
    }

    private static Node part(String id) {
        return dialogs().getFirst().getScene().lookup(id);
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) part(id)).fire());
    }

    private Path policy() throws IOException {
        return Files.writeString(folder.resolve("NoBuckets.json"), POLICY);
    }

    @Test
    void droppedPolicyGoesIntoTheLibraryAsOneStep(FxRobot robot) throws IOException {
        var policy = policy();
        robot.interact(() -> drop.take(List.of(policy)));
        assertThat(((Labeled) part("#import-headline")).getText())
                .isEqualTo("Everything that was given could be read.");

        press(robot, "#import-enter");

        assertThat(module.store().design().organization().policies())
                .anyMatch(each -> each.name().equals("NoBuckets"));
        assertThat(module.store().history().size()).isEqualTo(1);
        assertThat(dialogs()).isEmpty();
    }

    @Test
    void newDesignIsChosenAndShownElsewhere(FxRobot robot) throws IOException {
        var policy = policy();
        robot.interact(() -> drop.take(List.of(policy)));

        press(robot, "#import-NEW_DESIGN");
        press(robot, "#import-anonymous");
        press(robot, "#import-enter");

        assertThat(shown).hasSize(1);
        assertThat(module.store().isDirty()).isFalse();
    }

    @Test
    void escapeChangesNothing(FxRobot robot) throws IOException {
        var policy = policy();
        robot.interact(() -> drop.take(List.of(policy)));

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

        assertThat(dialogs()).isEmpty();
        assertThat(module.store().isDirty()).isFalse();
    }

    @Test
    void brokenFileIsToldAndCannotBeEntered(FxRobot robot) throws IOException {
        var broken = Files.writeString(folder.resolve("list-roots.json"), "{\"Roots\": [\n  oops ]}");
        robot.interact(() -> drop.take(List.of(broken)));

        assertThat(part("#import-enter").isDisabled()).isTrue();
        assertThat(((Labeled) part("#import-headline")).getText())
                .isEqualTo("Nothing was found that a design could be made of.");
    }

    @Test
    void droppedDesignIsOpenedHere(FxRobot robot) throws IOException {
        var file = folder.resolve("a.json");
        DesignFile.save(fourDepartments().withName("Other"), file);

        robot.interact(() -> drop.take(List.of(file)));

        assertThat(module.store().design().name()).isEqualTo("Other");
        assertThat(dialogs()).isEmpty();
    }
}
