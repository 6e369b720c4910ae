package dev.espalier.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPrintingTest {
    @Test
    void whatStandsTogetherIsKeptOnOnePage() {
        assertThat(TextPrinting.pages("a\n\nb\nc\n\nd\ne\n", 5)).containsExactly("a\n\nb\nc", "d\ne");
    }

    @Test
    void whatIsLongerThanAPageGoesOnOnTheNext() {
        assertThat(TextPrinting.pages("a\nb\nc\nd\ne", 2)).containsExactly("a\nb", "c\nd", "e");
    }

    @Test
    void aPageWithNoRoomTakesOneLine() {
        assertThat(TextPrinting.pages("a\nb", 0)).containsExactly("a", "b");
    }
}
