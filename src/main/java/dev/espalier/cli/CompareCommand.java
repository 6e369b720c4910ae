package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.compare.ReportText;
import dev.espalier.compare.TwinReport;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.FlipFinder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what two principals of one design may do differently.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two principals of a design: who can do what the other cannot, and why.",
        footer = {
            "",
            "Exit code: 0 compared, 2 the question or the file is wrong.",
            "Example: espalier compare design.json arn:aws:iam::444444444444:user/hana"
                    + " arn:aws:iam::444444444444:user/ivo"
        })
final class CompareCommand implements Callable<Integer> {
    /// How long changes are tried.
    private static final long MOST_NANOS = 5_000_000_000L;

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ONE",
            description = "A user, a role or a root user, by ARN, NAME or ACCOUNT/NAME.")
    private String one = "";

    @Parameters(index = "2", paramLabel = "OTHER", description = "Another one.")
    private String other = "";

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "This action only, gate by gate; every known action when not given.")
    private @Nullable String action;

    @Option(
            names = "--resource",
            paramLabel = "ARN",
            description =
                    "Left out: what the action works on in the account of whoever asks; '*': a request without one.")
    private @Nullable String resource;

    @Mixin
    private final ContextOptions context = new ContextOptions();

    @Option(
            names = "--what-if",
            description = "Also lists what would give the other the answer of the one; needs --action.")
    private boolean isTurned;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

    /// What the comparison is printed as.
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean isOfOne =
                resource != null || isTurned || !context.context().members().isEmpty();
        if (action == null && isOfOne) {
            return console.refuse(Words.text("compare.needsAction"));
        }
        return context.impossible().map(console::refuse).orElseGet(() -> console.withDesign(file, this::print));
    }

    private int print(Design design) {
        var evaluator = Evaluator.of(design);
        context.giveHints(console);
        return action == null
                ? printAll(design, evaluator)
                : printOne(design, evaluator, question(PrincipalName.arn(design, one), action));
    }

    private Question question(String principal, String asked) {
        return new Question(
                principal, Optional.empty(), asked, Optional.ofNullable(resource), Optional.empty(), context.context());
    }

    // Every action

    private int printAll(Design design, Evaluator evaluator) {
        var mine = member(design, evaluator, PrincipalName.arn(design, one));
        var theirs = member(design, evaluator, PrincipalName.arn(design, other));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return CommandLineInterface.BAD_INPUT;
        }
        var access = evaluator.twins(mine.get(), theirs.get(), () -> false);
        var effects = evaluator.effects(access, () -> false);
        var text = ReportText.of(new TwinReport(design, access, effects));
        switch (format) {
            case TEXT -> text.text().forEach(line -> console.readable().println(Wrapping.wrapped(line)));
            case MARKDOWN -> text.markdown().forEach(console.results()::println);
            case JSON -> console.results().print(TwinJson.of(design, access, effects));
        }
        return CommandLineInterface.HOLDS;
    }

    /// Somebody of the design, or else a message about who is not.
    private Optional<MemberId> member(Design design, Evaluator evaluator, String arn) {
        var found = Principals.find(design, arn)
                .filter(member -> !(member instanceof GroupId || member instanceof ResourceId))
                .filter(member -> Principals.arnOf(design, member).equals(arn));
        if (found.isEmpty()) {
            var reason = evaluator
                    .answer(Question.of(arn, "sts:GetCallerIdentity", Optional.empty()))
                    .reason();
            console.say(Words.text("compare.nobody", arn));
            PrincipalHint.of(design, reason).ifPresent(console::say);
        }
        return found;
    }

    // One action

    private int printOne(Design design, Evaluator evaluator, Question asked) {
        var mine = evaluator.answer(asked);
        var theirs = evaluator.answer(asked.by(PrincipalName.arn(design, other)));
        for (var answer : new Answer[] {mine, theirs}) {
            if (answer.gates().isEmpty()) {
                console.say(Sentences.fullSentence(answer));
                QuestionHint.of(design, evaluator, answer).ifPresent(console::say);
                return CommandLineInterface.BAD_INPUT;
            }
        }
        var flip = isTurned && isAllowed(mine) != isAllowed(theirs)
                ? flip(design, evaluator, theirs)
                : Optional.<Flip>empty();
        if (format == Format.JSON) {
            console.results().print(TwinJson.of(design, mine, theirs, flip));
        } else {
            new TwinText(design, console.readable()).print(mine, theirs);
            flip.ifPresent(found -> new FlipText(design, console.readable()).print(found));
        }
        return CommandLineInterface.HOLDS;
    }

    private static boolean isAllowed(Answer answer) {
        return answer.verdict() == Verdict.ALLOWED;
    }

    private static Optional<Flip> flip(Design design, Evaluator evaluator, Answer answer) {
        long end = System.nanoTime() + MOST_NANOS;
        return new FlipFinder(design, evaluator, answer.question(), () -> System.nanoTime() > end).find(answer);
    }
}
