package dev.espalier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        0,          1970-01-01T00:00:00Z
        300,        1970-01-01T00:05:00Z
        2026,       2026-01-01T00:00:00Z
        86400,      1970-01-02T00:00:00Z
        1780315200, 2026-06-01T12:00:00Z
        """)
    void fourDigitsAreAYearAndAnyOtherNumberIsSeconds(String text, Instant expected) {
        assertThat(Scalars.date(text)).contains(expected);
    }
}
