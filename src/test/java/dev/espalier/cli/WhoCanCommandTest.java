package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoCanCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";

    @TempDir
    Path folder;

    @Test
    void theTextIsGroupedByAccountAndNamesTheResources() throws IOException {
        Spoken.by("who-can", DEPARTMENTS, "--action", "s3:GetObject").isAsIn("who-can.txt");
    }

    @Test
    void aResourceIsDecidedForEverybody() {
        var spoken = Spoken.by(
                "who-can",
                DEPARTMENTS,
                "--action",
                "s3:GetObject",
                "--resource",
                "arn:aws:s3:::four-departments-contracts/a",
                "--resource-account",
                "444444444444");

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results()).contains("user/ivo").doesNotContain("user/olga", "Depends");
    }

    @Test
    void jsonNamesTheAllowedTheDependingAndCountsTheDenied() {
        var spoken = Spoken.by("who-can", DEPARTMENTS, "--action", "s3:GetObject", "--format", "json");

        var found = (JsonObject) JsonText.parse(spoken.results()).value().orElseThrow();
        assertThat(found.members().stream().map(JsonValue.Member::name))
                .containsExactly("formatVersion", "question", "allowed", "depends", "noAnswer", "denied");
        assertThat(((JsonArray) found.get("allowed").orElseThrow()).items()).hasSize(13);
        assertThat(((JsonArray) found.get("depends").orElseThrow()).items()).hasSize(10);
        assertThat(found.get("denied")).contains(new JsonNumber("11"));
    }

    @Test
    void cellsOfCsvAreQuotedAndNeverFormulas() throws IOException {
        var file = folder.resolve("names.json");
        Files.writeString(
                file,
                Files.readString(Path.of(DEPARTMENTS))
                        .replace("\"name\": \"HR\"", "\"name\": \"=1+1\"")
                        .replace("\"name\": \"Legal\"", "\"name\": \"Law, \\\"old\\\"\""));

        assertThat(Spoken.by("who-can", file.toString(), "--action", "s3:GetObject", "--format", "csv")
                        .results())
                .contains(",'=1+1,", ",\"Law, \"\"old\"\"\",");
    }

    @Test
    void aWrongActionEndsWithTwo() {
        var spoken = Spoken.by("who-can", DEPARTMENTS, "--action", "s3:ListObject");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("is not an AWS action");
        assertThat(spoken.results()).isEmpty();
    }
}
