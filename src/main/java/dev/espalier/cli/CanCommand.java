package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Reason;
import dev.espalier.access.Sentences;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists everything a principal may do.
@Command(
        name = "can",
        mixinStandardHelpOptions = true,
        description = "Lists everything a principal may do, by service and access level.",
        footer = {"", "Exit code: 0 the question is answered, 2 the question or the file is wrong."})
final class CanCommand implements Callable<Integer> {
    /// Actions of different callers: whoever can ask none of them can ask nothing.
    private static final List<String> TRIALS = List.of("sts:GetCallerIdentity", "sts:AssumeRoleWithWebIdentity");

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "ARN",
            description = "A user, a role, an account's root user, a role session, or the name of an AWS service;"
                    + " NAME or ACCOUNT/NAME will do where only one is called so.")
    private String principal = "";

    @Option(names = "--service", paramLabel = "PREFIX", description = "One service only, such as s3.")
    private @Nullable String service;

    @Mixin
    private final ContextOptions context = new ContextOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private ListFormat format = ListFormat.TEXT;

    CanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wrong = context.impossible();
        return wrong.isPresent() ? console.refuse(wrong.get()) : console.withDesign(file, this::print);
    }

    private int print(Design design) {
        var asked = asked();
        if (asked.isEmpty()) {
            return console.refuse(
                    Words.text("wrong.service", String.valueOf(service)) + ServiceHint.of(String.valueOf(service)));
        }
        var evaluator = Evaluator.of(design);
        var asker = PrincipalName.arn(design, principal);
        var wrong = wrong(evaluator, asker);
        if (wrong.isPresent()) {
            console.say(Sentences.text(wrong.get()));
            PrincipalHint.of(design, wrong.get()).ifPresent(console::say);
            return CommandLineInterface.BAD_INPUT;
        }
        context.giveHints(console);
        var given = context.context();
        var abilities = Abilities.of(design, evaluator, asker, given, asked);
        var report = new CanReport(asker, given, abilities, service == null);
        switch (format) {
            case TEXT -> report.text(console.readable());
            case JSON -> report.json(console.results());
            case CSV -> report.csv(console.results());
        }
        return CommandLineInterface.HOLDS;
    }

    private ActionSet asked() {
        return service == null ? ActionSet.all() : ActionTable.get().ofService(service.toLowerCase(Locale.ROOT));
    }

    private Optional<Reason> wrong(Evaluator evaluator, String asker) {
        var answers = TRIALS.stream()
                .map(action -> evaluator.answer(Question.of(asker, action, Optional.empty())))
                .toList();
        return answers.stream().allMatch(answer -> answer.gates().isEmpty())
                ? Optional.of(answers.getFirst().reason())
                : Optional.empty();
    }
}
