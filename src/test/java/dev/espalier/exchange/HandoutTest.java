package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Area;
import dev.espalier.design.UnknownFields;
import dev.espalier.diagram.Theme;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The sample lesson of six steps, the second and fourth of which are exercises.
class HandoutTest {
    private static final String QUESTION = "Can hana · HR do rds:CreateDBInstance on any resource?";

    private final Design design = Samples.open("finance-it-hr-legal.json");
    private final List<LessonStep> steps = design.view().lesson();

    private static byte[] pdf(Design design) throws IOException {
        var out = new ByteArrayOutputStream();
        Handout.write(design, Paper.A4, Theme.LIGHT, out);
        return out.toByteArray();
    }

    /// The words of each page, spaces as they were written.
    private static List<String> pages(Design design) throws IOException {
        try (var document = Loader.loadPDF(pdf(design))) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private Design with(LessonStep... lesson) {
        return design.withView(design.view().withLesson(List.of(lesson)));
    }

    @Test
    void eachStepHasAPageAcrossWithItsNumberAndTheAnswersComeLast() throws IOException {
        var pages = pages(design);

        assertThat(pages).hasSize(7);
        assertThat(IntStream.range(0, 6))
                .allSatisfy(number -> assertThat(pages.get(number)).contains("Step " + (number + 1) + " of 6"));
        try (var document = Loader.loadPDF(pdf(design))) {
            assertThat(document.getPages())
                    .allSatisfy(page -> assertThat(page.getMediaBox().getWidth())
                            .isGreaterThan(page.getMediaBox().getHeight()));
        }
    }

    @Test
    void aPageHasTheDrawingTheCaptionAndTheAnswer() throws IOException {
        var third = pages(design).get(2);

        assertThat(third)
                .contains("Legal", "one unit for two accounts")
                .contains(QUESTION, "Allowed", "AdministratorAccess grants it and no level forbids it.");
    }

    @Test
    void anExerciseIsAskedOnItsPageAndAnsweredAtTheEndOnly() throws IOException {
        var pages = pages(design);

        assertThat(pages.get(3))
                .contains(QUESTION, "What will the answer be, and which node decides it?")
                .doesNotContain("denied", "Denied");
        assertThat(pages.getLast())
                .contains("Answers to the exercises", "Step 4: " + QUESTION, "Denied")
                .contains("Step 2: " + QUESTION, "Allowed");
    }

    @Test
    void aLessonWithoutExercisesHasNoPageOfAnswers() throws IOException {
        assertThat(pages(with(steps.get(0), steps.get(2)))).hasSize(2);
    }

    @Test
    void theSameLessonMakesTheSameFile() throws IOException {
        assertThat(pdf(design)).isEqualTo(pdf(design));
    }

    @Test
    void veryLongCaptionLeavesHalfOfThePageToTheDrawing() throws IOException {
        var wordy = pages(with(steps.getFirst().withCaption("many words ".repeat(2_000))))
                .getFirst();

        assertThat(wordy).contains("Legal", "many words", "…", "Step 1 of 1");
    }

    @Test
    void itemsOfAListHaveTheirBullets() throws IOException {
        assertThat(pages(design).get(5)).contains("•").contains("Accounts keep departments apart.");
    }

    @Test
    void stepThatShowsAPartDrawsThatPart() throws IOException {
        var step = steps.getFirst();
        var sight = step.sight();
        var corner = new LessonStep.Sight(
                sight.reading(),
                sight.flow(),
                sight.folded(),
                sight.opened(),
                Optional.of(new Area(-110, -10, 220, 80, UnknownFields.NONE)));
        var part = new LessonStep("", corner, step.layers(), Optional.empty(), step.packed(), UnknownFields.NONE);

        assertThat(pages(with(part)).getFirst()).contains("Root").doesNotContain("IT\n");
    }

    @Test
    void damagedStepIsRefusedWithASentence() {
        var damaged = steps.get(1).withPacked(Optional.of("H4sI"));

        assertThatThrownBy(() -> pdf(with(steps.get(0), damaged)))
                .isInstanceOf(DesignFileException.class)
                .hasMessage("The design of step 2 of the lesson is damaged and cannot be read.");
    }
}
