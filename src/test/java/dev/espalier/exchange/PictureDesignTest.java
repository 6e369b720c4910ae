package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.design.Design;
import dev.espalier.diagram.Situations;
import dev.espalier.diagram.Theme;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.PictureDesign;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDesignTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void designComesBackOutOfItsPngPicture(String sample) throws IOException {
        var design = Samples.open(sample);

        assertThat(designIn(png(design, Optional.of(design)))).isEqualTo(design);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void designComesBackOutOfItsSvgPicture(String sample) throws IOException {
        var design = Samples.open(sample);

        assertThat(designIn(svg(design))).isEqualTo(design);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</design></metadata><script>alert(1)</script>",
                "]]><!ENTITY a SYSTEM 'file:///etc/passwd'>&a;&lt;&#38;",
                "\uFFFE\uFFFF \u0001 \r\n\t \uD83D\uDE00 人事 \u2028 \u0085",
                "half a pair \uD83D",
            })
    void hostileNamesComeBackAsTheyWere(String name) throws IOException {
        var design = Situations.fourDepartments().withName(name).withDescription(name);

        assertThat(designIn(svg(design))).isEqualTo(design);
        assertThat(designIn(png(design, Optional.of(design)))).isEqualTo(design);
    }

    @Test
    void pngWithADesignInsideIsStillTheSamePicture() throws IOException {
        var design = Situations.fourDepartments();
        var plain = ImageIO.read(new ByteArrayInputStream(png(design, Optional.empty())));
        var full = ImageIO.read(new ByteArrayInputStream(png(design, Optional.of(design))));

        assertThat(full.getWidth()).isEqualTo(plain.getWidth());
        assertThat(full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth()))
                .isEqualTo(plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, plain.getWidth()));
    }

    @Test
    void pictureWithoutADesignIsRefusedWithAHint() throws IOException {
        var design = Situations.fourDepartments();

        assertRefused(png(design, Optional.empty()), "without a design inside");
        assertRefused(SvgPicture.write(drawing(design)).getBytes(StandardCharsets.UTF_8), "without a design inside");
        assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "is a PDF");
    }

    @Test
    void pictureIsToldByWhatIsInItAndNotByItsName() throws IOException {
        var design = Situations.fourDepartments();
        var png = Files.write(folder.resolve("design.json"), png(design, Optional.of(design)));
        var text = Files.writeString(folder.resolve("design.png"), DesignFile.write(design));

        assertThat(PictureDesign.isPicture(png)).isTrue();
        assertThat(PictureDesign.isPicture(text)).isFalse();
        assertThat(designIn(Files.readAllBytes(text))).isEqualTo(design);
    }

    @Test
    void pngWithOneWrongBitIsRefused() throws IOException {
        var design = Situations.fourDepartments();
        var png = png(design, Optional.of(design));
        png[200] ^= 1;

        assertRefused(png, "damaged");
    }

    @Test
    void pngThatIsCutOffIsRefusedWhereverItIsCut() throws IOException {
        var design = Situations.fourDepartments();
        var png = png(design, Optional.of(design));
        for (var length = 8; length < png.length; length += 97) {
            assertRefused(Arrays.copyOf(png, length), "damaged");
        }
    }

    @Test
    void pngWithTwoDesignsIsRefused() throws IOException {
        var design = Situations.fourDepartments();

        assertRefused(PictureDesign.intoPng(png(design, Optional.of(design)), design), "more than one design");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg"
                        + " xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY % a SYSTEM 'http://localhost:1/'>%a;]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'/>",
            })
    void svgWithADocumentTypeIsRefused(String svg) throws IOException {
        assertRefused(svg.getBytes(StandardCharsets.UTF_8), "document type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "<svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><metadata><design xmlns='urn:espalier:design'>{<b/>}",
            })
    void brokenSvgIsRefused(String svg) throws IOException {
        assertRefused(svg.getBytes(StandardCharsets.UTF_8), "damaged");
    }

    @Test
    void onlyTheDesignInTheMetadataOfThePictureCounts() throws IOException {
        assertRefused(
                ("<svg xmlns='http://www.w3.org/2000/svg'><g><design xmlns='urn:espalier:design'>{}</design></g>"
                                + "<metadata><design>{}</design></metadata></svg>")
                        .getBytes(StandardCharsets.UTF_8),
                "without a design inside");
        assertRefused("<html/>".getBytes(StandardCharsets.UTF_8), "neither a design nor an SVG picture");
    }

    @Test
    void elementsNestedWithoutEndAreRefused() throws IOException {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>".repeat(100_000);

        assertRefused(svg.getBytes(StandardCharsets.UTF_8), "damaged");
    }

    private void assertRefused(byte[] picture, String why) throws IOException {
        var file = Files.write(folder.resolve("picture"), picture);
        assertThatThrownBy(() -> DesignFile.read(file))
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining(why)
                .hasMessageContaining(file.toString());
    }

    private Design designIn(byte[] picture) throws IOException {
        var file = Files.write(folder.resolve("picture"), picture);
        return switch (DesignFile.read(file)) {
            case ReadResult.Opened opened -> opened.design();
            case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static byte[] svg(Design design) throws IOException {
        return SvgPicture.write(drawing(design), Optional.of(design)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(Design design, Optional<Design> inside) throws IOException {
        var out = new ByteArrayOutputStream();
        PngPicture.write(drawing(design), 1, inside, out);
        return out.toByteArray();
    }

    private static Drawing drawing(Design design) {
        return Drawing.whole(Sight.of(design, Optional.empty(), Theme.LIGHT));
    }
}
