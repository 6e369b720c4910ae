package dev.espalier.cli;

import dev.espalier.storage.Samples;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/// The command line as a function from arguments to an exit code: 0 done and all assertions hold, 1 some fail,
/// 2 the input is wrong. Results and messages go to the two writers given.
public final class CommandLineInterface {
    static final int HOLDS = 0;
    static final int FAILS = 1;
    static final int BAD_INPUT = 2;

    private final PrintWriter results;
    private final PrintWriter messages;

    public CommandLineInterface(PrintWriter results, PrintWriter messages) {
        this.results = results;
        this.messages = messages;
    }

    /// Runs one command.
    public int run(String... args) {
        var console = new Console(results, messages);
        var commandLine = new CommandLine(new EspalierCommand())
                .addSubcommand(new AskCommand(console))
                .addSubcommand(new WhoCanCommand(console))
                .addSubcommand(new CanCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(results)
                .setErr(messages);
        var exitCode = commandLine.execute(args);
        results.flush();
        messages.flush();
        return exitCode;
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
        return report.allHold() ? HOLDS : FAILS;
    }
}
