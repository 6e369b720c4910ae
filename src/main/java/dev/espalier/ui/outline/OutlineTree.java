package dev.espalier.ui.outline;

import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;

/// The items behind the tree's rows, kept in step with the design by id: an item whose id survives is the same item
/// afterwards, with its expansion, wherever it moved. Parts of the design that an edit shared are not looked at.
final class OutlineTree {
    private final OutlineViewModel model;
    private final Map<NodeId, TreeItem<NodeId>> items = new HashMap<>();
    private final Map<NodeId, Entity> seen = new HashMap<>();
    private final List<TreeItem<NodeId>> dropped = new ArrayList<>();
    private Optional<TreeItem<NodeId>> shownRoot = Optional.empty();
    private boolean filtered;

    OutlineTree(OutlineViewModel model) {
        this.model = model;
    }

    TreeItem<NodeId> root() {
        return item(model.root());
    }

    Optional<TreeItem<NodeId>> find(NodeId id) {
        return Optional.ofNullable(items.get(id));
    }

    /// Brings the items in step. A filter opens what it leaves.
    void reconcile() {
        boolean wasFiltered = filtered;
        if (wasFiltered || model.isFiltered()) {
            seen.clear();
        }
        filtered = model.isFiltered();
        var root = root();
        root.setExpanded(true);
        reconcile(root);
        if (wasFiltered || !shownRoot.equals(Optional.of(root))) {
            forgetUnreachable(root);
        } else if (!filtered) {
            dropped.stream().filter(item -> item.getParent() == null).forEach(this::forget);
        }
        dropped.clear();
        shownRoot = Optional.of(root);
    }

    /// What is below a row comes first: new rows are then complete before they hang in the tree, which counts all its
    /// rows at every change it sees.
    private void reconcile(TreeItem<NodeId> item) {
        var entity = model.entity(item.getValue());
        if (entity.isEmpty() || isUnchanged(item.getValue(), entity.get())) {
            return;
        }
        seen.put(item.getValue(), entity.get());
        var wanted = model.childrenOf(item.getValue()).stream().map(this::item).toList();
        wanted.forEach(this::reconcile);
        if (!wanted.equals(item.getChildren())) {
            wanted.forEach(child -> leave(child, item));
            var before = List.copyOf(item.getChildren());
            item.getChildren().setAll(wanted);
            before.stream().filter(child -> child.getParent() == null).forEach(dropped::add);
        }
        if (filtered) {
            item.setExpanded(true);
        }
    }

    /// An item hangs under one parent only.
    private static void leave(TreeItem<NodeId> child, TreeItem<NodeId> next) {
        var parent = child.getParent();
        if (parent != null && !parent.equals(next)) {
            parent.getChildren().remove(child);
        }
    }

    /// Whether nothing at or below the row can have changed: an edit shares what it did not touch.
    @SuppressWarnings("ReferenceEquality")
    private boolean isUnchanged(NodeId id, Entity now) {
        return seen.get(id) == now;
    }

    private TreeItem<NodeId> item(NodeId id) {
        return items.computeIfAbsent(id, OutlineTree::fresh);
    }

    private static TreeItem<NodeId> fresh(NodeId id) {
        var item = new TreeItem<NodeId>(id);
        item.setExpanded(!(id instanceof AccountId));
        return item;
    }

    private void forget(TreeItem<NodeId> item) {
        items.remove(item.getValue());
        seen.remove(item.getValue());
        item.getChildren().forEach(this::forget);
    }

    private void forgetUnreachable(TreeItem<NodeId> root) {
        if (filtered) {
            return;
        }
        var reachable = new HashSet<NodeId>();
        collect(List.of(root), reachable);
        items.keySet().retainAll(reachable);
        seen.keySet().retainAll(reachable);
    }

    private static void collect(List<TreeItem<NodeId>> level, Set<NodeId> reachable) {
        for (var item : level) {
            reachable.add(item.getValue());
            collect(item.getChildren(), reachable);
        }
    }
}
