package dev.espalier.diagram;

import dev.espalier.access.PolicyReach;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import java.util.Optional;
import java.util.Set;

/// What the pointer and the keyboard are up to.
///
/// @param selection selected nodes; selected policies ring all their chips
/// @param hover what lies under the pointer; a figure shows its quick-add then
/// @param target what is being dropped on
/// @param landing where a dragged figure would land
/// @param leftBehind the figures that are being dragged, with all that hangs under them; their places are drawn dotted
/// @param marquee the rectangle being pulled up
/// @param renaming the item whose name or text is being typed, which is then not drawn
/// @param found what a search has found, by the node that shows it
/// @param reach of the policy under the pointer; what it does not reach is drawn paler
public record Feedback(
        Set<ItemId> selection,
        Hit hover,
        Optional<Target> target,
        Optional<Landing> landing,
        Set<NodeId> leftBehind,
        Optional<Bounds> marquee,
        Optional<ItemId> renaming,
        Found found,
        Optional<PolicyReach> reach) {
    public static final Feedback NONE = new Feedback(
            Set.of(),
            Hit.NOTHING,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Found.NOTHING,
            Optional.empty());

    public Feedback {
        selection = Set.copyOf(selection);
        leftBehind = Set.copyOf(leftBehind);
    }

    /// What a search has found.
    ///
    /// @param perhaps those of them of which it is not sure that they suit; their rings are dashed
    public record Found(Set<ItemId> items, Set<ItemId> perhaps) {
        public static final Found NOTHING = new Found(Set.of(), Set.of());

        public Found {
            items = Set.copyOf(items);
            perhaps = Set.copyOf(perhaps);
        }

        boolean contains(ItemId item) {
            return items.contains(item);
        }

        boolean isSure(ItemId item) {
            return !perhaps.contains(item);
        }
    }

    /// A drop target, legal or not.
    public record Target(NodeId node, boolean isLegal) {}

    /// A place for a dragged figure with the words in it.
    public record Landing(Bounds bounds, String label) {}

    public Feedback withSelection(Set<ItemId> changed) {
        return new Feedback(changed, hover, target, landing, leftBehind, marquee, renaming, found, reach);
    }

    public Feedback withHover(Hit changed) {
        return new Feedback(selection, changed, target, landing, leftBehind, marquee, renaming, found, reach);
    }

    public Feedback withTarget(Optional<Target> changed) {
        return new Feedback(selection, hover, changed, landing, leftBehind, marquee, renaming, found, reach);
    }

    public Feedback withLanding(Optional<Landing> changed) {
        return new Feedback(selection, hover, target, changed, leftBehind, marquee, renaming, found, reach);
    }

    public Feedback withLeftBehind(Set<NodeId> changed) {
        return new Feedback(selection, hover, target, landing, changed, marquee, renaming, found, reach);
    }

    public Feedback withMarquee(Optional<Bounds> changed) {
        return new Feedback(selection, hover, target, landing, leftBehind, changed, renaming, found, reach);
    }

    public Feedback withRenaming(Optional<ItemId> changed) {
        return new Feedback(selection, hover, target, landing, leftBehind, marquee, changed, found, reach);
    }

    public Feedback withFound(Found changed) {
        return new Feedback(selection, hover, target, landing, leftBehind, marquee, renaming, changed, reach);
    }

    public Feedback withReach(Optional<PolicyReach> changed) {
        return new Feedback(selection, hover, target, landing, leftBehind, marquee, renaming, found, changed);
    }

    /// Whether the text of a note is being typed.
    boolean isEdited(NoteId note) {
        return renaming.filter(note::equals).isPresent();
    }
}
