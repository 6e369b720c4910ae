package dev.espalier.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.export.ExportFormat;
import dev.espalier.export.MarkdownReport;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ExportDialogTest extends UiTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DesignStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ExportViewModel model;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ExportDialog dialog;

    @Start
    void start(Stage stage) {
        store = new DesignStore(fourDepartments(), new DirectTaskRunner());
        model = new ExportViewModel(store);
        model.formatProperty().set(ExportFormat.MARKDOWN);
        show(stage, new StackPane());
        dialog = new ExportDialog(model);
        dialog.initOwner(stage);
        dialog.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(dialog::close);
    }

    private static void choose(FxRobot robot, ExportFormat format) {
        var formats = robot.lookup("#export-formats").<ListView<ExportFormat>>query();
        robot.interact(() -> formats.getSelectionModel().select(format));
    }

    private static String preview(FxRobot robot) {
        return robot.lookup("#export-preview").<TextArea>query().getText();
    }

    @Test
    void everyFormatIsOfferedAndTheBeginningOfTheChosenOneShown(FxRobot robot) {
        assertThat(robot.lookup("#export-formats")
                        .<ListView<ExportFormat>>query()
                        .getItems())
                .containsExactly(ExportFormat.values());
        assertThat(preview(robot)).startsWith("# Four departments");
    }

    @Test
    void whatAFormatCarriesAndLeavesOutIsSaidBeforeAnythingIsWritten(FxRobot robot) {
        choose(robot, ExportFormat.AWS_CLI);

        assertThat(robot.lookup("#export-carries").<Label>query().getText()).isEqualTo(ExportFormat.AWS_CLI.summary());
        assertThat(robot.lookup("#export-remarks").<VBox>query().getChildren())
                .map(node -> ((Label) node).getText())
                .contains("Users get no password, no access key and no MFA device.");
    }

    @Test
    void previewFollowsTheFormat(FxRobot robot) {
        choose(robot, ExportFormat.MATRIX);
        assertThat(preview(robot)).startsWith("units,account,accountName");
    }

    @Test
    void nameOfTheFileComesFromTheDesignAndTheFormat(FxRobot robot) {
        choose(robot, ExportFormat.MATRIX);

        assertThat(model.suggestedName()).isEqualTo("four-departments.csv");
    }

    @Test
    void reportIsWrittenAsItWasShown(FxRobot robot) throws IOException {
        var file = folder.resolve("report.md");
        robot.interact(() -> new Exports(store).write(model, file, () -> false, () -> {}));

        assertThat(file)
                .hasContent(MarkdownReport.of(store.designToSave())
                        .files()
                        .getFirst()
                        .text());
        assertThat(store.messageProperty().get()).contains("Exported report.md");
    }

    @Test
    void matrixIsWrittenWholeThoughItsBeginningIsShown(FxRobot robot) throws IOException {
        choose(robot, ExportFormat.MATRIX);
        var shown = preview(robot).lines().count();
        var file = folder.resolve("matrix.csv");
        robot.interact(() -> new Exports(store).write(model, file, () -> false, () -> {}));

        assertThat(shown).isLessThanOrEqualTo(41);
        assertThat(Files.readString(file))
                .contains("arn:aws:iam::333333333333:role/Deploy")
                .isEqualTo(ExportFormat.MATRIX
                        .of(store.designToSave())
                        .files()
                        .getFirst()
                        .text());
    }

    @Test
    void matrixThatIsCancelledLeavesWhatWasThereAndNothingElse(FxRobot robot) throws IOException {
        choose(robot, ExportFormat.MATRIX);
        var file = Files.writeString(folder.resolve("matrix.csv"), "earlier");
        var asked = new AtomicInteger();
        robot.interact(() -> new Exports(store).write(model, file, () -> asked.incrementAndGet() > 3, () -> {}));

        assertThat(asked).hasValue(4);
        assertThat(file).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly("matrix.csv");
        assertThat(store.messageProperty().get())
                .contains("matrix.csv was not exported, and nothing there has changed");
    }

    @Test
    void closingTheDialogOfAnExportThatRunsStopsIt(FxRobot robot) {
        var stopped = new AtomicBoolean();
        robot.interact(() -> {
            var writing = new Writing(dialog.getOwner(), folder.resolve("matrix.csv"), stopped);
            writing.show();
            ((Button) writing.getDialogPane().lookupButton(ButtonType.CANCEL)).fire();
        });

        assertThat(stopped).isTrue();
    }

    @Test
    void folderThatHoldsSomethingHasToBeAgreedTo(FxRobot robot) throws IOException {
        choose(robot, ExportFormat.TERRAFORM);
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(model.files()).hasSizeGreaterThan(1);
        assertThat(model.obstacle(folder).orElse(""))
                .contains("is not empty", "none is there", "whatever else is there stays");
        assertThat(model.obstacle(folder.resolve("new"))).isEmpty();
    }

    @Test
    void whatAnEarlierExportLeftIsNamed(FxRobot robot) throws IOException {
        choose(robot, ExportFormat.TERRAFORM);
        Files.writeString(folder.resolve("mine.txt"), "mine");

        robot.interact(() -> new Exports(store).write(model, folder, () -> false, () -> {}));

        assertThat(store.messageProperty().get().orElse("")).endsWith("There, too, and not of this export: mine.txt");
    }

    @Test
    void listsAreAsHighAsTheirRowsAndThePreviewHasTheRest(FxRobot robot) {
        choose(robot, ExportFormat.MARKDOWN);
        WaitForAsyncUtils.waitForFxEvents();
        var formats = robot.lookup("#export-formats").<ListView<ExportFormat>>query();
        var files = robot.lookup("#export-files").<ListView<?>>query();
        var preview = robot.lookup("#export-preview").<TextArea>query();

        assertThat(formats.getHeight()).isLessThan((formats.getItems().size() + 1) * formats.getFixedCellSize());
        assertThat(files.getHeight()).isLessThan(2 * files.getFixedCellSize());
        assertThat(preview.getHeight()).isGreaterThan(files.getHeight());
    }
}
