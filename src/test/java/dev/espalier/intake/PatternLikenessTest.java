package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.Wildcard;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternLikenessTest {
    private static final long ENOUGH = 1_000_000;

    @Test
    void patternThatLosesANameIsDifferent() {
        var likeness = new PatternLikeness(Map.of("team-*", "blue-*", "team-admin", "grey-other"), ENOUGH);

        assertThat(likeness.different()).containsExactly("team-*");
    }

    @Test
    void patternThatGainsANameIsDifferent() {
        var likeness = new PatternLikeness(Map.of("team-*", "blue-*", "crew-admin", "blue-other"), ENOUGH);

        assertThat(likeness.different()).containsExactly("team-*");
    }

    @Test
    void patternThatKeepsItsNamesIsNotDifferent() {
        var likeness =
                new PatternLikeness(Map.of("team-*", "blue-*", "team-admin", "blue-other", "crew", "herd"), ENOUGH);

        assertThat(likeness.different()).isEmpty();
        assertThat(likeness.skipped()).isZero();
    }

    @Test
    void patternsForWhichThereIsNoTimeAreCounted() {
        var likeness = new PatternLikeness(Map.of("*a", "*b", "*c", "*d", "ca", "db"), 1);

        assertThat(likeness.skipped()).isEqualTo(1);
    }

    /// Every pattern against every name, which is what must come out.
    private static Set<String> differentByAskingAll(Map<String, String> given) {
        var different = new TreeSet<String>();
        given.forEach((pattern, other) -> given.forEach((name, otherName) -> {
            boolean isAboutAName = pattern.matches(".*[*?].*") && !name.matches(".*[*?].*");
            if (isAboutAName
                    && Wildcard.of(pattern).matches(name) != Wildcard.of(other).matches(otherName)) {
                different.add(pattern);
            }
        }));
        return different;
    }

    private static String drawn(Random random, String signs) {
        return random.ints(1 + random.nextInt(4), 0, signs.length())
                .mapToObj(at -> signs.substring(at, at + 1))
                .reduce("", String::concat);
    }

    @Test
    void sameDifferencesAreFoundAsByAskingAboutEveryName() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var given = new HashMap<String, String>();
            for (int i = 0; i < 12; i++) {
                var before = drawn(random, "ab\uFFFF*?");
                given.put(before, random.nextInt(3) > 0 ? before : drawn(random, "ab*?"));
            }

            assertThat(new PatternLikeness(given, ENOUGH).different())
                    .as("seed %d", seed)
                    .isEqualTo(differentByAskingAll(given));
        }
    }
}
