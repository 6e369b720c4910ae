package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ManPageTest {
    private static final Set<String> MACROS = Set.of("TH", "SH", "SS", "TP", "PP", "ad", "nh");
    private static final List<String> COMMANDS = List.of(
            "ask",
            "who-can",
            "can",
            "ceiling",
            "compare",
            "explain",
            "diff",
            "check",
            "render",
            "import",
            "completion");

    @Test
    void manualHasASectionForEveryCommandWithItsOptions() {
        var page = printed("man");

        assertThat(page.lines())
                .containsAll(COMMANDS.stream()
                        .map(name -> ".SS \"" + name.replace("-", "\\-") + "\"")
                        .toList());
        assertThat(page).contains("\\fB\\-\\-theme\\fR").contains("\\fB\\-\\-fail\\-on\\-widening\\fR");
    }

    @Test
    void everyLineOfTheManualThatBeginsWithADotIsAMacro() {
        assertThat(printed("man").lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> MACROS.stream().anyMatch(macro -> (line + " ").startsWith("." + macro + " ")));
    }

    @Test
    void textIsNeverTakenForARequest() {
        var odd = CommandSpec.create()
                .name("odd")
                .addOption(OptionSpec.builder("--quote").description("'quoted'").build());
        odd.usageMessage().description(".begins like a request, with 100%% and a back\\slash");

        assertThat(ManPage.of(new CommandLine(CommandSpec.create()).addSubcommand(odd), "1"))
                .contains("\n\\&.begins like a request, with 100% and a back\\eslash\n")
                .contains("\n\\&'quoted'\n");
    }

    @Test
    void completionKnowsEveryCommand() {
        assertThat(printed("completion")).startsWith("#!/usr/bin/env bash").contains(COMMANDS);
    }

    private static String printed(String command) {
        var results = new StringWriter();
        var messages = new StringWriter();
        var code = new CommandLineInterface(
                        new PrintWriter(results), new PrintWriter(messages), InputStream.nullInputStream())
                .run(command);
        assertThat(messages.toString()).isEmpty();
        assertThat(code).isZero();
        return results.toString();
    }
}
