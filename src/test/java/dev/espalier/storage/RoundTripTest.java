package dev.espalier.storage;

import static dev.espalier.storage.DesignFileTest.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private static final int MUTATIONS = 150;
    private static final String PIECES = "{}[],:\"'\\/#*-.019eE \n\tnulltrueé\uD83D\uDE00\uD800\u0000\uFEFF";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aGeneratedDesignIsReadAsItWasWritten(long seed) {
        var design = DesignGenerator.small(seed);

        var text = DesignFile.write(design);

        assertThat(opened(text)).isEqualTo(design);
        assertThat(DesignFile.write(opened(text))).isEqualTo(text);
    }

    /// A damaged sample is either opened or refused with a place and a sentence for each problem; it never
    /// crashes. What is opened survives another round.
    @ParameterizedTest
    @MethodSource("dev.espalier.storage.SamplesTest#files")
    void aDamagedFileIsOpenedOrRefusedWithPlacesAndSentences(Path file) throws IOException {
        var text = Files.readString(file);
        if (text.length() > 50_000) {
            text = DesignFileTest.EVERYTHING;
        }
        var random = new Random(file.getFileName().toString().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            var damaged = damaged(text, random);
            switch (DesignFile.parse(damaged)) {
                case ReadResult.Opened opened -> {
                    var again = DesignFile.parse(DesignFile.write(opened.design()));
                    assertThat(again)
                            .isInstanceOfSatisfying(
                                    ReadResult.Opened.class,
                                    second -> assertThat(second.design()).isEqualTo(opened.design()));
                }
                case ReadResult.Refused refused -> assertPlaced(refused, damaged);
            }
        }
    }

    private static void assertPlaced(ReadResult.Refused refused, String text) {
        assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.problem().message()).matches("(?s)\\S.*\\.");
            assertThat(problem.line()).isBetween(1, (int) text.lines().count() + 1);
            assertThat(problem.column()).isBetween(1, text.length() + 1);
        });
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, end));
                default -> damaged.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return damaged.toString();
    }
}
