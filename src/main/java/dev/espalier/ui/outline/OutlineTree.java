package dev.espalier.ui.outline;

import dev.espalier.design.NodeId;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// The items behind the tree's rows, kept in step with the design. What a filter leaves hangs in a tree of its own,
/// which is complete before it is shown; meanwhile the other one stays as it was left, and comes back like that.
final class OutlineTree {
    private final OutlineViewModel model;
    private final OutlineRows whole;
    private Optional<Filtered> filtered = Optional.empty();

    /// What a filter leaves.
    private record Filtered(String wanted, OutlineRows rows) {}

    OutlineTree(OutlineViewModel model) {
        this.model = model;
        whole = OutlineRows.withClosedAccounts(model);
    }

    TreeItem<NodeId> root() {
        return rows().root();
    }

    Optional<TreeItem<NodeId>> find(NodeId id) {
        return rows().find(id);
    }

    /// Brings the items in step. A filter opens what it leaves.
    void reconcile() {
        filtered = model.filteredBy().map(this::filtered);
        rows().reconcile();
    }

    private Filtered filtered(String wanted) {
        return filtered.filter(now -> now.wanted().equals(wanted))
                .orElseGet(() -> new Filtered(wanted, OutlineRows.allOpen(model)));
    }

    private OutlineRows rows() {
        return filtered.map(Filtered::rows).orElse(whole);
    }
}
