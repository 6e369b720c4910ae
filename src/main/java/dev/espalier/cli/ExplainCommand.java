package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.denial.DenialCheck;
import dev.espalier.denial.DenialReader;
import dev.espalier.denial.Diagnosis;
import dev.espalier.denial.Reading;
import dev.espalier.design.Design;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Holds a design against what AWS said when it refused a request.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Reads an AccessDenied message or a CloudTrail event and says whether the design agrees, and why.",
        footer = {
            "",
            "Exit code: 0 the design agrees, 1 it disagrees or it cannot be told, 2 a file is wrong.",
            "Example: espalier explain design.json error.txt"
        })
final class ExplainCommand implements Callable<Integer> {
    /// More than any text that is looked at.
    private static final int MOST_BYTES = 10_000_000;

    private final Console console;

    @Parameters(index = "0", paramLabel = "DESIGN", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "The message or event; - reads standard input.")
    private Path text = Path.of("");

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file.equals(Console.STANDARD_INPUT) && text.equals(Console.STANDARD_INPUT)) {
            return console.refuse(Words.text("explain.twice"));
        }
        return console.withDesign(file, this::explain);
    }

    private int explain(Design design) {
        try {
            return switch (DenialReader.read(text())) {
                case Reading.Refused refused -> console.refuse(refused.sentence());
                case Reading.Understood(var denial) -> {
                    var answer = denial.question().map(Evaluator.of(design)::answer);
                    yield print(DenialCheck.of(design, denial, answer));
                }
            };
        } catch (IOException _) {
            return console.refuse(Words.text("explain.unreadable", text));
        }
    }

    private String text() throws IOException {
        if (text.equals(Console.STANDARD_INPUT)) {
            return read(console.input());
        }
        try (var stream = Files.newInputStream(text)) {
            return read(stream);
        }
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    private int print(Diagnosis diagnosis) {
        var results = console.readable();
        diagnosis.facts().forEach(results::println);
        results.println();
        results.println(diagnosis.title() + ".");
        diagnosis.sentences().forEach(sentence -> results.println("  " + sentence));
        return diagnosis.standing() == Diagnosis.Standing.AGREES
                ? CommandLineInterface.HOLDS
                : CommandLineInterface.FAILS;
    }
}
