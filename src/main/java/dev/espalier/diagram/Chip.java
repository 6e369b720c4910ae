package dev.espalier.diagram;

import dev.espalier.design.PolicyId;
import java.util.Optional;

/// A policy drawn on what it is attached to.
///
/// @param label the name as it fits
public record Chip(Content content, String label, Bounds bounds) {

    /// What a chip says.
    ///
    /// @param policy empty for inline policies and for chips that stand for something else
    /// @param name in full
    public record Content(Optional<PolicyId> policy, String name, Kind kind) {}

    /// Kinds of chips, each with its glyph.
    public enum Kind {
        SCP(Glyph.SCP),
        RCP(Glyph.RCP),
        OWN(Glyph.POLICY),
        AWS_MANAGED(Glyph.POLICY),
        INLINE(Glyph.POLICY),
        BOUNDARY(Glyph.LOCK),
        /// A default policy, drawn only where there is room for everything.
        DEFAULT(Glyph.SCP),
        /// A default policy that has been detached.
        MISSING(Glyph.SCP),
        /// How many more there are than fit.
        MORE(Glyph.POLICY);

        private final Glyph glyph;

        Kind(Glyph glyph) {
            this.glyph = glyph;
        }

        public Glyph glyph() {
            return glyph;
        }
    }
}
