package dev.espalier.cli;

import dev.espalier.compare.Change;
import dev.espalier.compare.Comparison;
import dev.espalier.design.Design;
import dev.espalier.intake.Anonymizer;
import dev.espalier.intake.AnonymousDesign;
import dev.espalier.intake.CollectingScript;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Intake;
import dev.espalier.intake.Remark;
import dev.espalier.policy.Severity;
import dev.espalier.review.DesignReview;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a design of what other tools wrote about an organization.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a design of what other tools wrote about an organization, offline: what the AWS command line"
                    + " prints, folders of iam-collect, Terraform state and plans, CloudFormation templates, org-formation"
                    + " files, configurations of the Landing Zone Accelerator, policy documents, indented lines and"
                    + " tables.",
            "Files, folders and zip archives can be mixed; what a file is, is told by what it holds."
        },
        footer = {
            "",
            "Exit code: 0 a design was made of all that was given, 1 a design was made and some of it could not be",
            "read or an anonymous one differs from it, 2 no design was made."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Files, folders and zip archives.")
    private List<Path> sources = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DESIGN",
            description = "Where to write the design.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--into",
            paramLabel = "DESIGN",
            description = "A design to enter everything into: files win where they speak, the rest stays as it is.")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--preview", description = "With --into: print what would change, and write nothing.")
    private boolean isPreview;

    @Option(
            names = "--anonymous",
            description = "Give everything that names somebody another name, so that the design can be shown.")
    private boolean isAnonymous;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean isForced;

    @Option(
            names = "--script",
            description = "Print the shell script that collects everything with the AWS command line, and end.")
    private boolean isScript;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private Format format = Format.TEXT;

    /// What the summary is printed as.
    enum Format {
        TEXT,
        JSON
    }

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (isScript) {
            console.results().print(CollectingScript.text());
            return CommandLineInterface.HOLDS;
        }
        var wrong = wrong();
        if (wrong.isPresent()) {
            return console.refuse(wrong.get());
        }
        if (into.isEmpty()) {
            return finish(Intake.read(sources), Optional.empty());
        }
        ToIntFunction<Design> merge = design -> finish(Intake.readInto(design, sources), Optional.of(design));
        return isPreview ? console.withDesign(into.get(), merge) : console.withDesignToWrite(into.get(), merge);
    }

    private Optional<String> wrong() {
        if (sources.isEmpty()) {
            return Optional.of(Words.text("import.noSource"));
        }
        if (isPreview) {
            return into.isPresent() ? Optional.empty() : Optional.of(Words.text("import.noPreview"));
        }
        if (output.isEmpty()) {
            return Optional.of(Words.text("import.noOutput"));
        }
        boolean isInTheWay = !isForced && Files.exists(output.get()) && !into.equals(output);
        return isInTheWay ? Optional.of(Words.text("import.exists", output.get())) : Optional.empty();
    }

    private int finish(Imported imported, Optional<Design> before) {
        var errors = imported.remarks(Remark.Kind.ERROR);
        errors.forEach(remark -> console.say(Wrapping.wrapped(remark.sentence())));
        if (imported.design().isEmpty()) {
            Stream.of(Remark.Kind.MISSING, Remark.Kind.NOTE)
                    .flatMap(kind -> imported.remarks(kind).stream())
                    .forEach(remark -> console.say(Wrapping.wrapped(remark.sentence())));
            return CommandLineInterface.BAD_INPUT;
        }
        if (!errors.isEmpty()) {
            console.say(Words.text("import.troubles", errors.size()));
        }
        var made = imported.design().get();
        var changes = before.map(design -> Comparison.changes(design, made));
        var anonymous =
                isAnonymous && !isPreview ? Optional.of(Anonymizer.anonymous(made)) : Optional.<AnonymousDesign>empty();
        anonymous.ifPresent(this::sayWhatDiffers);
        if (anonymous.filter(other -> !other.isReadable()).isPresent()) {
            return CommandLineInterface.BAD_INPUT;
        }
        if (!isPreview) {
            try {
                DesignFile.save(anonymous.map(AnonymousDesign::design).orElse(made), output.orElseThrow());
            } catch (DesignFileException failure) {
                return console.refuse(failure.getMessage());
            }
        }
        sayErrors(anonymous.map(AnonymousDesign::design).orElse(made));
        print(imported, changes);
        boolean isAlike =
                anonymous.map(AnonymousDesign::differences).orElse(List.of()).isEmpty();
        return imported.isFlawless() && isAlike ? CommandLineInterface.HOLDS : CommandLineInterface.FAILS;
    }

    private void sayWhatDiffers(AnonymousDesign anonymous) {
        if (anonymous.isSolvable()) {
            console.say(Words.text("import.solvable"));
        }
        anonymous.differences().forEach(difference -> console.say(Remark.harmless(difference)));
    }

    private void print(Imported imported, Optional<List<Change>> changes) {
        switch (format) {
            case TEXT -> new ImportText(imported, changes).print(console.readable());
            case JSON -> console.results().print(ImportJson.of(imported, changes.orElse(List.of())));
        }
    }

    /// What AWS would refuse is kept, as everything that files say; whoever imports should know.
    private void sayErrors(Design design) {
        long errors = DesignReview.of(design).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            console.say(
                    output.isEmpty() || isPreview
                            ? Words.text("import.errors", errors)
                            : Words.text("import.errorsIn", errors, output.get()));
        }
    }
}
