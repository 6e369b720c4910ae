package dev.espalier.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x1B, 0x7F, 0x85, 0xAD, 0x034F, 0x061C, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200D, 0x202E, 0x2060,
                0x2063, 0x2066, 0x2800, 0x3164, 0xD800, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFE, 0x1D173, 0xE0001, 0xE0041,
                0xE0100, 0xE01EF
            })
    void whatNobodyCouldSeeIsWrittenAsItsNumber(int symbol) {
        var name = "Ada" + Character.toString(symbol) + "min";

        assertThat(VisibleText.of(name)).isEqualTo("Ada[U+%04X]min".formatted(symbol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Zoë", "Zoe\u0308", "\u65E5\u672C", "\u0627\u0644", "\uD83C\uDF5E", "a\u00A0b"})
    void whatCanBeSeenStaysAsItIs(String name) {
        assertThat(VisibleText.of(name)).isEqualTo(name);
    }

    @Test
    void lineEndsBecomeBlanksWhereThereIsOneLineOnly() {
        assertThat(VisibleText.of("a\r\nb\tc")).isEqualTo("a  b c");
        assertThat(VisibleText.inLines("a\r\nb\tc\u200B")).isEqualTo("a\r\nb\tc[U+200B]");
    }
}
