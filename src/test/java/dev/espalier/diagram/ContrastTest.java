package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is read and what is told apart keeps the contrast that WCAG 2 asks for, in every theme.
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private record Pair(Token front, Token ground) {}

    private static List<Pair> pairs(List<Token> fronts, Token... grounds) {
        return fronts.stream()
                .flatMap(front -> List.of(grounds).stream().map(ground -> new Pair(front, ground)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEveryGroundItStandsOn(Theme theme) {
        var words = List.of(Token.INK, Token.MUTED);
        assertContrast(
                theme,
                TEXT,
                pairs(words, Token.CANVAS, Token.SURFACE, Token.SUBTLE, Token.INSET, Token.OU, Token.OU_2));
        assertContrast(theme, TEXT, pairs(words, Token.PASS_BG, Token.STOP_BG));
        assertContrast(theme, TEXT, pairs(List.of(Token.FAINT), Token.SURFACE, Token.SUBTLE, Token.INSET));
        assertContrast(theme, TEXT, pairs(List.of(Token.PASS_TEXT), Token.SURFACE, Token.PASS_BG));
        assertContrast(theme, TEXT, pairs(List.of(Token.STOP_TEXT), Token.SURFACE, Token.STOP_BG));
        assertContrast(theme, TEXT, pairs(List.of(Token.ON_ROOT, Token.ON_ROOT_2), Token.ROOT));
        assertContrast(theme, TEXT, pairs(List.of(Token.NOTE_INK), Token.NOTE));
        assertContrast(theme, TEXT, pairs(List.of(Token.SURFACE), Token.INK));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lettersOnTheAuthorsColoursCanBeRead(Theme theme) {
        for (var token : Token.values()) {
            if (token.name().startsWith("SWATCH_")) {
                assertContrast(theme, TEXT, List.of(new Pair(Token.ON, token)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bordersPathsAndMarksStandOut(Theme theme) {
        var grounds = new Token[] {Token.CANVAS, Token.SURFACE, Token.OU, Token.OU_2};
        assertContrast(theme, SHAPE, pairs(List.of(Token.STRONG, Token.PASS, Token.STOP), grounds));
        assertContrast(theme, SHAPE, pairs(List.of(Token.ON), Token.PASS, Token.STOP));
    }

    private static void assertContrast(Theme theme, double least, List<Pair> pairs) {
        for (var pair : pairs) {
            assertThat(ratio(theme.argb(pair.front()), theme.argb(pair.ground())))
                    .as("%s on %s in %s", pair.front(), pair.ground(), theme)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static double ratio(int one, int other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
