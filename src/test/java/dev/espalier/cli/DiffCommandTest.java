package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetTags;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final AccountId HR = new AccountId("444444444444");

    @TempDir
    Path folder;

    private Path moved = Path.of("");

    @BeforeEach
    void moveHrToTheRoot() throws IOException {
        var sample = Samples.open("four-departments.json");
        var move = new MoveNodes(List.of(HR), sample.organization().root().id());
        var design = ((Applied) move.applyTo(sample)).design();
        moved = Files.writeString(folder.resolve("moved.json"), DesignFile.write(design));
    }

    @Test
    void theTextTellsWhatChangedWhoGainedAndWhy() throws IOException {
        Spoken.by("diff", DEPARTMENTS, moved.toString()).isAsIn("diff.txt");
    }

    @Test
    void markdownIsAListForAReview() {
        assertThat(Spoken.by("diff", DEPARTMENTS, moved.toString(), "--format", "markdown")
                        .results())
                .contains("## What changed\n\n- account HR moved from People to Root\n\n## Who gained permissions\n")
                .contains("\n  - rds: all ");
    }

    @Test
    void namesCannotFormatMarkdown() throws IOException {
        var sample = Samples.open("four-departments.json");
        var renamed = ((Applied) new RenameNode(HR, "<b>x</b> *y*").applyTo(sample)).design();
        var file = Files.writeString(folder.resolve("renamed.json"), DesignFile.write(renamed));

        assertThat(Spoken.by("diff", DEPARTMENTS, file.toString(), "--format", "markdown")
                        .results())
                .contains("\\<b\\>x\\</b\\> \\*y\\*");
    }

    @Test
    void namesCallNobodyInAReview() throws IOException {
        var sample = Samples.open("four-departments.json");
        var renamed = ((Applied) new RenameNode(HR, "@security #12").applyTo(sample)).design();
        var file = Files.writeString(folder.resolve("renamed.json"), DesignFile.write(renamed));

        assertThat(Spoken.by("diff", DEPARTMENTS, file.toString(), "--format", "markdown")
                        .results())
                .contains("@<!-- -->security \\#<!-- -->12");
    }

    @Test
    void jsonFollowsItsSchema() {
        var text = Spoken.by("diff", DEPARTMENTS, moved.toString(), "--format", "json")
                .results();

        assertThat(PrintedSchema.strict("diff").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
        assertThat(text).contains("\"widening\": \"YES\"", "arn:aws:iam::444444444444:user/hana");
    }

    @Test
    void wideningFailsOnlyWhenAsked() {
        var file = moved.toString();

        assertThat(Spoken.by("diff", DEPARTMENTS, file).exitCode()).isZero();
        assertThat(Spoken.by("diff", DEPARTMENTS, file, "--fail-on-widening").exitCode())
                .isEqualTo(1);
        assertThat(Spoken.by("diff", file, DEPARTMENTS, "--fail-on-widening").exitCode())
                .isZero();
        assertThat(Spoken.by("diff", DEPARTMENTS, file, "--fail-on-widening=yes")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void whatMayWidenFailsUnlessItHasToBeSure() throws IOException {
        var sample = Samples.open("four-departments.json");
        var tag = new SetTags(new UserId(HR, "hana"), new TreeMap<>(Map.of("team", "red")));
        var tagged = ((Applied) tag.applyTo(sample)).design();
        var file = Files.writeString(folder.resolve("tagged.json"), DesignFile.write(tagged))
                .toString();

        assertThat(Spoken.by("diff", DEPARTMENTS, file, "--fail-on-widening").exitCode())
                .isEqualTo(1);
        assertThat(Spoken.by("diff", DEPARTMENTS, file, "--fail-on-widening=yes")
                        .exitCode())
                .isZero();
    }

    @Test
    void checkpointOfAFileIsComparedLikeAFile() throws IOException {
        var sample = Samples.open("four-departments.json");
        var renamed = ((Applied) new RenameNode(HR, "People").applyTo(sample)).design();
        var kept = renamed.withView(
                renamed.view().withCheckpoints(List.of(CheckpointText.pack("first try", Optional.empty(), sample))));
        var file = Files.writeString(folder.resolve("kept#1.json"), DesignFile.write(kept))
                .toString();

        assertThat(Spoken.by("diff", file + "#first try", file).results()).contains("account HR renamed to People");
        assertThat(Spoken.by("diff", file + "#first try", DEPARTMENTS).results())
                .contains("No difference was found");
        assertThat(Spoken.by("diff", file + "#second", file).messages())
                .contains("kept#1.json has no checkpoint second. It has: first try.");
        assertThat(Spoken.by("diff", DEPARTMENTS + "#any", file).exitCode()).isEqualTo(2);
    }

    @Test
    void standardInputHoldsOneDesignOnly() {
        var spoken = Spoken.by("diff", "-", "-");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).startsWith("Standard input holds one design");
    }

    @Test
    void fileThatCannotBeReadIsNamed() {
        var spoken = Spoken.by("diff", "no-before.json", "no-after.json");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("no-before.json");
    }
}
