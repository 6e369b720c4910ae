package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.edit.EditResult.Applied;

/// Puts another design in the place of one, as one step: what an import makes of it, or what was tried out before the
/// program ended. Refused when the design has become another one since.
///
/// @param label reads after "Undo": `import into Four departments`
/// @param from the design that `to` was made of
public record ReplaceDesign(String label, Design from, Design to) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return design.withView(from.view()).equals(from)
                ? new Applied(Shown.as(design, to))
                : Refusal.DESIGN_CHANGED_SINCE.rejected();
    }

    @Override
    public String label(Design before) {
        return label;
    }
}
