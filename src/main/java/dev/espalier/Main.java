package dev.espalier;

import dev.espalier.cli.CommandLineInterface;
import dev.espalier.storage.Samples;
import dev.espalier.ui.app.EspalierApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Starts Espalier: the window without arguments or with a design alone, the command line otherwise.
public final class Main {
    private static final List<String> OPENED = List.of(".json", ".png", ".svg");

    /// For packaging alone: what the window needs at its start is used once, so that the JVM can keep it in a cache.
    private static final String REHEARSAL = "--rehearse";

    private Main() {}

    /// Runs the program and, unless the window opens, ends it with the exit code of the command.
    ///
    /// @param args nothing, a design file or a picture with a design inside, or a command with its options
    public static void main(String[] args) throws IOException {
        var results = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var commandLine = new CommandLineInterface(results, messages, System.in);
        if (args.length == 1 && args[0].equals(REHEARSAL)) {
            Display.rehearse();
            EspalierApp.rehearse();
        } else if (args.length == 0) {
            openWindow(Optional.empty(), commandLine, messages);
        } else if (args.length == 1 && isFile(args[0])) {
            openWindow(Optional.of(Path.of(args[0])), commandLine, messages);
        } else {
            System.exit(commandLine.run(args));
        }
    }

    /// Whether an argument alone is something to open; no command ends like a file.
    private static boolean isFile(String argument) {
        return OPENED.stream().anyMatch(argument.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static void openWindow(Optional<Path> file, CommandLineInterface commandLine, PrintWriter messages) {
        var obstacle = Display.obstacle();
        if (obstacle.isEmpty()) {
            EspalierApp.open(file);
            return;
        }
        boolean isMissing = file.filter(path -> !Files.exists(path)).isPresent();
        if (!isMissing) {
            messages.println(obstacle.get());
        }
        System.exit(file.map(commandLine::showAnswers)
                .orElseGet(() -> commandLine.showAnswers(Samples.all().getFirst())));
    }
}
