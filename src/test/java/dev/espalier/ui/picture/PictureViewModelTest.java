package dev.espalier.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Theme;
import dev.espalier.edit.RenameNode;
import dev.espalier.exchange.Paper;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.picture.PictureChoices.Extent;
import dev.espalier.ui.picture.PictureChoices.Format;
import dev.espalier.ui.task.DirectTaskRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureViewModelTest {
    private static final Seen SEEN = new Seen(new Bounds(-100, 0, 400, 300), 0.5);

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final MemorySettings settings = new MemorySettings();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void selectionIsOfferedOnlyWhenThereIsOne() {
        assertThat(model().extents()).containsExactly(Extent.WHOLE, Extent.VIEW);

        store.select(List.of(UiTest.PEOPLE));

        assertThat(model().extents()).contains(Extent.SELECTION);
    }

    @Test
    void rememberedSelectionThatIsGoneGivesEverything() {
        var model = model();
        model.choicesProperty().set(model.choices().withExtent(Extent.SELECTION));
        model.remember();

        assertThat(model().choices().extent()).isEqualTo(Extent.SELECTION);
        assertThat(model().extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void choicesAreRememberedForTheNextPicture() {
        var model = model();
        var chosen = new PictureChoices(
                Format.PDF, Extent.VIEW, Theme.CONTRAST, 4, Paper.TABLOID, Paper.Orientation.PORTRAIT, 50, false);
        model.choicesProperty().set(chosen);
        assertThat(model().choices()).isNotEqualTo(chosen);

        model.remember();

        assertThat(model().choices()).isEqualTo(chosen);
    }

    @Test
    void nonsenseInTheSettingsGivesTheUsualChoices() {
        var usual = model().choices();
        for (var key : List.of("format", "extent", "theme", "scale", "paper", "orientation", "pages", "design")) {
            settings.put("picture." + key, "7 of 9");
        }

        assertThat(model().choices()).isEqualTo(usual);
    }

    @Test
    void aPictureHasTheLayersOfTheWindowUntilOthersAreChosen() throws Exception {
        var model = model();
        assertThat(svg(model)).contains("PeopleNoDatabases");

        model.draw(Overlay.POLICIES, false);

        assertThat(svg(model)).doesNotContain("PeopleNoDatabases");
        assertThat(store.showing().draws(Overlay.POLICIES)).isTrue();
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void withoutPoliciesCardsAreAsHighAsTheirText() {
        var model = model();
        var before = model.drawing().area().height();

        model.draw(Overlay.POLICIES, false);

        assertThat(model.drawing().area().height()).isLessThan(before);
    }

    @Test
    void layersThatTheWindowHasNotFoundOutAreNotOffered() {
        assertThat(model().layers()).doesNotContain(Overlay.TRUST);

        store.showing().draw(Overlay.TRUST);

        assertThat(model().layers()).contains(Overlay.TRUST);
    }

    private String svg(PictureViewModel model) throws Exception {
        model.choicesProperty()
                .set(model.choices()
                        .withFormat(Format.SVG)
                        .withExtent(Extent.WHOLE)
                        .withDesign(false));
        return Files.readString(model.writing(folder.resolve("layers.svg")).call());
    }

    @Test
    void sizeIsSaidAsItWillBe() {
        var model = model();
        model.choicesProperty()
                .set(model.choices()
                        .withFormat(Format.PNG)
                        .withExtent(Extent.VIEW)
                        .withScale(3));
        assertThat(model.size()).isEqualTo("600 x 450 pixels");

        model.choicesProperty().set(model.choices().withFormat(Format.PDF));
        assertThat(model.size()).isEqualTo("1 page");

        model.choicesProperty().set(model.choices().withExtent(Extent.WHOLE).withPages(200));
        assertThat(model.size()).matches("[0-9]+ pages, [0-9]+ across and [0-9]+ down");
    }

    @Test
    void posterOfTooManyPagesIsRefusedWithARemedy() {
        var large = new DesignStore(Samples.open("landing-zone.json"), new DirectTaskRunner());
        var model = new PictureViewModel(large, () -> new Seen(new Bounds(0, 0, 90_000, 90_000), 1), settings);
        model.choicesProperty()
                .set(model.choices()
                        .withFormat(Format.PDF)
                        .withExtent(Extent.VIEW)
                        .withPages(400));

        assertThat(model.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("larger paper"));

        model.choicesProperty().set(model.choices().withPages(0));
        assertThat(model.obstacle()).isEmpty();
    }

    @Test
    void nameEndsAsTheKindOfPictureDoes() {
        var model = model();
        model.choicesProperty().set(model.choices().withFormat(Format.PNG));

        assertThat(model.suggestedName()).isEqualTo("four-departments.png");
        assertThat(model.withSuffix(Path.of("a.PNG"))).isEqualTo(Path.of("a.PNG"));
        assertThat(model.withSuffix(Path.of("design.json"))).isEqualTo(Path.of("design.json.png"));
    }

    @Test
    void pngIsWrittenWithTheDesignInsideUnlessItIsNotWanted() throws Exception {
        var model = model();
        model.choicesProperty().set(model.choices().withFormat(Format.PNG).withExtent(Extent.VIEW));
        var full = model.writing(folder.resolve("full.png")).call();
        model.choicesProperty().set(model.choices().withDesign(false));
        var plain = model.writing(folder.resolve("plain.png")).call();

        assertThat(ImageIO.read(full.toFile()).getWidth()).isEqualTo(400);
        assertThat(read(full)).contains(store.design());
        assertThat(read(plain)).isEmpty();
    }

    @Test
    void pictureOfAWhatIfHoldsTheDesignThatItShows() throws Exception {
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        var model = model();
        model.choicesProperty().set(model.choices().withFormat(Format.PNG).withExtent(Extent.VIEW));

        var written = model.writing(folder.resolve("tried.png")).call();

        assertThat(read(written)).contains(store.design());
        assertThat(store.design()).isNotEqualTo(store.designToSave());
    }

    @Test
    void pdfIsWrittenWithAPageForEachOfThePlan() throws Exception {
        var model = model();
        model.choicesProperty().set(model.choices().withFormat(Format.PDF).withPages(200));
        var pages = model.plan(model.drawing()).pages();

        try (var document = Loader.loadPDF(
                Files.readAllBytes(model.writing(folder.resolve("a.pdf")).call()))) {
            assertThat(document.getNumberOfPages()).isEqualTo((int) pages).isGreaterThan(1);
        }
    }

    @Test
    void previewFitsIntoItsFrame() throws Exception {
        var model = model();
        for (var format : Format.values()) {
            model.choicesProperty().set(model.choices().withFormat(format));
            var image = model.preview(300, 200).call();

            assertThat(image.getWidth()).isBetween(100, 301);
            assertThat(image.getHeight()).isBetween(100, 201);
        }
    }

    @Test
    void copyTakesTheSelectionOrElseEverything() {
        var whole = model().copied().area();
        store.select(List.of(UiTest.HR));

        assertThat(model().copied().area().width()).isLessThan(whole.width());
    }

    @Test
    void fileWithAnotherEndingIsNotReplacedUnasked() throws Exception {
        var there = Files.writeString(folder.resolve("a.svg"), "mine");
        var pictures = new Pictures(store, new DirectTaskRunner(), () -> SEEN, settings);

        pictures.write(model(), folder.resolve("a"));
        assertThat(there).hasContent("mine");
        assertThat(store.messageProperty().get())
                .hasValueSatisfying(said -> assertThat(said).contains("exists already"));

        pictures.write(model(), there);
        assertThat(there).content().startsWith("<svg");
    }

    @Test
    void lessonIsHandedOutAsPagesWhateverStepIsOnShow() throws Exception {
        var lesson = Samples.open("finance-it-hr-legal.json");
        store.open(lesson, Optional.empty(), false);
        store.staging().show(UiTest.fourDepartments(), Optional.empty());
        var pictures = new Pictures(store, new DirectTaskRunner(), () -> SEEN, settings);

        pictures.writeHandout(folder.resolve("pages"));

        assertThat(folder.resolve("pages.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF");
        assertThat(store.messageProperty().get())
                .hasValueSatisfying(said -> assertThat(said).contains("pages.pdf"));
        Files.writeString(folder.resolve("other.pdf"), "mine");
        pictures.writeHandout(folder.resolve("other"));
        assertThat(folder.resolve("other.pdf")).hasContent("mine");
    }

    private static Optional<Object> read(Path picture) throws Exception {
        try {
            return DesignFile.read(picture) instanceof ReadResult.Opened opened
                    ? Optional.of(opened.design())
                    : Optional.empty();
        } catch (DesignFileException withoutDesign) {
            return Optional.empty();
        }
    }

    private PictureViewModel model() {
        return new PictureViewModel(store, () -> SEEN, settings);
    }
}
