package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngTextTest {
    private static final Bounds AREA = new Bounds(0, 0, 220, 50);

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"REGULAR", "SEMI_BOLD"})
    void firstOfTwoHebrewWordsStandsAtTheRight(Face face) {
        var heavyThenLight = "\u05e9\u05e9\u05e9\u05e9\u05e9 \u05d9\u05d9\u05d9\u05d9\u05d9";
        var text = new Shape.Text(10, 35, heavyThenLight, face, 30, Token.INK, Shape.Anchor.START);
        var image = PngPicture.image(List.<Shape>of(text), AREA, Theme.LIGHT, 1);

        var paper = image.getRGB(0, 0);
        var columns = new int[image.getWidth()];
        for (var x = 0; x < columns.length; x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                columns[x] += image.getRGB(x, y) == paper ? 0 : 1;
            }
        }
        var last = columns.length - 1;
        while (last > 0 && columns[last] == 0) {
            last--;
        }
        assertThat(ink(columns, 10 + (last - 10) / 2, last)).isGreaterThan(ink(columns, 10, 10 + (last - 10) / 2));
    }

    private static int ink(int[] columns, int from, int to) {
        var sum = 0;
        for (var x = from; x < to; x++) {
            sum += columns[x];
        }
        return sum;
    }
}
