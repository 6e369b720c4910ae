package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.design.Design;
import dev.espalier.diagram.Theme;
import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.PngPicture;
import dev.espalier.exchange.Sight;
import dev.espalier.exchange.SvgPicture;
import dev.espalier.storage.DesignFileException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws a design into a picture, with the path of an answer when a question is given. Needs no display.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws a design as SVG or PNG, with the path of an answer when a question is given.")
final class RenderCommand implements Callable<Integer> {
    private static final double USUAL = 2;
    private static final double MOST = 4;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The design.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PICTURE",
            description = "Where to; the name ends with .svg or .png.")
    private Path picture = Path.of("");

    @Option(names = "--theme", description = "${COMPLETION-CANDIDATES}; light when not given.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Pixels for one unit in a PNG, 1 to 4; 2 when not given.")
    private @Nullable Double scale;

    @Option(
            names = "--no-design",
            description = "Leave the design out of the picture. With it inside, the picture opens as the design.")
    private boolean isPlain;

    @ArgGroup(exclusive = false)
    private @Nullable QuestionOptions question;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!isSvg() && !isPng()) {
            return console.refuse(Words.text("wrong.picture", picture));
        }
        if (scale != null && isSvg()) {
            return console.refuse(Words.text("wrong.scale.svg"));
        }
        if (!(scale() >= 1 && scale() <= MOST)) {
            return console.refuse(Words.text("wrong.scale", Double.toString(scale())));
        }
        var wrong = Optional.ofNullable(question).flatMap(QuestionOptions::wrong);
        if (wrong.isPresent()) {
            return console.refuse(wrong.get());
        }
        return console.withDesign(file, this::draw);
    }

    private int draw(Design design) {
        var answer =
                Optional.ofNullable(question).map(QuestionOptions::question).map(Evaluator.of(design)::answer);
        try {
            write(Drawing.whole(Sight.of(design, answer, theme)), isPlain ? Optional.empty() : Optional.of(design));
            return CommandLineInterface.HOLDS;
        } catch (DesignFileException failure) {
            return console.refuse(failure.getMessage());
        } catch (IOException failure) {
            return console.refuse(Words.text("wrong.unwritable", picture, why(failure)));
        }
    }

    /// The message of a failure in the file system is often nothing but the name of the file.
    private static String why(IOException failure) {
        var reason = switch (failure) {
            case NoSuchFileException _ -> Words.text("why.noFolder");
            case AccessDeniedException _ -> Words.text("why.noPermission");
            case FileSystemException inFileSystem -> inFileSystem.getReason();
            default -> failure.getMessage();
        };
        return Objects.requireNonNullElse(reason, Words.text("why.unknown"));
    }

    private void write(Drawing drawing, Optional<Design> inside) throws IOException {
        if (isSvg()) {
            Files.writeString(picture, SvgPicture.write(drawing, inside));
            return;
        }
        var fitting = PngPicture.fittingScale(drawing, scale());
        if (fitting < scale()) {
            console.say(Words.text(
                    "render.smaller", Double.toString(scale()), String.format(Locale.ROOT, "%.2f", fitting)));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(picture))) {
            PngPicture.write(drawing, scale(), inside, out);
        }
    }

    private double scale() {
        return scale == null ? USUAL : scale;
    }

    private boolean isSvg() {
        return picture.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    private boolean isPng() {
        return picture.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
