package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.GroupAnswers;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.exchange.AnswerJson;
import dev.espalier.storage.JsonText;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.FlipFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    /// How long changes are tried; a large design may have more of them than that.
    private static final long MOST_NANOS = 5_000_000_000L;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "1")
    private QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--what-if",
            description = "Also lists what would turn the answer, and what else that would change.")
    private boolean isTurned;

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
        question.giveHints(console);
        var evaluator = Evaluator.of(design);
        var answer = evaluator.answer(question.question(design));
        var members = GroupAnswers.of(design, evaluator, answer);
        boolean isRefused = answer.gates().isEmpty();
        var flips = isTurned ? flips(design, evaluator, answer) : List.<Flip>of();
        switch (format) {
            case JSON -> console.results().print(JsonText.write(AnswerJson.of(design, evaluator, answer, flips)));
            case TEXT -> {
                if (isRefused) {
                    console.say(Sentences.fullSentence(answer));
                    members.forEach(this::printMember);
                } else {
                    new AnswerText(design, console.readable()).print(answer);
                    var text = new FlipText(design, console.readable());
                    flips.forEach(text::print);
                }
            }
        }
        QuestionHint.of(design, evaluator, answer).ifPresent(console::say);
        return isRefused ? CommandLineInterface.BAD_INPUT : CommandLineInterface.HOLDS;
    }

    /// What would turn the answer; one that depends can be turned to either side.
    private static List<Flip> flips(Design design, Evaluator evaluator, Answer answer) {
        var flips = new ArrayList<>(
                finder(design, evaluator, answer).find(answer).stream().toList());
        if (answer.verdict() == Verdict.DEPENDS) {
            finder(design, evaluator, answer).findDenials(answer).ifPresent(flips::add);
        }
        return flips;
    }

    private static FlipFinder finder(Design design, Evaluator evaluator, Answer answer) {
        long end = System.nanoTime() + MOST_NANOS;
        return new FlipFinder(design, evaluator, answer.question(), () -> System.nanoTime() > end);
    }

    private void printMember(Answer answer) {
        console.say("    "
                + Words.text(
                        "ask.member",
                        answer.question().principal(),
                        Sentences.verdict(answer.verdict()),
                        Sentences.fullSentence(answer)));
    }
}
