package dev.espalier.cli;

import dev.espalier.storage.Samples;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a function from arguments to an exit code: 0 done and all assertions hold, 1 some fail,
/// 2 the input is wrong. Results and messages go to the two writers given.
public final class CommandLineInterface {
    static final int HOLDS = 0;
    static final int FAILS = 1;
    static final int BAD_INPUT = 2;

    private final PrintWriter results;
    private final PrintWriter messages;
    private final InputStream input;

    /// @param input what `-` stands for where a file is named
    public CommandLineInterface(PrintWriter results, PrintWriter messages, InputStream input) {
        this.results = results;
        this.messages = messages;
        this.input = input;
    }

    /// Runs one command.
    public int run(String... args) {
        var console = new Console(results, messages, input);
        var commandLine = new CommandLine(new EspalierCommand())
                .addSubcommand(new AskCommand(console))
                .addSubcommand(new WhoCanCommand(console))
                .addSubcommand(new CanCommand(console))
                .addSubcommand(new CeilingCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new ManCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::explain)
                .setOut(results)
                .setErr(messages);
        var exitCode = commandLine.execute(args);
        results.flush();
        messages.flush();
        return exitCode;
    }

    /// What stands behind an unknown option is mostly its value and not worth a complaint of its own.
    private int explain(ParameterException wrong, String... args) {
        var value = WrongValue.of(wrong);
        if (value.isPresent()) {
            messages.println(value.get());
            return BAD_INPUT;
        }
        var command = wrong.getCommandLine();
        var plain = WrongCommand.of(wrong, args);
        if (plain.isPresent()) {
            messages.println(plain.get());
            return BAD_INPUT;
        }
        var unknown = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream()
                        .filter(text -> text.startsWith("-"))
                        .toList()
                : List.<String>of();
        messages.println(
                unknown.isEmpty()
                        ? wrong.getMessage()
                        : Words.text("wrong.option", unknown.size(), String.join(", ", unknown)));
        if (!UnmatchedArgumentException.printSuggestions(wrong, messages)) {
            command.usage(messages);
        }
        return BAD_INPUT;
    }

    /// Prints what a design's assertions answer, for where there is no window to show it in.
    public int showAnswers(Path file) {
        return run("check", file.toString());
    }

    /// Prints what a sample's assertions answer, for where there is no window to show it in.
    public int showAnswers(Samples.Sample sample) {
        var report = new TextReport(results);
        report.add(sample.fileName(), Samples.open(sample.fileName()), List.of());
        report.finish();
        messages.println(Words.text("see.help"));
        messages.flush();
        return report.allHold() ? HOLDS : FAILS;
    }
}
