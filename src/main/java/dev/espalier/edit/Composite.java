package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.EditResult.Rejected;
import java.util.List;

/// Several edits that are one for the user: one step, and all of them or none. Each is applied to what the ones
/// before it made.
///
/// @param label reads after "Undo": `paste 3 nodes`
public record Composite(String label, List<Edit> edits) implements Edit {
    public Composite {
        edits = List.copyOf(edits);
    }

    @Override
    public EditResult applyTo(Design design) {
        var changed = design;
        for (var edit : edits) {
            switch (edit.applyTo(changed)) {
                case Applied(var after) -> changed = after;
                case Rejected refused -> {
                    return refused;
                }
            }
        }
        return new Applied(changed);
    }

    @Override
    public String label(Design before) {
        return label;
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        var added = edits.stream()
                .flatMap(edit -> edit.selectionAfter(List.of()).stream())
                .toList();
        if (!added.isEmpty()) {
            return added;
        }
        var selected = selection;
        for (var edit : edits) {
            selected = edit.selectionAfter(selected);
        }
        return selected;
    }

    @Override
    public MemberId following(MemberId member) {
        var followed = member;
        for (var edit : edits) {
            followed = edit.following(followed);
        }
        return followed;
    }
}
