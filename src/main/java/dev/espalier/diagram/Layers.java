package dev.espalier.diagram;

import dev.espalier.access.RoleTrust;
import java.util.Set;

/// What is drawn onto the structure.
///
/// @param trust who may take on which role; drawn wherever it is given
/// @param findings where something was found; drawn wherever it is given
public record Layers(Set<Overlay> overlays, RoleTrust trust, FindingMarks findings) {
    /// What is drawn when nobody has chosen, without findings.
    public static final Layers USUAL = new Layers(Overlay.USUAL, RoleTrust.NONE, FindingMarks.NONE);

    public Layers {
        overlays = Set.copyOf(overlays);
    }

    /// Whether a layer is drawn.
    public boolean draws(Overlay overlay) {
        return overlays.contains(overlay);
    }

    public Layers withOverlays(Set<Overlay> changed) {
        return new Layers(changed, trust, findings);
    }

    public Layers withTrust(RoleTrust changed) {
        return new Layers(overlays, changed, findings);
    }

    public Layers withFindings(FindingMarks changed) {
        return new Layers(overlays, trust, changed);
    }
}
