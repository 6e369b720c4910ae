package dev.espalier.diagram;

import dev.espalier.design.MemberId;
import java.util.List;
import java.util.Optional;

/// One row of an opened account.
///
/// @param member empty for the row that stands for those folded away, and for the one that folds them away again
/// @param more how many it stands for, otherwise 0
/// @param bounds of the row itself, from the gutter to the right border
/// @param chipLine whether a line for policies lies under it
public record Row(
        Kind kind,
        Optional<MemberId> member,
        String name,
        String note,
        int more,
        Bounds bounds,
        boolean chipLine,
        List<Chip.Content> policies) {
    public Row {
        policies = List.copyOf(policies);
    }

    Row shift(double dx, double dy) {
        return new Row(kind, member, name, note, more, bounds.shift(dx, dy), chipLine, policies);
    }

    /// What stands in a row, in the order of the rows.
    public enum Kind {
        GROUP(Glyph.GROUP),
        USER(Glyph.USER),
        ROLE(Glyph.ROLE),
        RESOURCE(Glyph.RESOURCE);

        private final Glyph glyph;

        Kind(Glyph glyph) {
            this.glyph = glyph;
        }

        public Glyph glyph() {
            return glyph;
        }
    }
}
