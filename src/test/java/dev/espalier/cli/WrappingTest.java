package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 100", "80, 80", "12, 100", "many, 100", "99999, 100"})
    void theTerminalSaysHowWideItIs(@Nullable String columns, int width) {
        assertThat(Wrapping.width(Optional.ofNullable(columns))).isEqualTo(width);
    }
}
