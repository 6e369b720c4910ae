package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    private static final String DESIGN = "samples/four-departments.json";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private static Spoken export(String... more) {
        var args = new String[more.length + 2];
        args[0] = "export";
        args[1] = DESIGN;
        System.arraycopy(more, 0, args, 2, more.length);
        return Spoken.by(args);
    }

    @ParameterizedTest
    @CsvSource({"markdown, '# Four departments'", "html, <!DOCTYPE html>", "matrix, units"})
    void singleFileIsPrintedWhenNoPlaceIsNamed(String format, String beginning) {
        var spoken = export("--to", format);

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results()).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({"markdown", "html", "matrix"})
    void fileHasTheBytesThatWouldBePrinted(String format) throws IOException {
        var file = folder.resolve("out");
        export("--to", format, "-o", file.toString());

        assertThat(Files.readString(file)).isEqualTo(export("--to", format).results());
    }

    @Test
    void fileThatIsThereIsReplacedOnlyWithForce() throws IOException {
        var file = Files.writeString(folder.resolve("report.md"), "mine");

        assertThat(export("--to", "markdown", "-o", file.toString()))
                .isEqualTo(new Spoken(
                        2, "", file + " is there already. Name another file, or replace it with --force.\n"));
        assertThat(file).hasContent("mine");
        assertThat(export("--to", "markdown", "-o", file.toString(), "--force").exitCode())
                .isZero();
        assertThat(Files.readString(file)).startsWith("# Four departments");
    }

    @Test
    void folderThatIsThereTakesTheFileUnderItsOwnName() {
        export("--to", "matrix", "-o", folder.toString());

        assertThat(folder).isDirectoryContaining("glob:**permissions.csv");
    }

    @Test
    void columnsOfAMatrixAreNamed() {
        assertThat(export("--to", "matrix", "--action", "IAM:createuser", "--action", "iam write")
                        .results())
                .startsWith("units,account,accountName,kind,name,arn,iam:CreateUser,iam Write\r\n");
    }

    @ParameterizedTest
    @CsvSource({"markdown, s3, Actions are the columns of a matrix", "matrix, s3:Nonsense, stands for no action"})
    void actionsThatMakeNoColumnsAreRefused(String format, String action, String words) {
        var spoken = export("--to", format, "--action", action);

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains(words);
    }

    @Test
    void placeThatCannotBeWrittenIsNamed() {
        var nowhere = folder.resolve("missing").resolve("report.md");
        var spoken = export("--to", "markdown", "-o", nowhere.toString());

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains(nowhere.toString(), "folder does not exist");
    }

    @Test
    void unknownFormatNamesTheFormatsThereAre() {
        var spoken = export("--to", "docx");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("docx", "markdown");
    }
}
