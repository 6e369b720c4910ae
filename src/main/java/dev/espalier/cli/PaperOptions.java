package dev.espalier.cli;

import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.PagePlan;
import dev.espalier.exchange.Paper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How large a picture is: its scale, and the paper of a PDF.
final class PaperOptions {
    private static final double USUAL = 2;
    private static final double LEAST_OF_POSTER = 0.25;
    private static final double MOST = 4;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Pixels for one unit in a PNG, 1 to 4; 2 when not given. With --tiled the size, 0.25 to 4; 1"
                    + " when not given.")
    private @Nullable Double scale;

    @Option(names = "--paper", description = "Paper of a PDF: ${COMPLETION-CANDIDATES}; A4 when not given.")
    private @Nullable Paper paper;

    @Option(names = "--orientation", description = "Which way the paper lies: ${COMPLETION-CANDIDATES}.")
    private Paper.@Nullable Orientation orientation;

    @Option(
            names = "--tiled",
            description = "Spread a PDF over as many pages as it takes, to be glued together, instead of fitting it"
                    + " onto one.")
    private boolean isTiled;

    /// What is wrong with the options for a kind of picture.
    Optional<String> wrong(boolean isPng, boolean isPdf) {
        if (!isPdf && (paper != null || orientation != null || isTiled)) {
            return Optional.of(Words.text("wrong.paper"));
        }
        if (scale == null) {
            return Optional.empty();
        }
        if (!isPng && !isTiled) {
            return Optional.of(Words.text(isPdf ? "wrong.scale.pdf" : "wrong.scale.svg"));
        }
        if (isTiled) {
            return scale >= LEAST_OF_POSTER && scale <= MOST
                    ? Optional.empty()
                    : Optional.of(Words.text("wrong.scale.tiled", Double.toString(scale)));
        }
        return scale >= 1 && scale <= MOST
                ? Optional.empty()
                : Optional.of(Words.text("wrong.scale", Double.toString(scale)));
    }

    double pngScale() {
        return scale == null ? USUAL : scale;
    }

    Paper size() {
        return paper == null ? Paper.A4 : paper;
    }

    /// Whether nothing is said but how large the paper is.
    boolean isSizeOnly() {
        return scale == null && orientation == null && !isTiled;
    }

    PagePlan plan(Drawing drawing) {
        var size = size();
        var lying = orientation == null ? Paper.Orientation.AUTO : orientation;
        return isTiled
                ? PagePlan.poster(drawing, size, lying, scale == null ? 1 : scale)
                : PagePlan.onOnePage(drawing, size, lying);
    }
}
