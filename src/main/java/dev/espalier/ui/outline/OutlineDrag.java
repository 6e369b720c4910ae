package dev.espalier.ui.outline;

import dev.espalier.design.AccountId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.drag.DropRules;
import java.util.List;
import java.util.Optional;

/// Dragging from and onto rows of the outline. It has no nodes; cells ask it.
final class OutlineDrag {
    private final DesignStore store;
    private final DragSession session;

    OutlineDrag(DesignStore store, DragSession session) {
        this.store = store;
        this.session = session;
    }

    /// Begins to drag a row, with the rest of the selection when the row belongs to it and is of the same sort.
    ///
    /// @return whether there is anything to drag: the root stays where it is
    boolean begin(NodeId row) {
        var what = dragged(row);
        what.ifPresent(session::begin);
        return what.isPresent();
    }

    private Optional<Dragged> dragged(NodeId row) {
        var selected = store.selection().contains(row) ? store.selection() : List.<ItemId>of(row);
        return switch (row) {
            case RootId _ -> Optional.empty();
            case MemberId.RootUserId _ -> Optional.empty();
            case MemberId _ -> Optional.of(new Dragged.Members(only(MemberId.class, selected)));
            case OuId _, AccountId _ -> Optional.of(new Dragged.Nodes(structure(selected)));
        };
    }

    private static List<NodeId> structure(List<ItemId> selected) {
        return only(NodeId.class, selected).stream()
                .filter(id -> !(id instanceof MemberId) && !(id instanceof RootId))
                .toList();
    }

    private static <T> List<T> only(Class<T> kind, List<ItemId> selected) {
        return selected.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What letting go over a row would do.
    ///
    /// @param mode what it is for
    Drop over(NodeId row, DropMode mode) {
        boolean copies = mode == DropMode.COPY;
        return session.dragged()
                .filter(what -> !copies || !(what instanceof Dragged.Nodes(var nodes) && nodes.contains(row)))
                .map(what -> copies
                        ? DropRules.dropCopy(store.design(), what, row)
                        : DropRules.drop(store.design(), what, row))
                .orElseGet(Drop.Nothing::new);
    }

    void drop(NodeId row, DropMode mode) {
        if (over(row, mode) instanceof Drop.Legal(var edit)) {
            if (mode == DropMode.TRY) {
                store.tryOut(edit);
            } else {
                store.perform(edit);
            }
        }
        session.end();
    }
}
