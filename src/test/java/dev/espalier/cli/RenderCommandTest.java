package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    private final Path design = Path.of("samples/four-departments.json");
    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private int run(String... arguments) {
        return new CommandLineInterface(
                        new PrintWriter(results), new PrintWriter(messages), InputStream.nullInputStream())
                .run(arguments);
    }

    @Test
    void pictureIsReadLikeTheDesignInside() {
        var svg = folder.resolve("picture.svg");
        var png = folder.resolve("picture.png");
        var plain = folder.resolve("plain.png");
        run("render", design.toString(), "-o", svg.toString());
        run("render", design.toString(), "-o", png.toString());
        run("render", design.toString(), "-o", plain.toString(), "--no-design");

        run("check", design.toString());
        var expected = results.toString();
        for (var picture : List.of(svg, png)) {
            results.getBuffer().setLength(0);
            run("check", picture.toString());
            assertThat(results).hasToString(expected.replace(design.toString(), picture.toString()));
        }
        assertThat(run("check", plain.toString())).isEqualTo(2);
        assertThat(messages.toString()).contains("plain.png is a picture without a design inside");
    }

    @Test
    void renderWritesAPdfOnThePaperAsked() throws IOException {
        var pdf = folder.resolve("picture.pdf");

        assertThat(run("render", design.toString(), "-o", pdf.toString(), "--paper", "letter"))
                .isZero();

        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()
                            + document.getPage(0).getMediaBox().getHeight())
                    .isEqualTo(612 + 792);
            assertThat(new PDFTextStripper().getText(document)).contains("Management", "Finance");
        }
    }

    @Test
    void renderWritesALessonWithAPageForEachStep() throws IOException {
        var pdf = folder.resolve("lesson.pdf");

        assertThat(run(
                        "render",
                        "samples/finance-it-hr-legal.json",
                        "-o",
                        pdf.toString(),
                        "--lesson",
                        "--paper",
                        "letter"))
                .isZero();

        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(7);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(792);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lesson.png, --theme, light, give no other option than --paper and --theme",
        "lesson.pdf, --orientation, portrait, give no other option than --paper and --theme",
        "lesson.pdf, --select, ou-ab12-people01, give no other option than --paper and --theme",
        "lesson.pdf, --paper, a4, has no lesson"
    })
    void renderRefusesALessonThatIsNone(String name, String option, String value, String why) {
        var file = folder.resolve(name);

        assertThat(run("render", design.toString(), "-o", file.toString(), "--lesson", option, value))
                .isEqualTo(2);

        assertThat(messages.toString()).contains(why);
        assertThat(file).doesNotExist();
    }

    @Test
    void renderSpreadsATiledPdfOverPages() throws IOException {
        var pdf = folder.resolve("picture.pdf");

        assertThat(run("render", design.toString(), "-o", pdf.toString(), "--tiled", "--scale", "4"))
                .isZero();

        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        picture.pdf | --scale 2          | on one page a drawing is as large as it will go
        picture.pdf | --tiled --scale 9  | from 0.25 to 4, not 9.0
        picture.png | --paper a3         | are for PDF
        picture.svg | --tiled            | are for PDF
        picture.png | --scale 5          | from 1 to 4, not 5.0
        picture.png | --select ou-none   | no unit or account with the id or name "ou-none"
        """)
    void renderRefusesWhatDoesNotSuitThePicture(String name, String options, String why) {
        var picture = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("render", design.toString(), "-o", picture.toString()));
        arguments.addAll(List.of(options.split(" ")));

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(messages.toString()).contains(why);
        assertThat(picture).doesNotExist();
    }

    @Test
    void renderDrawsOnlyWhatIsSelectedAndWhatIsBelow() throws IOException {
        var svg = folder.resolve("picture.svg");

        assertThat(run("render", design.toString(), "-o", svg.toString(), "--select", "444444444444", "--no-design"))
                .isZero();

        assertThat(svg).content().contains(">HR<").doesNotContain(">Management<");
    }
}
