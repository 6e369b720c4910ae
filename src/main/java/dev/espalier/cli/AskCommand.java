package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Sentences;
import dev.espalier.design.Design;
import dev.espalier.storage.JsonText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks one question about a design and prints the whole answer.
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks whether a principal may do an action, and prints every gate on the way.",
        footer = {
            "",
            "A context key that is not given and that the design does not settle is unknown.",
            "Exit code: 0 the question is answered, 2 the question or the file is wrong.",
            "Example: espalier ask design.json --principal arn:aws:iam::444444444444:user/hana --action s3:PutObject"
        })
final class AskCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "1")
    private QuestionOptions question = new QuestionOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

    /// What an answer is printed as.
    enum Format {
        TEXT,
        JSON
    }

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wrong = question.wrong();
        return wrong.isPresent() ? console.refuse(wrong.get()) : console.withDesign(file, this::print);
    }

    private int print(Design design) {
        var answer = Evaluator.of(design).answer(question.question());
        switch (format) {
            case TEXT -> new AnswerText(design, console.results()).print(answer);
            case JSON -> console.results().print(JsonText.write(AnswerJson.of(design, answer)));
        }
        boolean isRefused = answer.gates().isEmpty();
        return isRefused ? console.refuse(Sentences.text(answer.reason())) : CommandLineInterface.HOLDS;
    }
}
