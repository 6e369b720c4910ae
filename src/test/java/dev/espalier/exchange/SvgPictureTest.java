package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.RoleTrust;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Flow;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layers;
import dev.espalier.diagram.Situations;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Run with `-Despalier.golden=update` to write the expected picture anew.
class SvgPictureTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/espalier/exchange");

    private static final Folding FOLDING = new Folding(Set.of(), Set.of(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "TREE, TOP_DOWN, four-departments-denied.svg",
        "TREE, LEFT_RIGHT, four-departments-denied-left-right.svg",
        "NESTED, TOP_DOWN, four-departments-denied-nested.svg"
    })
    void pictureOfTheSampleIsAsExpected(Reading reading, Flow flow, String name) throws IOException {
        var answer = Situations.denied();
        var folding = FOLDING.with(reading).with(flow).showing(answer);
        var svg = SvgPicture.write(
                Drawing.whole(new Sight(Situations.fourDepartments(), folding, Optional.of(answer), Theme.LIGHT)));
        var golden = GOLDEN.resolve(name);
        if ("update".equals(System.getProperty("espalier.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(golden));
    }

    @Test
    void pictureIsReadAsTheDesignSays() {
        var design = Situations.fourDepartments();
        var nested = design.withView(design.view().withReading(Reading.NESTED));
        assertThat(svg(nested)).isNotEqualTo(svg(design));
    }

    @Test
    void whoMayAssumeARoleIsAnArrowInThePictureToo() {
        var it = new AccountId("333333333333");
        var link = new RoleTrust.Link(new UserId(it, "build-server"), new RoleId(it, "Deploy"));
        var trust = new RoleTrust(List.of(link), Map.of(), true);

        assertThat(dashedLines(Layers.USUAL.withTrust(trust), it)).isEqualTo(dashedLines(Layers.USUAL, it) + 1);
    }

    private static long dashedLines(Layers layers, AccountId opened) {
        var folding = FOLDING.opening(opened);
        var svg = SvgPicture.write(
                Drawing.whole(new Sight(Situations.fourDepartments(), folding, Optional.empty(), Theme.LIGHT, layers)));
        return svg.lines().filter(line -> line.contains("stroke-dasharray=")).count();
    }

    private static String svg(Design design) {
        return SvgPicture.write(Drawing.whole(new Sight(design, Folding.of(design), Optional.empty(), Theme.LIGHT)));
    }

    @Test
    void namesAreEscapedSoThatThePictureStaysWellFormed() throws Exception {
        var design = named("R&D <\"labs\"> \u0001 人事");
        var svg = SvgPicture.write(drawing(design, Theme.DARK));
        var document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("R&D <\"labs\"> \uFFFD 人事");
    }

    @Test
    void pngHasTheAskedScale() throws IOException {
        var small = png(1);
        var large = png(2);
        assertThat(large.getWidth()).isBetween(2 * small.getWidth() - 2, 2 * small.getWidth() + 2);
        assertThat(large.getHeight()).isBetween(2 * small.getHeight() - 2, 2 * small.getHeight() + 2);
        assertThat(small.getRGB(0, 0)).isEqualTo(Theme.LIGHT.argb(Token.CANVAS));
    }

    private static BufferedImage png(double scale) throws IOException {
        var out = new ByteArrayOutputStream();
        PngPicture.write(drawing(Situations.fourDepartments(), Theme.LIGHT), scale, Optional.empty(), out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Drawing drawing(Design design, Theme theme) {
        return Drawing.whole(new Sight(design, FOLDING, Optional.empty(), theme));
    }

    private static Design named(String name) {
        return Situations.fourDepartments().withName(name);
    }
}
