package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.Reading;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.diagram.Situations;
import dev.espalier.diagram.Theme;
import dev.espalier.storage.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfPictureTest {
    private static final double POINTS = 72 / 25.4;

    @Test
    void everyAccountCanBeFoundByItsName() throws IOException {
        var design = Situations.fourDepartments();
        try (var document = pdf(whole(design))) {
            var text = new PDFTextStripper().getText(document);

            assertThat(DesignIndex.of(design).accounts().stream().map(Account::name))
                    .allSatisfy(name -> assertThat(text).contains(name));
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void pageHasTheSizeOfThePaper(Paper paper) throws IOException {
        var drawing = whole(Situations.fourDepartments());
        var plan = PagePlan.onOnePage(drawing, paper, Paper.Orientation.PORTRAIT);
        try (var document = pdf(drawing, plan)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var page = document.getPage(0).getMediaBox();
            assertThat((double) page.getWidth()).isCloseTo(paper.shortSide(), within(0.01));
            assertThat((double) page.getHeight()).isCloseTo(paper.longSide(), within(0.01));
        }
    }

    @Test
    void a4Is210By297Millimetres() {
        assertThat(Paper.A4.shortSide()).isCloseTo(210 * POINTS, within(0.01));
        assertThat(Paper.A4.longSide()).isCloseTo(297 * POINTS, within(0.01));
    }

    @Test
    void posterHasThePagesOfItsPlanWithTheirNumbers() throws IOException {
        var drawing = whole(Samples.open("landing-zone.json"));
        var plan = PagePlan.poster(drawing, Paper.A4, Paper.Orientation.AUTO, 1);
        try (var document = pdf(drawing, plan)) {
            assertThat(plan.pages()).isGreaterThan(2);
            assertThat(document.getNumberOfPages()).isEqualTo((int) plan.pages());
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Page 1 of " + plan.pages() + ", row 1, column 1")
                    .contains("Page " + plan.pages() + " of " + plan.pages());
        }
    }

    @Test
    void facesAreInsideAndOnlyInPart() throws IOException {
        try (var document = pdf(whole(Situations.fourDepartments()))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(Inter|JetBrains).*");
            }
        }
        assertThat(bytes(whole(Situations.fourDepartments())).length).isLessThan(400_000);
    }

    @Test
    void documentSaysItsTitleAndLanguage() throws IOException {
        var answer = Situations.denied();
        var design = Situations.fourDepartments();
        try (var document = pdf(Drawing.whole(Sight.of(design, Optional.of(answer), Theme.LIGHT)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(design.name());
            assertThat(document.getDocumentInformation().getSubject()).contains("PeopleNoDatabases");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void sameDesignGivesTheSameBytes() throws IOException {
        assertThat(bytes(whole(Situations.fourDepartments()))).isEqualTo(bytes(whole(Situations.fourDepartments())));
    }

    @Test
    void namesThatTheFacesLackAreDrawnAllTheSame() throws IOException {
        var design = Situations.fourDepartments();
        var note = new View.Note("人事 (HR) \\", 0, 400, UnknownFields.NONE);
        var view = new View(
                Reading.TREE,
                Flow.TOP_DOWN,
                List.of(),
                List.of(),
                List.of(note),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UnknownFields.NONE);
        try (var document = pdf(whole(design.withView(view)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("(HR) \\");
        }
    }

    @Test
    void pageIsPaintedInTheColoursOfTheTheme() throws IOException {
        var drawing = Drawing.whole(Sight.of(Situations.fourDepartments(), Optional.empty(), Theme.DARK));
        try (var document = pdf(drawing)) {
            var image = new PDFRenderer(document).renderImage(0);
            var png = PngPicture.image(drawing, 1);

            assertThat(image.getRGB(image.getWidth() / 2, 40)).isEqualTo(png.getRGB(0, 0));
            assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
        }
    }

    private static Drawing whole(Design design) {
        return Drawing.whole(Sight.of(design, Optional.empty(), Theme.LIGHT));
    }

    private static PDDocument pdf(Drawing drawing) throws IOException {
        return Loader.loadPDF(bytes(drawing));
    }

    private static PDDocument pdf(Drawing drawing, PagePlan plan) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfPicture.write(drawing, plan, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static byte[] bytes(Drawing drawing) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfPicture.write(drawing, PagePlan.onOnePage(drawing, Paper.A4, Paper.Orientation.AUTO), out);
        return out.toByteArray();
    }
}
