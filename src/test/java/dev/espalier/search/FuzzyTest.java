package dev.espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.search.Fuzzy.Name;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    private static int score(String typed, String name) {
        return Fuzzy.of(typed).score(Name.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "hr, HR",
        "mvt, Move to…",
        "move to, Move to…",
        "MV TO, Move to…",
        "rr, ReadReceipts",
        "zur, Zürich",
        "kraków, Krakow",
        "4444, 444444444444"
    })
    void lettersInOrderSuit(String typed, String name) {
        assertThat(score(typed, name)).isNotEqualTo(Fuzzy.NO_MATCH);
    }

    @ParameterizedTest
    @CsvSource({"rh, HR", "hrr, HR", "xyz, Move to…", "aa, a"})
    void missingOrMisplacedLettersDoNotSuit(String typed, String name) {
        assertThat(score(typed, name)).isEqualTo(Fuzzy.NO_MATCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rr   | ReadReceipts        | carrier             | humps before neighbours inside a word
        sa   | Save as             | Save as text        | shorter of two alike
        un   | Undo                | Find in outline     | beginning of the name
        pay  | Payroll             | Place at yard       | neighbours before scattered starts
        fa   | Fit all             | Find as you go      | starts of words in a shorter name
        ed   | Edit policy         | Saved               | start before the end
        legal| Legal               | Legal archive       | whole name
        p2   | Prod 2              | Prep 12             | a number begins a word
        nd   | no-databases        | sandbox             | starts after signs
        """)
    void betterPlacesComeFirst(String typed, String better, String worse, String why) {
        assertThat(score(typed, better)).as(why).isGreaterThan(score(typed, worse));
    }

    @Test
    void bestOfSeveralWaysCounts() {
        // the first "re" is scattered, the second begins a word
        assertThat(score("re", "arbre Read")).isEqualTo(score("re", "arbxx Read"));
    }

    @Test
    void nothingTypedSuitsEverything() {
        assertThat(Fuzzy.of("  ").isEmpty()).isTrue();
        assertThat(score("", "Anything")).isZero();
    }

    @Test
    void everySubsequenceSuitsAndNoneScoresBelowZero() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var name = new StringBuilder();
            var typed = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                var letter = "abC dE-f1".charAt(random.nextInt(9));
                name.append(letter);
                if (random.nextInt(3) == 0) {
                    typed.append(letter);
                }
            }
            assertThat(score(typed.toString(), name.toString())).isNotNegative();
        }
    }
}
