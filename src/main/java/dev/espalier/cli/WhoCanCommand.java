package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Sentences;
import dev.espalier.access.WhoCan;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists who can do one action.
@Command(
        name = "who-can",
        mixinStandardHelpOptions = true,
        description = "Lists every root user, user and role that can do an action.",
        footer = {"", "Exit code: 0 the question is answered, 2 the question or the file is wrong."})
final class WhoCanCommand implements Callable<Integer> {
    /// Beyond, what is open stays open.
    private static final int MOST_EXACT = 1_000;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RequestOptions request = new RequestOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private ListFormat format = ListFormat.TEXT;

    WhoCanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wrong = request.wrong();
        return wrong.isPresent() ? console.refuse(wrong.get()) : console.withDesign(file, this::print);
    }

    private int print(Design design) {
        request.giveHints(console);
        var question = request.questionOf("", Optional.empty());
        var evaluator = Evaluator.of(design);
        var found = evaluator.whoCan(question);
        if (found.wrong().isPresent()) {
            return console.refuse(Sentences.text(found.wrong().get()));
        }
        var wrong = wrongForAll(design, evaluator, question, found);
        if (wrong.isPresent()) {
            console.say(Sentences.text(wrong.get()));
            PrincipalHint.of(design, wrong.get()).ifPresent(console::say);
            return CommandLineInterface.BAD_INPUT;
        }
        var reaches = new HashMap<MemberId, Reach>();
        found.allowed().forEach(member -> reaches.put(member, Reach.FULL));
        boolean isExact = found.depends().size() <= MOST_EXACT;
        for (var member : found.depends()) {
            reaches.put(
                    member,
                    isExact
                            ? Reach.of(evaluator.answer(question.by(Principals.arnOf(design, member))))
                            : Reach.POSSIBLE);
        }
        var report = new WhoCanReport(design, question, reaches);
        switch (format) {
            case TEXT -> report.text(console.readable());
            case JSON -> report.json(console.results());
            case CSV -> report.csv(console.results());
        }
        return CommandLineInterface.HOLDS;
    }

    /// What is wrong with a question that nobody can ask, such as one about a role that is not drawn.
    private static Optional<Reason> wrongForAll(Design design, Evaluator evaluator, Question question, WhoCan found) {
        if (!found.allowed().isEmpty() || found.depends().isEmpty()) {
            return Optional.empty();
        }
        var first = evaluator.answer(
                question.by(Principals.arnOf(design, found.depends().getFirst())));
        return first.reason().code() == ReasonCode.UNKNOWN_ROLE ? Optional.of(first.reason()) : Optional.empty();
    }
}
