package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.design.Design;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Theme;
import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.Handout;
import dev.espalier.exchange.PagePlan;
import dev.espalier.exchange.PdfPicture;
import dev.espalier.exchange.PngPicture;
import dev.espalier.exchange.Sight;
import dev.espalier.exchange.SvgPicture;
import dev.espalier.storage.DesignFileException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws a design into a picture, with the path of an answer when a question is given. Needs no display.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws a design as SVG, PNG or PDF, with the path of an answer when a question is given.")
final class RenderCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design; - reads standard input.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PICTURE",
            description = "Where to; the name ends with .svg, .png or .pdf.")
    private Path picture = Path.of("");

    @Option(names = "--theme", description = "${COMPLETION-CANDIDATES}; light when not given.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--select",
            paramLabel = "NODE",
            description =
                    "Draw only this unit or account, by its id or name, with everything below it; may be given several times.")
    private List<String> selected = List.of();

    @Option(
            names = "--no-design",
            description =
                    "Leave the design out of an SVG or PNG. With it inside, whole, the picture opens as the design.")
    private boolean isPlain;

    @Option(
            names = "--lesson",
            description =
                    "A page for each step of the lesson, with its caption and answer, instead of one picture; PDF.")
    private boolean isLesson;

    @Mixin
    private final PaperOptions paper = new PaperOptions();

    @ArgGroup(exclusive = false)
    private @Nullable QuestionOptions question;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!endsWith(".svg") && !endsWith(".png") && !endsWith(".pdf")) {
            return console.refuse(Words.text("wrong.picture", picture));
        }
        var wrong = wrongLesson()
                .or(() -> paper.wrong(endsWith(".png"), endsWith(".pdf")))
                .or(() -> Optional.ofNullable(question).flatMap(QuestionOptions::wrong));
        if (wrong.isPresent()) {
            return console.refuse(wrong.get());
        }
        return console.withDesign(file, isLesson ? this::handOut : this::draw);
    }

    /// A lesson brings its own questions and the way its pages lie.
    private Optional<String> wrongLesson() {
        boolean isOther = !endsWith(".pdf") || question != null || !selected.isEmpty() || !paper.isSizeOnly();
        return isLesson && isOther ? Optional.of(Words.text("wrong.lesson")) : Optional.empty();
    }

    private boolean endsWith(String suffix) {
        return picture.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private int handOut(Design design) {
        if (design.view().lesson().isEmpty()) {
            return console.refuse(Words.text("wrong.noLesson", file));
        }
        var pdf = new ByteArrayOutputStream();
        try {
            Handout.write(design, paper.size(), theme, pdf);
            Files.write(picture, pdf.toByteArray());
            return CommandLineInterface.HOLDS;
        } catch (DesignFileException failure) {
            return console.refuse(failure.getMessage());
        } catch (IOException failure) {
            return console.refuse(Words.text("wrong.unwritable", picture, why(failure)));
        }
    }

    private int draw(Design design) {
        Optional.ofNullable(question).ifPresent(asked -> asked.giveHints(console));
        var answer = Optional.ofNullable(question)
                .map(asked -> asked.question(design))
                .map(Evaluator.of(design)::answer);
        var sight = Sight.of(design, answer, theme);
        var nodes = new ArrayList<NodeId>();
        for (var written : selected) {
            var unclear = NodeNamed.wrong(design, written);
            if (unclear.isPresent()) {
                return console.refuse(unclear.get());
            }
            nodes.add(NodeNamed.meant(design, written).getFirst().id());
        }
        var drawing = nodes.isEmpty() ? Drawing.whole(sight) : Drawing.of(sight, nodes);
        try {
            return write(drawing, isPlain ? Optional.empty() : Optional.of(design));
        } catch (DesignFileException failure) {
            return console.refuse(failure.getMessage());
        } catch (IOException failure) {
            return console.refuse(Words.text("wrong.unwritable", picture, why(failure)));
        }
    }

    /// The message of a failure in the file system is often nothing but the name of the file.
    static String why(IOException failure) {
        var reason = switch (failure) {
            case NoSuchFileException _ -> Words.text("why.noFolder");
            case AccessDeniedException _ -> Words.text("why.noPermission");
            case FileSystemException inFileSystem -> inFileSystem.getReason();
            default -> failure.getMessage();
        };
        return Objects.requireNonNullElse(reason, Words.text("why.unknown"));
    }

    private int write(Drawing drawing, Optional<Design> inside) throws IOException {
        if (endsWith(".svg")) {
            Files.writeString(picture, SvgPicture.write(drawing, inside));
        } else if (endsWith(".png")) {
            writePng(drawing, inside);
        } else {
            return writePdf(drawing);
        }
        return CommandLineInterface.HOLDS;
    }

    private void writePng(Drawing drawing, Optional<Design> inside) throws IOException {
        var scale = paper.pngScale();
        var fitting = PngPicture.fittingScale(drawing, scale);
        if (fitting < scale) {
            console.say(
                    Words.text("render.smaller", Double.toString(scale), String.format(Locale.ROOT, "%.2f", fitting)));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(picture))) {
            PngPicture.write(drawing, scale, inside, out);
        }
    }

    private int writePdf(Drawing drawing) throws IOException {
        var plan = paper.plan(drawing);
        if (plan.pages() > PagePlan.MOST) {
            return console.refuse(Words.text("wrong.pages", plan.pages(), PagePlan.MOST));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(picture))) {
            PdfPicture.write(drawing, plan, out);
        }
        return CommandLineInterface.HOLDS;
    }
}
