package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs a script in bash, with a function in the place of the AWS command line, which gives new units and accounts the
/// ids of the design in the order in which they are made.
final class ScriptRun {
    private static final Path FAKE = Path.of("src/test/resources/dev/espalier/export/fake-aws.sh");

    private ScriptRun() {}

    /// What the command line was called with, and where.
    ///
    /// @param account `management`, or `in-` and the number of the account whose role was assumed
    record Call(String account, List<String> words) {
        String operation() {
            return words.get(0) + " " + words.get(1);
        }

        /// What follows an option, or stands in it after `=`; nothing when it is not there.
        String option(String name) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals("--" + name)) {
                    return words.get(i + 1);
                }
                if (words.get(i).startsWith("--" + name + "=")) {
                    return words.get(i).substring(name.length() + 3);
                }
            }
            return "";
        }

        /// Whether it changes something.
        boolean changes() {
            return !words.get(1).matches("(list|describe|get)-.*|assume-role");
        }
    }

    static boolean isPossible() {
        return Files.isExecutable(Path.of("/bin/bash"));
    }

    /// What came of it.
    ///
    /// @param said on standard error
    record Outcome(int code, String said, List<Call> calls) {
        List<Call> changes() {
            return calls.stream().filter(Call::changes).toList();
        }
    }

    /// Every call in order, of a run that goes well.
    static List<Call> of(Design design, Path folder) throws IOException, InterruptedException {
        var outcome = of(design, folder, Map.of());
        assertThat(outcome.code()).as(outcome.said()).isZero();
        return outcome.calls();
    }

    /// In an organization with the id of the design and what `there` says (see `fake-aws.sh`).
    static Outcome inExisting(Design design, Path folder, Map<String, String> there)
            throws IOException, InterruptedException {
        Files.createFile(folder.resolve("made"));
        Files.writeString(
                folder.resolve("there"),
                there.entrySet().stream()
                        .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                        .collect(Collectors.joining()));
        return of(design, folder, Map.of());
    }

    static Outcome of(Design design, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        var script = folder.resolve("script.sh");
        Files.writeString(script, AwsCliScript.of(design).files().getFirst().text());
        var index = DesignIndex.of(design);
        var organization = design.organization();
        if (!Files.exists(folder.resolve("organization"))) {
            Files.writeString(folder.resolve("organization"), organization.id() + "\n");
        }
        Files.writeString(folder.resolve("root"), organization.root().id() + "\n");
        Files.writeString(folder.resolve("management"), organization.managementAccountId() + "\n");
        Files.writeString(
                folder.resolve("units"),
                index.units().stream()
                        .map(OrganizationalUnit::id)
                        .map(id -> id + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(
                folder.resolve("accounts"),
                index.accounts().stream()
                        .map(Account::id)
                        .filter(id -> !id.equals(organization.managementAccountId()))
                        .map(id -> id + "\n")
                        .collect(Collectors.joining()));
        var builder = new ProcessBuilder("/bin/bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("BASH_ENV", FAKE.toAbsolutePath().toString());
        builder.environment().put("FAKE", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        List.of("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "ESPALIER_ROLE", "ESPALIER_ORGANIZATION")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Outcome(
                code,
                Files.readString(folder.resolve("output"), StandardCharsets.UTF_8),
                calls(Files.readString(folder.resolve("log"))));
    }

    private static List<Call> calls(String log) {
        var parts = log.split("\0", -1);
        var calls = new ArrayList<Call>();
        for (int i = 0; i < parts.length - 1; ) {
            int count = Integer.parseInt(parts[i]);
            calls.add(new Call(parts[i + 1], List.of(parts).subList(i + 2, i + 2 + count)));
            i += count + 2;
        }
        return calls;
    }
}
