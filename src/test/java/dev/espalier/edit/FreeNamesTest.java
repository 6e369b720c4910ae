package dev.espalier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeNamesTest {
    private static FreeNames among(String... taken) {
        return new FreeNames(() -> List.of(taken), UnaryOperator.identity(), " ", 20);
    }

    @Test
    void firstFreeNumberBehindATakenNameIsGiven() {
        assertThat(among("HR", "HR 2", "HR 4").take("HR")).isEqualTo("HR 3");
    }

    @Test
    void takenNumberIsCountedOnPastWhateverFollows() {
        var thousands = IntStream.range(1, 5_000).mapToObj(number -> "Sandbox " + number);
        assertThat(among(thousands.toArray(String[]::new)).take("Sandbox 17")).isEqualTo("Sandbox 5000");
    }

    @Test
    void numbersThatAreWrittenOtherwiseAreNotCounted() {
        assertThat(among("HR", "HR 02", "HR 2 b", "HR x").take("HR")).isEqualTo("HR 2");
    }

    @Test
    void sameNameInAnotherCaseIsTakenWhereCaseDoesNotCount() {
        var names =
                new FreeNames(() -> List.of("Readers", "READERS-2"), name -> name.toLowerCase(Locale.ROOT), "-", 20);
        assertThat(names.take("readers")).isEqualTo("readers-3");
    }

    @Test
    void longNameIsCutToMakeRoomForItsNumber() {
        var full = "a".repeat(20);
        assertThat(among(full, "a".repeat(18) + " 2").take(full)).isEqualTo("a".repeat(18) + " 3");
    }

    @Test
    void noNameIsGivenTwiceHoweverManyAreAskedFor() {
        var names = among("HR", "HR 3", "Data");
        var given = new HashSet<>(List.of("HR", "HR 3", "Data"));
        for (int i = 0; i < 50; i++) {
            assertThat(given.add(names.take(i % 3 == 0 ? "Data" : "HR"))).isTrue();
        }
        assertThat(names.take("HR")).isEqualTo("HR 36");
    }
}
