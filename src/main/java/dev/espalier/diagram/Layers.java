package dev.espalier.diagram;

import dev.espalier.access.RoleTrust;
import java.util.Optional;
import java.util.Set;

/// What is drawn onto the structure.
///
/// @param trust who may take on which role; drawn wherever it is given
/// @param findings where something was found; drawn wherever it is given
/// @param heat the answers that figures are filled with
/// @param planned what a change that is being looked at would touch; drawn wherever it is given
/// @param differences what is other than in an earlier design; drawn wherever it is given
public record Layers(
        Set<Overlay> overlays,
        RoleTrust trust,
        FindingMarks findings,
        Optional<Heat> heat,
        Planned planned,
        Differences differences) {
    /// What is drawn when nobody has chosen, without findings.
    public static final Layers USUAL = new Layers(Overlay.USUAL, RoleTrust.NONE, FindingMarks.NONE);

    /// Without a change that is being looked at.
    public Layers(Set<Overlay> overlays, RoleTrust trust, FindingMarks findings, Optional<Heat> heat) {
        this(overlays, trust, findings, heat, Planned.NOTHING, Differences.NOTHING);
    }

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
        return new Layers(changed, trust, findings, heat, planned, differences);
    }

    public Layers withTrust(RoleTrust changed) {
        return new Layers(overlays, changed, findings, heat, planned, differences);
    }

    public Layers withFindings(FindingMarks changed) {
        return new Layers(overlays, trust, changed, heat, planned, differences);
    }
}
