package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
    @Test
    void aNameWhoseSiblingsBeginAlikeKeepsItsEnd() {
        assertThat(Fonts.elideMiddle(Face.SEMI_BOLD, 11, "Auction house", 60))
                .startsWith("Au")
                .contains("…")
                .endsWith("se");
        assertThat(Fonts.width(Face.SEMI_BOLD, 11, Fonts.elideMiddle(Face.SEMI_BOLD, 11, "Auction house", 60)))
                .isLessThanOrEqualTo(60);
        assertThat(Fonts.elideMiddle(Face.SEMI_BOLD, 11, "Audit", 60)).isEqualTo("Audit");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 60, 80, 120})
    void aNameWithoutItsMiddleIsNeverWiderThanItsRoom(int room) {
        for (var name :
                List.of("Webshop production", "人事部門アカウント東京本社", "حسابات الموارد البشرية", "𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜")) {
            var kept = Fonts.elideMiddle(Face.SEMI_BOLD, 11, name, room);
            assertThat(Fonts.width(Face.SEMI_BOLD, 11, kept))
                    .isLessThanOrEqualTo(Math.max(room, Fonts.width(Face.SEMI_BOLD, 11, "…")));
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void widthsAgreeWithAFontRasterizer(Face face) throws Exception {
        var text = "rds:CreateDBInstance Ä ß Ł é 4444";
        try (var stream = Fonts.stream(face)) {
            var font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(100f);
            var drawn = font.getStringBounds(text, new FontRenderContext(null, true, true))
                    .getWidth();
            assertThat(Fonts.width(face, 100, text)).isCloseTo(drawn, within(drawn * 0.01));
        }
    }

    @Test
    void longTextEndsWithAnEllipsisAndFits() {
        var name = "A very long name of an organizational unit that nobody can read";
        var elided = Fonts.elide(Face.SEMI_BOLD, 14, name, 120);
        assertThat(elided).startsWith("A very").endsWith("…");
        assertThat(Fonts.width(Face.SEMI_BOLD, 14, elided)).isLessThanOrEqualTo(120);
    }

    @Test
    void namesThatDifferOnlyInTheirNumbersDoSoAlsoWhenTheyAreCut() {
        var one = Fonts.elideName(Face.SEMI_BOLD, 12, "Account-00017", 70);
        var other = Fonts.elideName(Face.SEMI_BOLD, 12, "Account-00018", 70);

        assertThat(one).startsWith("A").endsWith("…00017");
        assertThat(other).isNotEqualTo(one);
        assertThat(Fonts.width(Face.SEMI_BOLD, 12, one)).isLessThanOrEqualTo(70);
        assertThat(Fonts.elideName(Face.SEMI_BOLD, 12, "Payments prod", 50))
                .startsWith("Pay")
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            חשבון ייצור ראשי,        …חשב
            מלון 42 ראשי לתשלומים,   …מלון
            HR חשבון ייצור ראשי,     HR …ח
            """)
    void dotsStandWhereANameThatIsReadFromTheRightEnds(String name, String shown) {
        // painters lay out from the left: what comes first in the text stands left of letters read from the right
        var cut = Fonts.elide(Face.REGULAR, 10, name, Fonts.width(Face.REGULAR, 10, shown) + 0.1);

        assertThat(cut).isEqualTo(shown);
    }

    @Test
    void numberOfANameThatIsReadFromTheRightStaysAtItsEnd() {
        assertThat(Fonts.elideName(Face.SEMI_BOLD, 12, "חשבון ייצור ראשי 17", 60))
                .startsWith("17…ח");
        assertThat(Fonts.elideName(Face.SEMI_BOLD, 12, "HR חשבון ייצור ראשי 17", 66))
                .startsWith("HR 17…ח");
    }

    @Test
    void textThatFitsIsLeftAlone() {
        assertThat(Fonts.elide(Face.REGULAR, 12, "HR", 120)).isEqualTo("HR");
    }

    @Test
    void ideographsAreAsWideAsHigh() {
        assertThat(Fonts.width(Face.REGULAR, 10, "人事部")).isEqualTo(30, within(0.01));
    }

    @Test
    void elisionNeverCutsACharacterInHalf() {
        var elided = Fonts.elide(Face.REGULAR, 10, "😀😀😀😀😀😀", 35);
        assertThat(elided.codePoints()
                        .filter(point -> point >= 0xD800 && point <= 0xDFFF)
                        .boxed())
                .isEmpty();
    }

    @Test
    void lettersReadFromTheRightAreTakenToBeNarrow() {
        assertThat(Fonts.width(Face.SEMI_BOLD, 10, "חשבון")).isLessThan(Fonts.width(Face.SEMI_BOLD, 10, "人事部"));
        assertThat(Fonts.elide(Face.SEMI_BOLD, 14, "חשבון", 5 * 14 * 0.59)).isEqualTo("חשבון");
    }

    @Test
    void lettersOfFacesThatStandInAreBroaderInBoldAndWithTeeth() {
        var name = "\u0627\u0644\u0645\u0648\u0627\u0631\u062f";
        assertThat(Fonts.width(Face.SEMI_BOLD, 14, name)).isGreaterThan(1.1 * Fonts.width(Face.REGULAR, 14, name));
        assertThat(Fonts.width(Face.REGULAR, 14, "\u0634")).isGreaterThan(Fonts.width(Face.REGULAR, 14, "\u0627"));
    }
}
