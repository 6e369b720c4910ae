package dev.espalier.ui.canvas;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
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
    private Optional<Layout> known = Optional.empty();
    private Set<ItemId> shown = Set.of();

    void mark(List<ItemId> found) {
        items = found;
        known = Optional.empty();
    }

    /// What is to be marked in this layout.
    @SuppressWarnings("ReferenceEquality") // another layout of the same design has other figures
    Set<ItemId> on(Layout layout) {
        if (known.isEmpty() || known.get() != layout) {
            var marked = new HashSet<ItemId>();
            for (var item : items) {
                showing(layout, item).ifPresent(marked::add);
            }
            shown = Set.copyOf(marked);
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
