package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import java.util.List;

/// One thing done: what was meant, and the design before and after. Both share what the edit did not touch.
///
/// @param label reads after "Undo": `move account HR to Root`
/// @param selectionBefore what was selected when it was done; selected again when it is undone
/// @param selectionAfter what is selected when it is done, and again when it is redone
public record Step(
        Edit edit,
        String label,
        Design before,
        Design after,
        List<ItemId> selectionBefore,
        List<ItemId> selectionAfter) {
    public Step {
        selectionBefore = List.copyOf(selectionBefore);
        selectionAfter = List.copyOf(selectionAfter);
    }
}
