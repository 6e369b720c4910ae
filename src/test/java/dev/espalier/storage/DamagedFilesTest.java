package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.espalier.Appetite;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.storage.RecoveryFolder.Bounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged pictures with a design and damaged recovery files: what is whole is read, everything else is refused in a
/// sentence. `-Despalier.fuzz=100` tries a hundred times as much.
class DamagedFilesTest {
    private static final int TIMES = 150 * Integer.getInteger("espalier.fuzz", 1);
    private static final Appetite FOR_PICTURES = new Appetite(150, 16 << 20);
    private static final Appetite FOR_RECOVERIES = new Appetite(30, 16 << 20);
    private static final Owner GONE =
            new Owner("ada", Owner.current().host(), Long.MAX_VALUE, Instant.parse("2026-05-04T12:00:00Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private static byte[] damaged(byte[] whole, Random random) {
        var damaged = whole.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length));
    }

    private static void readOrRefuse(String name, byte[] content) {
        FOR_PICTURES.check(content.length, () -> openOrRefuse(name, content));
    }

    private static void openOrRefuse(String name, byte[] content) {
        try {
            if (DesignText.of(Path.of(name), new ByteArrayInputStream(content)).read()
                    instanceof ReadResult.Refused(var problems)) {
                assertThat(problems).isNotEmpty();
            }
        } catch (DesignFileException refusal) {
            assertThat(refusal).hasMessageContaining(name).hasMessageMatching("(?s).*\\.");
        }
    }

    @Test
    void damagedPicturesAreOpenedOrRefusedInASentence() throws IOException {
        var random = new Random(71);
        var design = DesignFile.write(DesignGenerator.small(4));
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        var png = PngDesign.put(out.toByteArray(), design.getBytes(StandardCharsets.UTF_8));
        var svg = ("<svg xmlns='http://www.w3.org/2000/svg'>" + SvgDesign.element(design) + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < TIMES; i++) {
            readOrRefuse("a.png", damaged(png, random));
            readOrRefuse("a.svg", damaged(svg, random));
        }
    }

    @Test
    void damagedRecoveryFilesGiveAWholeDesignOrASentence() throws IOException {
        var random = new Random(72);
        var recoveries = new RecoveryFolder(folder, GONE, InstantSource.system(), new Bounds(0, 1 << 20));
        var slot = recoveries.slot();
        var first = DesignGenerator.small(4);
        slot.keep(Unsaved.of(first, Optional.empty(), Optional.empty(), List.of("one")));
        slot.keep(Unsaved.of(first.withName("Changed"), Optional.empty(), Optional.empty(), List.of("two")));
        var path = recoveries.left().getFirst().path();
        var changes = path.resolveSibling(path.getFileName() + ".changes");
        var whole = Files.readAllBytes(path);
        var lines = Files.readAllBytes(changes);
        for (int i = 0; i < TIMES; i++) {
            boolean isWholeDamaged = random.nextInt(3) == 0;
            Files.write(path, isWholeDamaged ? damaged(whole, random) : whole);
            Files.write(changes, damaged(lines, random));
            FOR_RECOVERIES.check(Files.size(path) + Files.size(changes), () -> {
                for (var left : recoveries.left()) {
                    isOneOf(List.of(first, first.withName("Changed")), left);
                }
            });
        }
    }

    private static void isOneOf(List<Design> designs, Recovery left) {
        switch (left) {
            case Recovery.Whole found -> {
                assertThat(found.unsaved().design()).isIn(designs);
                assertThat(found.missing().stream())
                        .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
            }
            case Recovery.Broken broken -> assertThat(broken.sentence()).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "{\"a\":",
                "{\"espalierRecovery\":2,\"mark\":",
                "\"",
                "9",
                "\n",
                "0123456789abcdef {"
            })
    void hostileRecoveryFilesGiveASentence(String again) throws IOException {
        var hostile = again.repeat(1_000_000 / Math.max(1, again.length()));
        var recoveries = new RecoveryFolder(folder, GONE, InstantSource.system());
        recoveries.slot().keep(Unsaved.of(DesignGenerator.small(4), Optional.empty(), Optional.empty(), List.of()));
        var whole = recoveries.left().getFirst().path();
        Files.writeString(whole.resolveSibling(whole.getFileName() + ".changes"), hostile);
        Files.writeString(folder.resolve("hostile.recovery"), hostile);

        FOR_RECOVERIES.check(
                2L * hostile.length(),
                () -> assertThat(recoveries.left())
                        .satisfiesExactly(
                                found -> assertThat(found).isInstanceOf(Recovery.Whole.class),
                                found -> assertThat(found)
                                        .isInstanceOfSatisfying(
                                                Recovery.Broken.class,
                                                broken -> assertThat(broken.sentence())
                                                        .endsWith("."))));
    }

    @Test
    void fullDiskIsSaidInASentenceThatNamesIt() {
        var full = Path.of("/dev/full");
        assumeThat(Files.isWritable(full)).as("a device that is always full").isTrue();
        var line = ChangeLines.line(RecoveryText.nothing("mark"));

        assertThat(catchThrowable(() -> new ChangeLines(full).add(line)))
                .asInstanceOf(InstanceOfAssertFactories.type(IOException.class))
                .satisfies(failure -> assertThat(DesignFileException.saving(Path.of("a.json"), failure))
                        .hasMessageContaining("the disk is full"));
    }
}
