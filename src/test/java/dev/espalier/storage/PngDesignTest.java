package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngDesignTest {
    @Test
    void textThatGrowsBeyondTheBoundIsGivenUp() throws IOException {
        var bomb = PngDesign.put(picture(), new byte[1_000_000]);

        assertThat(bomb).hasSizeLessThan(2_000);
        assertThatThrownBy(() -> PngDesign.get(bomb, 999_999)).hasMessage("broken.TOO_LONG");
        assertThat(PngDesign.get(bomb, 1_000_000))
                .hasValueSatisfying(text -> assertThat(text).hasSize(1_000_000));
    }

    @Test
    void svgTextThatIsLongerThanTheBoundIsGivenUp() throws IOException {
        var svg = ("<svg xmlns='http://www.w3.org/2000/svg'>" + SvgDesign.element("x".repeat(100_000)) + "</svg>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SvgDesign.get(svg, 99_999)).hasMessage("broken.TOO_LONG");
        assertThat(SvgDesign.get(svg, 100_000)).isPresent();
    }

    @Test
    void svgInAnotherEncodingThanUtf8IsReadAsItDeclares() throws IOException {
        var svg = "<?xml version='1.0' encoding='ISO-8859-1'?><svg xmlns='http://www.w3.org/2000/svg'>"
                + SvgDesign.element("\u00e9") + "</svg>";

        assertThat(SvgDesign.get(svg.getBytes(StandardCharsets.ISO_8859_1), 10))
                .hasValueSatisfying(text ->
                        assertThat(text).asString(StandardCharsets.UTF_8).isEqualTo("\u00e9"));
    }

    @Test
    void otherTextsInThePictureArePassedOver() throws IOException {
        assertThat(PngDesign.get(picture(), 10)).isEqualTo(Optional.empty());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
