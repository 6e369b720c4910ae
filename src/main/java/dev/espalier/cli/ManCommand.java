package dev.espalier.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the manual page.
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Prints the manual page of all commands; read it with \"espalier man | man -l -\".")
final class ManCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var root = spec.root();
        console.results().print(ManPage.of(root.commandLine(), root.version()[0]));
    }
}
