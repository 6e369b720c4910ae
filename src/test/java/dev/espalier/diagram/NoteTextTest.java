package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.NoteText.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {
    private static NoteText of(String text) {
        return NoteText.of(text, 13, 208);
    }

    private static List<Run> runs(String line) {
        return of(line).lines().getFirst().runs();
    }

    @Test
    void boldItalicCodeAndLinksHaveTheirFaces() {
        assertThat(runs("a **b** *c* `d`"))
                .containsExactly(
                        new Run("a ", Face.REGULAR, false),
                        new Run("b", Face.SEMI_BOLD, false),
                        new Run(" ", Face.REGULAR, false),
                        new Run("c", Face.ITALIC, false),
                        new Run(" ", Face.REGULAR, false),
                        new Run("d", Face.MONO, false));
        assertThat(runs("[wiki](https://example.com/a)")).containsExactly(new Run("wiki", Face.REGULAR, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 * 3 * 4", "snake_case_name", "**open", "rds:*", "[no link]", "`open"})
    void whatIsNoCompleteMarkUpStaysAsItWasTyped(String text) {
        assertThat(runs(text)).containsExactly(new Run(text, Face.REGULAR, false));
    }

    @Test
    void itemsOfListsHaveABulletAndAnIndent() {
        var lines = of("- one\n2. two").lines();
        assertThat(lines).extracting(NoteText.Line::bullet).containsExactly("•", "2.");
        assertThat(lines).allMatch(line -> line.indent() > 0);
    }

    @Test
    void noLineIsWiderThanThePaper() {
        var words = "Everything that **finance** owns lives here, incomprehensibilities included: "
                + "arn:aws:iam::111111111111:role/a-very-long-name-without-any-space-in-it";
        assertThat(of(words).lines()).hasSizeGreaterThan(3).allMatch(line -> width(line) <= 208);
    }

    private static double width(NoteText.Line line) {
        return line.indent()
                + line.runs().stream()
                        .mapToDouble(run -> Fonts.width(run.face(), 13, run.text()))
                        .sum();
    }

    @Test
    void veryLongTextIsCutAndSaysSo() {
        var text = of("line\n".repeat(40));
        assertThat(text.isWhole()).isFalse();
        assertThat(text.lines()).hasSize(12);
        assertThat(text.lines().getLast().runs()).extracting(Run::text).containsExactly("…");
    }
}
