package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.intake.Remark.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final String ROOTS = "{ \"Roots\": [ { \"Id\": \"r-ab12\", \"Name\": \"Root\" } ] }";

    @TempDir
    Path folder;

    private Path zip(String... namesAndTexts) throws IOException {
        var file = folder.resolve("dump.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    @Test
    void anArchiveIsReadLikeAFolderWhateverItIsCalled() throws IOException {
        var renamed = Files.move(zip("a/roots.json", ROOTS), folder.resolve("dump.bin"));

        var imported = Intake.read(List.of(renamed));

        assertThat(imported.files()).containsEntry("list-roots", 1);
    }

    @Test
    void entriesThatPointOutOfTheArchiveAreLeftOutByName() throws IOException {
        var imported = Intake.read(List.of(zip("../roots.json", ROOTS, "/etc/roots.json", ROOTS)));

        assertThat(imported.files()).isEmpty();
        assertThat(Given.codes(imported)).containsExactly(Code.UNSAFE_NAME, Code.UNSAFE_NAME, Code.NOTHING);
    }

    @Test
    void whatComesOutOfAnArchiveIsCountedWhateverItSays() throws IOException {
        var bomb = zip("a.json", ROOTS + " ".repeat(1_000_000), "b.json", ROOTS);

        var imported = Intake.read(List.of(bomb), new Sources.Bounds(10, 10_000, 1_000_000, 5));

        assertThat(Given.codes(imported)).startsWith(Code.TOO_LARGE);
        assertThat(imported.files()).containsEntry("list-roots", 1);
    }

    @Test
    void nothingIsReadBeyondTheSumOfBytes() throws IOException {
        var bomb = zip("a.json", ROOTS, "b.json", ROOTS, "c.json", ROOTS);

        var imported = Intake.read(List.of(bomb), new Sources.Bounds(10, 10_000, ROOTS.length() + 1L, 5));

        assertThat(imported.files()).containsEntry("list-roots", 1);
        assertThat(Given.codes(imported)).startsWith(Code.TOO_LARGE);
    }

    @Test
    void moreFilesThanTheBoundAreNotRead() throws IOException {
        Files.writeString(folder.resolve("a.json"), ROOTS);
        Files.writeString(folder.resolve("b.json"), ROOTS);

        var imported = Intake.read(List.of(folder), new Sources.Bounds(1, 10_000, 100_000, 5));

        assertThat(imported.files()).containsEntry("list-roots", 1);
        assertThat(Given.codes(imported)).startsWith(Code.TOO_MANY);
    }

    @Test
    void aDamagedArchiveIsReported() throws IOException {
        var file = Files.writeString(folder.resolve("x.zip"), "PK\u0003\u0004 and nothing more");

        assertThat(Given.codes(Intake.read(List.of(file)))).startsWith(Code.BROKEN_ZIP);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("again"), inside);
        Files.writeString(inside.resolve("roots.json"), ROOTS);

        assertThat(Intake.read(List.of(inside)).files()).containsEntry("list-roots", 1);
    }

    @Test
    void textThatAWindowsShellWroteIsRead() throws IOException {
        var file = Files.write(folder.resolve("a.json"), ("\uFEFF" + ROOTS).getBytes(StandardCharsets.UTF_16LE));

        assertThat(Intake.read(List.of(file)).files()).containsEntry("list-roots", 1);
    }

    @Test
    void bytesThatAreNoTextAreReported() throws IOException {
        var file = Files.write(folder.resolve("a.json"), new byte[] {'{', (byte) 0xC3, '('});

        assertThat(Given.codes(Intake.read(List.of(file)))).startsWith(Code.NO_TEXT);
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertThat(Given.codes(Intake.read(List.of(folder.resolve("none.json")))))
                .startsWith(Code.NO_FILE);
    }

    @Test
    void nestingAMillionDeepIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("deep.json"), "[".repeat(1_000_000));

        assertThat(Given.codes(Intake.read(List.of(file)))).startsWith(Code.BROKEN_JSON);
    }

    @Test
    void aGigabyteIsRefusedWithoutBeingRead() throws IOException {
        var remarks = new Remarks();
        var read = new ArrayList<Source>();
        var endless = new Endless();

        new Sources(new Sources.Bounds(10, 1_000_000, 5_000_000, 5), remarks, Onlooker.NOBODY, read::add)
                .hand("long.json", endless);

        assertThat(read).isEmpty();
        assertThat(endless.given).isLessThan(1_100_000);
        assertThat(remarks.all()).extracting(Remark::code).containsExactly(Code.TOO_LARGE);
    }

    /// A text of a gigabyte and more that takes no room.
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return given == 1 ? '"' : 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            given += length;
            Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
        }
    }

    @Test
    void moreFilesThanAreReadAreRefusedBeforeTheyAreUnpacked() throws IOException {
        var entries = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            entries.addAll(List.of("f" + i + ".json", ROOTS));
        }

        var imported = Intake.read(
                List.of(zip(entries.toArray(String[]::new))), new Sources.Bounds(100, 10_000, 1_000_000, 5));

        assertThat(Given.codes(imported)).contains(Code.TOO_MANY);
    }

    @Test
    void manySmallFilesThatAreTooMuchTogetherAreNotReadOn() throws IOException {
        var entries = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            entries.addAll(List.of("f" + i + ".json", ROOTS + " ".repeat(5_000)));
        }

        var imported =
                Intake.read(List.of(zip(entries.toArray(String[]::new))), new Sources.Bounds(100, 10_000, 20_000, 5));

        assertThat(Given.codes(imported)).contains(Code.TOO_LARGE);
        assertThat(imported.files().get("list-roots")).isLessThan(5);
    }

    @Test
    void anArchiveInAnArchiveIsLeftClosed() throws IOException {
        var inner = Files.readAllBytes(zip("roots.json", ROOTS));
        var outer = folder.resolve("outer.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new ZipEntry("inner.zip"));
            out.write(inner);
            out.closeEntry();
        }

        var imported = Intake.read(List.of(outer));

        assertThat(Given.codes(imported)).containsExactly(Code.NO_TEXT, Code.NOTHING);
    }
}
