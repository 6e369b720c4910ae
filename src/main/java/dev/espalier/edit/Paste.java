package dev.espalier.edit;

import dev.espalier.design.Clipping;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import java.util.List;
import java.util.Locale;

/// Puts copies into a design. Units and accounts get new ids, everything gets a name that is free, and what was copied
/// refers to its own copies from then on: groups, managed policies, ARNs. Attachments stay; a policy that the design
/// does not have comes along, an equal one is used, and one that only has the same name is left alone.
public record Paste(Clipping clipping, Destination destination, Manner manner) implements Edit {
    /// How the copies came about, in the words of the step.
    public enum Manner {
        PASTE,
        DUPLICATE,
        COPY
    }

    /// Copies of those items, each beside its original.
    public static Paste duplicate(Design design, List<ItemId> items) {
        return new Paste(Clippings.of(design, items), new Destination.Beside(), Manner.DUPLICATE);
    }

    @Override
    public EditResult applyTo(Design design) {
        return new Copying(design, clipping, destination).result();
    }

    @Override
    public String label(Design before) {
        return destination instanceof Destination.Into(var node, var _) && manner == Manner.COPY
                ? Words.text("label.copyTo", what(before), Label.name(before, node))
                : Words.text("label." + manner.name().toLowerCase(Locale.ROOT), what(before));
    }

    private String what(Design before) {
        var items = clipping.items();
        if (items.size() != 1 || !clipping.looseNotes().isEmpty()) {
            return Clippings.what(before, clipping);
        }
        if (!clipping.units().isEmpty()) {
            return Words.text("item.unit", clipping.units().getFirst().name());
        }
        return clipping.accounts().isEmpty()
                ? Label.of(before, items.getFirst())
                : Words.text("item.account", clipping.accounts().getFirst().name());
    }

    @Override
    public List<ItemId> selectionAfter(Design before, List<ItemId> selection) {
        var hasTrees = !clipping.units().isEmpty() || !clipping.accounts().isEmpty();
        return hasTrees && clipping.contents().isEmpty()
                ? CopyIds.of(before, clipping).copiesOf(clipping)
                : new Copying(before, clipping, destination).copies();
    }
}
