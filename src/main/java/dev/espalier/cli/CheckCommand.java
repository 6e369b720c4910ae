package dev.espalier.cli;

import dev.espalier.policy.Severity;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignText;
import dev.espalier.storage.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs the assertions of designs and reviews them. Every file is looked at, also after one that cannot be read.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs the assertions of designs and reviews them: quotas, names and every policy document.",
        footer = {
            "",
            "Exit code: 0 all assertions hold, 1 some fail, 2 a file cannot be read.",
            "What the review finds is printed and fails the check only with --fail-on."
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A design, or a .jsonl file with one design a line; - reads a design from standard input.")
    private List<Path> files = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Let findings of the review fail the check, too: ${COMPLETION-CANDIDATES}; WARNING means both.")
    private Optional<Severity> failOn = Optional.empty();

    /// What the report is printed as.
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report = switch (format) {
            case TEXT -> new TextReport(console.readable());
            case JSON -> new JsonReport(console.results());
            case JUNIT -> new JUnitReport(console.results());
        };
        var allRead = true;
        for (var file : files) {
            allRead &= check(file, report);
        }
        report.finish();
        if (!allRead) {
            return CommandLineInterface.BAD_INPUT;
        }
        boolean isFine = report.allHold() && failOn.filter(report::hasFound).isEmpty();
        return isFine ? CommandLineInterface.HOLDS : CommandLineInterface.FAILS;
    }

    private boolean check(Path file, Report report) {
        try {
            if (!file.toString().endsWith(".jsonl")) {
                return add(file, console.text(file), report);
            }
            var allRead = true;
            for (var line : DesignText.linesOf(file)) {
                allRead &= add(file, line, report);
            }
            return allRead;
        } catch (DesignFileException failure) {
            console.say(failure.getMessage());
            report.unreadable(file.toString(), List.of(failure.getMessage()));
            return false;
        }
    }

    private boolean add(Path file, DesignText text, Report report) {
        return switch (text.read()) {
            case ReadResult.Opened(var design, var _, var warnings) -> {
                var odd = warnings.stream().map(warning -> Located.of(design, warning));
                var found = Stream.concat(odd, Located.review(design, text).stream());
                report.add(file.toString(), design, found.toList());
                yield true;
            }
            case ReadResult.Refused(var problems) -> {
                console.report(file, problems);
                report.unreadable(
                        file.toString(),
                        problems.stream()
                                .map(problem -> Console.line(file, problem))
                                .toList());
                yield false;
            }
        };
    }
}
