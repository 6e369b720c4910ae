package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {
    @Test
    void aLongLineIsBrokenAtBlanksAndGoesOnIndentedFurther() {
        assertThat(Wrapping.wrapped("  one two three four five", 14)).isEqualTo("  one two\n    three four\n    five");
    }

    @Test
    void linesThatFitStayAsTheyAre() {
        assertThat(Wrapping.wrapped("one\n\n  two\n", 10)).isEqualTo("one\n\n  two\n");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        assertThat(Wrapping.wrapped("see arn:aws:iam::111111111111:user/hana there", 20))
                .isEqualTo("see\n  arn:aws:iam::111111111111:user/hana\n  there");
    }

    /// A name may hold a line end and as many blanks as it likes.
    @Test
    void anyLineEndsWithTheSameWordsHoweverFarItIsIndented() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int width = 10 + random.nextInt(60);
            var line = new StringBuilder(" ".repeat(random.nextInt(2 * width)));
            for (int word = 0; word < 8; word++) {
                line.append("x".repeat(1 + random.nextInt(width))).append(" ".repeat(1 + random.nextInt(3)));
            }
            assertThat(Wrapping.wrapped(line.toString(), width)).isEqualToNormalizingWhitespace(line);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 100", "80, 80", "12, 100", "many, 100", "99999, 100"})
    void theTerminalSaysHowWideItIs(@Nullable String columns, int width) {
        assertThat(Wrapping.width(Optional.ofNullable(columns))).isEqualTo(width);
    }
}
