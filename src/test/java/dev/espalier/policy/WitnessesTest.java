package dev.espalier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.Witnesses.Pattern;
import dev.espalier.policy.Witnesses.Search;
import dev.espalier.policy.Witnesses.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WitnessesTest {
    private static final int ROUNDS = 2000;
    private static final List<String> LETTERS = List.of("a", "b", ":", "*", "*", "?");

    private static List<Witness> of(String... patterns) {
        var read = List.of(patterns).stream()
                .map(pattern -> Pattern.of(Wildcard.of(pattern)))
                .toList();
        return Witnesses.of(read, new Search(List.of(), 1, 20_000)).orElseThrow();
    }

    @Test
    void everyCombinationOfPatternsThatShortTextsMatchIsFound() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var patterns = new ArrayList<Wildcard>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                patterns.add(pattern(random));
            }
            var found = new HashSet<Set<Integer>>();
            var search = new Search(List.of(), 1, 100_000);
            for (var witness : Witnesses.of(patterns.stream().map(Pattern::of).toList(), search)
                    .orElseThrow()) {
                assertThat(matched(patterns, witness.text()))
                        .as("seed %d", seed)
                        .isEqualTo(witness.matched());
                found.add(witness.matched());
            }
            for (var text : texts()) {
                assertThat(found).as("seed %d: %s", seed, text).contains(matched(patterns, text));
            }
        }
    }

    private static Wildcard pattern(Random random) {
        var builder = new Wildcard.Builder();
        boolean isConfined = random.nextInt(3) == 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            char symbol = LETTERS.get(random.nextInt(LETTERS.size())).charAt(0);
            if (isConfined) {
                builder.symbolInField(symbol);
            } else {
                builder.symbol(symbol);
            }
        }
        return builder.build();
    }

    private static Set<Integer> matched(List<Wildcard> patterns, String text) {
        var matched = new HashSet<Integer>();
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(text)) {
                matched.add(i);
            }
        }
        return matched;
    }

    private static List<String> texts() {
        var texts = new ArrayList<>(List.of(""));
        for (int i = 0; texts.get(i).length() < 4; i++) {
            for (var letter : List.of("a", "b", ":", "z")) {
                texts.add(texts.get(i) + letter);
            }
        }
        return texts;
    }

    @Test
    void shortestReadableTextsAreChosen() {
        assertThat(of("vpc-*", "vpc-1*")).extracting(Witness::text).containsExactly("v", "vpc-", "vpc-1", "");
    }

    @Test
    void requiredPatternsHoldForEveryText() {
        var search = new Search(List.of(Wildcard.of("a*")), 1, 1000);

        assertThat(Witnesses.of(List.of(Pattern.of(Wildcard.of("*b")), Pattern.of(Wildcard.of("c"))), search)
                        .orElseThrow())
                .extracting(Witness::text)
                .containsExactlyInAnyOrder("a", "ab");
    }

    @Test
    void letterCaseIsFoldedWhereItDoesNotMatter() {
        var found = Witnesses.of(
                List.of(new Pattern(Wildcard.literal("Ab"), true), Pattern.of(Wildcard.literal("ab"))),
                new Search(List.of(), 1, 1000));

        assertThat(found.orElseThrow())
                .filteredOn(witness -> !witness.text().isEmpty())
                .extracting(Witness::matched)
                .containsExactlyInAnyOrder(Set.of(), Set.of(0), Set.of(0, 1));
    }

    @Test
    void searchGivesUpBeyondItsLimit() {
        var patterns = List.of("*a?????????*", "*b??????????*").stream()
                .map(pattern -> Pattern.of(Wildcard.of(pattern)))
                .toList();

        assertThat(Witnesses.of(patterns, new Search(List.of(), 1, 500))).isEmpty();
    }
}
