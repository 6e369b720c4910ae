package dev.espalier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        *,        anything, true
        a*,       a,        true
        a*c,      abbc,     true
        a*c,      abbcd,    false
        a?c,      abc,      true
        a?c,      ac,       false
        *a*b*,    xxaxxbxx, true
        *a*b*,    xxbxxaxx, false
        """)
    void starsMatchRunsAndQuestionMarksOneCharacter(String pattern, String text, boolean matches) {
        assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void questionMarkMatchesOneCharacterBeyondTheBasicPlane() {
        assertThat(Wildcard.of("a?b").matches("a\uD83D\uDE00b")).isTrue();
        assertThat(Wildcard.of("a??b").matches("a\uD83D\uDE00b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        *,     abc,  true
        a*,    *c,   true
        a*,    b*,   false
        a?c,   ab*,  true
        a?,    abc,  false
        '',    *,    true
        '',    ?,    false
        """)
    void patternsMeetWhereOneTextMatchesBoth(String mine, String theirs, boolean meet) {
        assertThat(Wildcard.of(mine).meets(Wildcard.of(theirs))).isEqualTo(meet);
        assertThat(Wildcard.of(theirs).meets(Wildcard.of(mine))).isEqualTo(meet);
    }

    @Test
    void patternsThatMeetAreThoseThatSomeShortTextMatches() {
        var random = new Random(20260102);
        var texts = texts("ab:", 5);
        for (int round = 0; round < 3_000; round++) {
            var mine = confined(text(random, "ab:*?", 4));
            var theirs = confined(text(random, "ab:*?", 4));
            var isMet = texts.stream().anyMatch(text -> mine.matches(text) && theirs.matches(text));
            // with four symbols each the shortest common text may be longer than five characters, never the reverse
            assertThat(mine.meets(theirs) || !isMet).isTrue();
            assertThat(mine.matches(mine.example())).isTrue();
            if (mine.size() + theirs.size() <= 5) {
                assertThat(mine.meets(theirs)).isEqualTo(isMet);
            }
        }
    }

    private static Wildcard confined(String pattern) {
        var builder = new Wildcard.Builder();
        pattern.chars().forEach(symbol -> builder.symbolInField((char) symbol));
        return builder.build();
    }

    private static List<String> texts(String alphabet, int longest) {
        var texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text.length() < longest) {
                alphabet.chars().forEach(symbol -> texts.add(text + (char) symbol));
            }
        }
        return texts;
    }

    @Test
    void agreesWithANaiveMatcher() {
        var random = new Random(20260101);
        for (int round = 0; round < 20_000; round++) {
            var pattern = text(random, "ab*?", 8);
            var text = text(random, "ab", 10);
            assertThat(Wildcard.of(pattern).matches(text))
                    .as("%s against %s", pattern, text)
                    .isEqualTo(naive(pattern, text, false));
        }
    }

    @Test
    void agreesWithANaiveMatcherWhenStarsStayInTheirField() {
        var random = new Random(20260102);
        for (int round = 0; round < 20_000; round++) {
            var pattern = text(random, "a:*?", 8);
            var text = text(random, "a:", 10);
            var builder = new Wildcard.Builder();
            pattern.chars().forEach(symbol -> builder.symbolInField((char) symbol));
            assertThat(builder.build().matches(text))
                    .as("%s against %s", pattern, text)
                    .isEqualTo(naive(pattern, text, true));
        }
    }

    @Test
    void neverLooksAtMoreThanPatternTimesTextCharacters() {
        for (int size = 8; size <= 512; size *= 2) {
            var pattern = "*a".repeat(size) + "b";
            var text = new CountedText("a".repeat(size * 4));
            assertThat(Wildcard.of(pattern).matches(text)).isFalse();
            assertThat(text.looks).isLessThanOrEqualTo(2L * pattern.length() * text.length());
        }
    }

    @Test
    void neverLooksAtMoreThanPatternTimesTextCharactersWhenStarsStayInTheirField() {
        for (int size = 8; size <= 512; size *= 2) {
            var builder = new Wildcard.Builder();
            ("*a".repeat(size) + "b").chars().forEach(symbol -> builder.symbolInField((char) symbol));
            var text = new CountedText("a".repeat(size * 4));
            assertThat(builder.build().matches(text)).isFalse();
            assertThat(text.looks).isLessThanOrEqualTo(2L * (2L * size + 1) * text.length());
        }
    }

    private static String text(Random random, String alphabet, int longest) {
        var text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static boolean naive(String pattern, String text, boolean staysInField) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        var rest = pattern.substring(1);
        boolean canTake = !text.isEmpty() && !(staysInField && text.charAt(0) == ':');
        return switch (first) {
            case '*' -> naive(rest, text, staysInField) || (canTake && naive(pattern, text.substring(1), staysInField));
            case '?' -> canTake && naive(rest, text.substring(1), staysInField);
            default -> !text.isEmpty() && text.charAt(0) == first && naive(rest, text.substring(1), staysInField);
        };
    }

    /// A text that counts how often somebody looks at one of its characters.
    private static final class CountedText implements CharSequence {
        private final String text;
        private long looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
