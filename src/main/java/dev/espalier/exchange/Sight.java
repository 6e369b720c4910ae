package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.design.Design;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layers;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.TriedPaper;
import java.util.List;
import java.util.Optional;

/// A design as it is looked at: what a picture of it is made from.
///
/// @param folding what is folded away and opened
/// @param answer the answer whose path is drawn
/// @param layers what is drawn onto the structure
/// @param tried what of it is only tried out; the picture says so
public record Sight(
        Design design, Folding folding, Optional<Answer> answer, Theme theme, Layers layers, TriedPaper tried) {
    /// With nothing that is only tried out.
    public Sight(Design design, Folding folding, Optional<Answer> answer, Theme theme, Layers layers) {
        this(design, folding, answer, theme, layers, new TriedPaper(List.of()));
    }

    /// With everything on it that is drawn when nobody has chosen, and no findings.
    public Sight(Design design, Folding folding, Optional<Answer> answer, Theme theme) {
        this(design, folding, answer, theme, Layers.USUAL);
    }

    /// As the design's view says, and so far open that the path of the answer can be seen.
    public static Sight of(Design design, Optional<Answer> answer, Theme theme) {
        var folding = Folding.of(design);
        return new Sight(design, answer.map(folding::showing).orElse(folding), answer, theme);
    }

    /// A part of the same design, perhaps unfolded farther.
    Sight of(Design part, Folding unfolded) {
        return new Sight(part, unfolded, answer, theme, layers, tried);
    }
}
