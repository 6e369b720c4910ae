package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A design of a newer format on the command line: it is read with a warning and never written.
class NewerFormatTest {
    private static final String WARNING = "This file has format version 2; this program knows version 1. The design"
            + " opens read-only, and what is new in it is neither shown nor part of any answer.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path newer;

    @BeforeEach
    void makeOne() throws IOException {
        newer = folder.resolve("newer.json");
        var text = DesignFile.write(Samples.open("four-departments.json"));
        Files.writeString(
                newer, text.replace("\"formatVersion\": 1,", "\"formatVersion\": 2,\n  \"futureThing\": true,"));
    }

    private String accounts() throws IOException {
        return Files.writeString(folder.resolve("accounts.csv"), "path,account,e-mail\nTeams,Cup,cup@example.com\n")
                .toString();
    }

    @Test
    void questionIsAnsweredWithAWarning() {
        var spoken = Spoken.by(
                "ask",
                newer.toString(),
                "--principal",
                "arn:aws:iam::444444444444:user/hana",
                "--action",
                "s3:PutObject");

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.HOLDS);
        assertThat(spoken.messages()).contains("newer.json:2:20: " + WARNING);
        assertThat(spoken.results()).contains("Allowed");
    }

    @Test
    void checkWarnsAndFailsOnlyWhenWarningsAreToFail() {
        var spoken = Spoken.by("check", newer.toString());

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.HOLDS);
        assertThat(spoken.results()).contains("NEWER_FORMAT_VERSION").contains(WARNING);
        assertThat(Spoken.by("check", "--fail-on", "warning", newer.toString()).exitCode())
                .isEqualTo(CommandLineInterface.FAILS);
    }

    @Test
    void importIntoItIsRefusedAndChangesNothing() throws IOException {
        var before = Files.readString(newer);

        var spoken = Spoken.by("import", accounts(), "--into", newer.toString(), "-o", newer.toString());

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(spoken.messages()).contains("would take away what is new in it");
        assertThat(Files.readString(newer)).isEqualTo(before);
    }

    @Test
    void importIntoItIsNotWrittenElsewhereEither() throws IOException {
        var other = folder.resolve("other.json");

        var spoken = Spoken.by("import", accounts(), "--into", newer.toString(), "-o", other.toString());

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.BAD_INPUT);
        assertThat(other).doesNotExist();
    }

    @Test
    void importIntoItCanBePreviewed() throws IOException {
        var spoken = Spoken.by("import", accounts(), "--into", newer.toString(), "--preview");

        assertThat(spoken.exitCode()).isEqualTo(CommandLineInterface.HOLDS);
        assertThat(spoken.messages()).contains(WARNING);
    }
}
