package dev.espalier.diagram;

import dev.espalier.access.RoleTrust;
import java.util.Optional;
import java.util.Set;

/// What is drawn onto the structure.
///
/// @param trust who may take on which role; drawn wherever it is given
/// @param findings where something was found; drawn wherever it is given
/// @param heat the answers that figures are filled with
public record Layers(Set<Overlay> overlays, RoleTrust trust, FindingMarks findings, Optional<Heat> heat) {
    /// What is drawn when nobody has chosen, without findings.
    public static final Layers USUAL = new Layers(Overlay.USUAL, RoleTrust.NONE, FindingMarks.NONE);

    public Layers {
        overlays = Set.copyOf(overlays);
    }

    /// Without answers.
    public Layers(Set<Overlay> overlays, RoleTrust trust, FindingMarks findings) {
        this(overlays, trust, findings, Optional.empty());
    }

    /// Whether a layer is drawn.
    public boolean draws(Overlay overlay) {
        return overlays.contains(overlay);
    }

    public Layers withOverlays(Set<Overlay> changed) {
        return new Layers(changed, trust, findings, heat);
    }

    public Layers withTrust(RoleTrust changed) {
        return new Layers(overlays, changed, findings, heat);
    }

    public Layers withFindings(FindingMarks changed) {
        return new Layers(overlays, trust, changed, heat);
    }

    public Layers withHeat(Optional<Heat> changed) {
        return new Layers(overlays, trust, findings, changed);
    }
}
