package dev.espalier.cli;

import dev.espalier.catalog.ActionQuery;
import dev.espalier.design.Design;
import dev.espalier.export.ExportFormat;
import dev.espalier.export.ExportTarget;
import dev.espalier.export.Exported;
import dev.espalier.export.Exported.TextFile;
import dev.espalier.export.PermissionMatrix;
import dev.espalier.storage.DesignFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a design in the format of another tool, or for readers.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a design for other tools and for readers: as code, as a script, as a report or as a table.",
            "What a format cannot carry is said on standard error."
        },
        footer = {"", "Exit code: 0 it is written, 2 the design, the format or the place is wrong."})
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private ExportFormat format = ExportFormat.MARKDOWN;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE-OR-FOLDER",
            description = "Where to; of several files a folder, which is new or empty. Without it a single file is"
                    + " printed.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "Of a matrix: a column for an action, a service, a level of access or both (s3:GetObject, s3,"
                    + " Write, \"iam Write\"); may be given several times. Every service has one when not given.")
    private List<String> actions = List.of();

    @Option(
            names = "--force",
            description = "Replace files of the export that are there already; what else lies in a folder stays.")
    private boolean isForced;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!actions.isEmpty() && format != ExportFormat.MATRIX) {
            return console.refuse(Words.text("export.noActions", ExportFormat.MATRIX));
        }
        var columns = new ArrayList<ActionQuery>();
        for (var typed : actions) {
            var query = ActionQuery.parse(typed);
            if (query.isEmpty()) {
                return console.refuse(Words.text("export.noSuchAction", typed));
            }
            columns.add(query.get());
        }
        return console.withDesign(file, design -> write(design, columns));
    }

    private int write(Design design, List<ActionQuery> columns) {
        try {
            return format == ExportFormat.MATRIX ? matrix(design, columns) : write(format.of(design));
        } catch (CancellationException _) {
            return CommandLineInterface.BAD_INPUT; // nobody reads it any more
        } catch (DesignFileException failure) {
            return console.refuse(failure.getMessage());
        } catch (IOException failure) {
            return console.refuse(
                    Words.text("export.unwritable", output.orElse(Path.of("")), RenderCommand.why(failure)));
        }
    }

    private int write(Exported exported) throws IOException {
        var names = exported.files().stream().map(TextFile::path).toList();
        if (output.isEmpty()) {
            if (names.size() != 1) {
                return console.refuse(Words.text("export.noFolder", names.size()));
            }
            console.results().print(exported.files().getFirst().text());
        } else {
            var target = ExportTarget.of(exported, output.get());
            var obstacle = isForced ? Optional.<String>empty() : target.obstacle(names);
            if (obstacle.isPresent()) {
                return console.refuse(obstacle.get());
            }
            try (var ending = Ending.watched()) {
                target.write(exported, ending::isWanted);
            }
            if (names.size() > 1) {
                target.others(names).forEach(other -> console.say(Words.text("export.stays", other)));
            }
        }
        exported.remarks().forEach(console::say);
        return CommandLineInterface.HOLDS;
    }

    /// Line by line, because all of them may be more than memory holds.
    private int matrix(Design design, List<ActionQuery> columns) throws IOException {
        var matrix = PermissionMatrix.of(design, columns);
        if (output.isEmpty()) {
            matrix.write(console.results(), () -> false);
            matrix.remarks().forEach(console::say);
            return CommandLineInterface.HOLDS;
        }
        var target = ExportTarget.of(1, output.get());
        var obstacle = isForced ? Optional.<String>empty() : target.obstacle(List.of(PermissionMatrix.FILE));
        if (obstacle.isPresent()) {
            return console.refuse(obstacle.get());
        }
        try (var ending = Ending.watched()) {
            target.write(PermissionMatrix.FILE, out -> {
                var printer = new PrintWriter(out);
                matrix.write(printer, ending::isWanted);
                if (printer.checkError()) {
                    throw new IOException(Words.text("why.unknown"));
                }
            });
        }
        matrix.remarks().forEach(console::say);
        return CommandLineInterface.HOLDS;
    }
}
