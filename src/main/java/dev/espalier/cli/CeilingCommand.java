package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.design.Design;
import dev.espalier.profile.CeilingProfile;
import dev.espalier.storage.JsonText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what SCPs leave over beneath the root, a unit or an account.
@Command(
        name = "ceiling",
        mixinStandardHelpOptions = true,
        description = "Tells what SCPs leave over beneath an account or unit, by service, and who takes the rest.",
        footer = {"", "Exit code: 0 the question is answered, 2 the node or the file is wrong."})
final class CeilingCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "NODE",
            description = "An account number, the id of a unit or of the root, or a name that only one of them has.")
    private String node = "";

    @Option(names = "--service", paramLabel = "PREFIX", description = "One service only, such as s3.")
    private String service = "";

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

    /// What the ceiling is printed as.
    enum Format {
        TEXT,
        JSON
    }

    CeilingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.withDesign(file, this::print);
    }

    private int print(Design design) {
        var wrong = NodeNamed.wrong(design, node);
        if (wrong.isPresent()) {
            return console.refuse(wrong.get());
        }
        var meant = NodeNamed.meant(design, node).getFirst();
        var all = CeilingProfile.of(design, Evaluator.of(design), meant.id()).orElseThrow();
        var profile = service.isEmpty() ? all : all.of(service);
        if (profile.services().isEmpty()) {
            return console.refuse(Words.text("wrong.service", service) + ServiceHint.of(service));
        }
        switch (format) {
            case TEXT -> console.readable().print(Wrapping.wrapped(profile.text()));
            case JSON -> console.results().print(JsonText.write(profile.json()));
        }
        return CommandLineInterface.HOLDS;
    }
}
