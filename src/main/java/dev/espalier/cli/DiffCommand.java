package dev.espalier.cli;

import dev.espalier.compare.Comparison;
import dev.espalier.compare.Comparison.Widening;
import dev.espalier.compare.Report;
import dev.espalier.compare.ReportText;
import dev.espalier.design.Checkpoint;
import dev.espalier.design.Design;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what lies between two designs.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares two designs: what changed, who gained or lost which permissions, and why.",
        footer = {
            "",
            "Exit code: 0 compared, 1 permissions widen or may widen and --fail-on-widening is given,",
            "2 a file cannot be read."
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "The earlier design, or FILE#CHECKPOINT; - reads standard input.")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = "The later design, or FILE#CHECKPOINT; - reads standard input.")
    private Path after = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on-widening",
            arity = "0..1",
            fallbackValue = "PERHAPS",
            paramLabel = "HOW",
            description =
                    "End with 1 when permissions widen: YES for sure, PERHAPS also when they may; PERHAPS when not"
                            + " given.")
    private Optional<Widening> failOn = Optional.empty();

    /// What the comparison is printed as.
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (NamedState.of(before).isStandardInput() && NamedState.of(after).isStandardInput()) {
            return console.refuse(Words.text("diff.oneInput"));
        }
        return withState(before, earlier -> withState(after, later -> print(earlier, later)));
    }

    private int withState(Path given, ToIntFunction<Design> work) {
        var state = NamedState.of(given);
        return console.withDesign(
                state.file(),
                design -> state.checkpoint()
                        .map(name -> withCheckpoint(state.file(), design, name, work))
                        .orElseGet(() -> work.applyAsInt(design)));
    }

    private int withCheckpoint(Path file, Design design, String name, ToIntFunction<Design> work) {
        var found = design.view().checkpoint(name);
        if (found.isEmpty()) {
            var all = design.view().checkpoints().stream().map(Checkpoint::name).toList();
            return console.refuse(Words.text(
                    all.isEmpty() ? "diff.noCheckpoints" : "diff.noCheckpoint", file, name, String.join(", ", all)));
        }
        try {
            return work.applyAsInt(CheckpointText.unpack(found.get()));
        } catch (DesignFileException unreadable) {
            return console.refuse(unreadable.getMessage());
        }
    }

    private int print(Design earlier, Design later) {
        var comparison = Comparison.of(earlier, later);
        switch (format) {
            case TEXT ->
                text(comparison).text().forEach(line -> console.readable().println(Wrapping.wrapped(line)));
            case MARKDOWN -> text(comparison).markdown().forEach(console.results()::println);
            case JSON -> console.results().print(DiffJson.of(comparison));
        }
        boolean fails = failOn.filter(how -> how != Widening.NO)
                .filter(how -> comparison.widening().compareTo(how) >= 0)
                .isPresent();
        return fails ? CommandLineInterface.FAILS : CommandLineInterface.HOLDS;
    }

    private static ReportText text(Comparison comparison) {
        return ReportText.of(new Report(comparison));
    }
}
