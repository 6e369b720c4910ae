package dev.espalier.cli;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs the assertions of designs. Every file is looked at, also after one that cannot be read.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs the assertions of designs.",
        footer = {"", "Exit code: 0 all hold, 1 some fail, 2 a file cannot be read."})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A design, or a .jsonl file with one design a line.")
    private List<Path> files = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

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
            case TEXT -> new TextReport(console.results());
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
        return report.allHold() ? CommandLineInterface.HOLDS : CommandLineInterface.FAILS;
    }

    private boolean check(Path file, Report report) {
        try {
            if (!file.toString().endsWith(".jsonl")) {
                return add(file, DesignFile.read(file), report);
            }
            var allRead = true;
            for (var line : DesignFile.readLines(file)) {
                allRead &= add(file, line.result(), report);
            }
            return allRead;
        } catch (DesignFileException failure) {
            console.refuse(failure.getMessage());
            return false;
        }
    }

    private boolean add(Path file, ReadResult result, Report report) {
        return switch (result) {
            case ReadResult.Opened(var design, var _, var warnings) -> {
                console.report(file, warnings);
                report.add(file.toString(), design);
                yield true;
            }
            case ReadResult.Refused(var problems) -> {
                console.report(file, problems);
                yield false;
            }
        };
    }
}
