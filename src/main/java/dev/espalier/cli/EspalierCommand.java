package dev.espalier.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command itself: without a subcommand there is nothing to do but to say what there is.
@Command(
        name = "espalier",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Designs AWS organizations and answers who may do what.",
        footer = {"", "Without arguments, or with a design file alone, the window opens."})
final class EspalierCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: ask, who-can, can, ceiling, compare, explain, diff, check, render, import, export,"
                        + " completion or man.");
    }

    /// The version of the jar, or "development" when run from classes.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(EspalierCommand.class.getPackage().getImplementationVersion());
            return new String[] {"espalier " + version.orElse("development")};
        }
    }
}
