package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.Feedback.Found;
import dev.espalier.diagram.Figure;
import dev.espalier.diagram.Layout;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is marked as found. A thing that is folded away is marked on the figure that hides it; that is worked out once
/// for each layout, not for each frame.
final class FoundMarks {
    private List<ItemId> items = List.of();
    private Set<ItemId> perhaps = Set.of();
    private Optional<Layout> known = Optional.empty();
    private Found shown = Found.NOTHING;

    /// @param unsure those of them of which it is not sure that they suit
    void mark(List<ItemId> found, Set<ItemId> unsure) {
        items = found;
        perhaps = unsure;
        known = Optional.empty();
    }

    /// What is to be marked in this layout. A figure that hides one that surely suits is marked as that.
    @SuppressWarnings("ReferenceEquality") // another layout of the same design has other figures
    Found on(Layout layout) {
        if (known.isEmpty() || known.get() != layout) {
            var sure = new HashSet<ItemId>();
            var unsure = new HashSet<ItemId>();
            for (var item : items) {
                showing(layout, item).ifPresent((perhaps.contains(item) ? unsure : sure)::add);
            }
            unsure.removeAll(sure);
            sure.addAll(unsure);
            shown = new Found(sure, unsure);
            known = Optional.of(layout);
        }
        return shown;
    }

    private static Optional<ItemId> showing(Layout layout, ItemId item) {
        return switch (item) {
            case MemberId member
            when layout.isOpened(member.account()) && layout.row(member).isPresent() -> Optional.of(member);
            case NodeId node -> layout.figureShowing(node).map(Figure::id);
            case NoteId note -> Optional.of(note);
            case PolicyId policy -> Optional.of(policy);
        };
    }
}
