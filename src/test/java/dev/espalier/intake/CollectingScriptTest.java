package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CollectingScriptTest {
    private static final Pattern CALL = Pattern.compile("\\b(?:organizations|iam|sts)\\s+([a-z][a-z-]+)");

    @TempDir
    Path folder;

    @Test
    void itOnlyListsDescribesAndGets() {
        var code = CollectingScript.text().replaceAll("(?m)^\\s*#.*$", "");

        assertThat(CALL.matcher(code).results().map(call -> call.group(1)))
                .hasSizeGreaterThan(10)
                .allMatch(call -> call.matches("(list|describe|get)-[a-z-]+"));
        assertThat(code.lines().filter(line -> line.matches(".*\\baws\\b.*")))
                .allMatch(line -> line.matches(".*\\baws (organizations|sts|\\$\\*|\"\\$@\").*"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void shellsCanReadIt() throws IOException, InterruptedException {
        assertThat(run("-n", script())).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatItCollectsCanBeImported() throws IOException, InterruptedException {
        var aws = Files.writeString(folder.resolve("aws"), """
            #!/bin/sh
            case "$*" in
              *get-caller-identity*) echo 111111111111 ;;
              *Roots*) echo r-ab12 ;;
              *list-roots*) echo '{ "Roots": [ { "Id": "r-ab12", "Name": "Root" } ] }' ;;
              *OrganizationalUnits*r-ab12* | *list-organizational-units-for-parent*r-ab12*--query*) echo ou-ab12-pantry01 ;;
              *list-organizational-units-for-parent*r-ab12*)
                echo '{ "OrganizationalUnits": [ { "Id": "ou-ab12-pantry01", "Name": "Pantry" } ] }' ;;
              *list-accounts-for-parent*pantry01*) echo '{ "Accounts": [ { "Id": "111111111111", "Name": "Kettle" } ] }' ;;
              *get-account-summary*) echo '{ "SummaryMap": { "AccountMFAEnabled": 1 } }' ;;
              *--query*) echo None ;;
              *) echo refused >&2; exit 254 ;;
            esac
            """);
        assertThat(aws.toFile().setExecutable(true)).isTrue();

        int code = run(script(), folder.resolve("out").toString());

        var design = Intake.read(List.of(folder.resolve("out"))).design().orElseThrow();
        assertThat(code).isEqualTo(1);
        assertThat(Given.parentOf(design, "111111111111")).isEqualTo("Pantry");
        assertThat(Given.account(design, "111111111111").rootUser().mfa()).contains(true);
    }

    private String script() throws IOException {
        return Files.writeString(folder.resolve("collect.sh"), CollectingScript.text())
                .toString();
    }

    private int run(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("sh"));
        command.addAll(List.of(args));
        var process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        return process.start().waitFor();
    }
}
