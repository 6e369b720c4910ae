package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.access.RoleTrust;
import dev.espalier.design.Design;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Theme;
import java.util.Optional;
import java.util.Set;

/// A design as it is looked at: what a picture of it is made from.
///
/// @param folding what is folded away and opened
/// @param answer the answer whose path is drawn
/// @param overlays what is drawn onto the structure
/// @param trust who may take on which role, as far as it is drawn
public record Sight(
        Design design, Folding folding, Optional<Answer> answer, Theme theme, Set<Overlay> overlays, RoleTrust trust) {
    public Sight {
        overlays = Set.copyOf(overlays);
    }

    /// With everything on it that is drawn when nobody has chosen.
    public Sight(Design design, Folding folding, Optional<Answer> answer, Theme theme) {
        this(design, folding, answer, theme, Overlay.USUAL, RoleTrust.NONE);
    }

    /// As the design's view says, and so far open that the path of the answer can be seen.
    public static Sight of(Design design, Optional<Answer> answer, Theme theme) {
        var folding = Folding.of(design);
        return new Sight(design, answer.map(folding::showing).orElse(folding), answer, theme);
    }

    /// The same with these layers.
    public Sight drawing(Set<Overlay> layers, RoleTrust shown) {
        return new Sight(design, folding, answer, theme, layers, shown);
    }

    /// A part of the same design, perhaps unfolded farther.
    Sight of(Design part, Folding unfolded) {
        return new Sight(part, unfolded, answer, theme, overlays, trust);
    }
}
