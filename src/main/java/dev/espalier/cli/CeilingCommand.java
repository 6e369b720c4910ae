package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.profile.CeilingProfile;
import dev.espalier.storage.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var meant = meant(design);
        if (meant.size() != 1) {
            return console.refuse(
                    meant.isEmpty()
                            ? Words.text("wrong.ceiling", node) + ServiceHint.meant(node, names(design))
                            : Words.text(
                                    "wrong.ceilings",
                                    node,
                                    meant.stream().map(CeilingCommand::id).collect(Collectors.joining(", "))));
        }
        var all = CeilingProfile.of(
                        design, Evaluator.of(design), meant.getFirst().id())
                .orElseThrow();
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

    /// Those of that id; without one, those of that name.
    private List<Entity> meant(Design design) {
        var ofId = DesignIndex.of(design)
                .entities()
                .filter(entity -> id(entity).equals(node))
                .toList();
        return ofId.isEmpty()
                ? DesignIndex.of(design)
                        .entities()
                        .filter(entity -> entity.name().equalsIgnoreCase(node))
                        .toList()
                : ofId;
    }

    /// Names first, because people mistype them more often than ids.
    private static List<String> names(Design design) {
        var index = DesignIndex.of(design);
        return Stream.concat(
                        index.entities().map(Entity::name), index.entities().map(CeilingCommand::id))
                .toList();
    }

    private static String id(Entity entity) {
        return CeilingProfile.id(entity.id());
    }
}
