package dev.espalier.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints a script that completes commands, options and their values in bash and zsh.
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands and options in bash and zsh; load it with"
                + " \"source <(espalier completion)\".")
final class CompletionCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var root = spec.root();
        console.results().print(AutoComplete.bash(root.name(), root.commandLine()));
    }
}
