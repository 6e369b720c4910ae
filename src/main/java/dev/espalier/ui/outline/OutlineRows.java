package dev.espalier.ui.outline;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.event.EventDispatchChain;
import javafx.scene.control.TreeItem;

/// Items of one tree, kept in step with the design by id: an item whose id survives is the same item afterwards, with
/// its expansion, wherever it moved. Parts of the design that an edit shared are not looked at.
///
/// Large organizations have ten people and more for each account, and few accounts are ever opened: their people get
/// items only then.
final class OutlineRows {
    private final OutlineViewModel model;
    private final boolean isAllOpen;
    private final Map<NodeId, TreeItem<NodeId>> items = new HashMap<>();
    private final Map<NodeId, Entity> seen = new HashMap<>();
    private final List<TreeItem<NodeId>> dropped = new ArrayList<>();
    private Optional<TreeItem<NodeId>> shownRoot = Optional.empty();

    private OutlineRows(OutlineViewModel model, boolean isAllOpen) {
        this.model = model;
        this.isAllOpen = isAllOpen;
    }

    /// Units are open at first, accounts are closed.
    static OutlineRows withClosedAccounts(OutlineViewModel model) {
        return new OutlineRows(model, false);
    }

    /// Everything is opened whenever the rows are brought in step, and all of it is looked at: what is shown of a part
    /// may change though the part does not.
    static OutlineRows allOpen(OutlineViewModel model) {
        return new OutlineRows(model, true);
    }

    TreeItem<NodeId> root() {
        return item(model.root());
    }

    Optional<TreeItem<NodeId>> find(NodeId id) {
        if (id instanceof MemberId member && items.get(member.account()) instanceof AccountItem account) {
            account.fill();
        }
        return Optional.ofNullable(items.get(id));
    }

    /// Brings the items in step.
    void reconcile() {
        if (isAllOpen) {
            seen.clear();
        }
        var root = root();
        root.setExpanded(true);
        reconcile(root);
        if (!shownRoot.equals(Optional.of(root))) {
            forgetUnreachable(root);
        } else {
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
        if (item instanceof AccountItem account && entity.get() instanceof Account now) {
            account.prepareFor(now);
        }
        seen.put(item.getValue(), entity.get());
        if (isFilled(item)) {
            hang(item);
        }
        if (isAllOpen) {
            item.setExpanded(true);
        }
    }

    private void hang(TreeItem<NodeId> item) {
        var wanted = model.childrenOf(item.getValue()).stream().map(this::item).toList();
        wanted.forEach(this::reconcile);
        if (!wanted.equals(item.getChildren())) {
            wanted.forEach(child -> leave(child, item));
            var before = List.copyOf(item.getChildren());
            item.getChildren().setAll(wanted);
            before.stream().filter(child -> child.getParent() == null).forEach(dropped::add);
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
        return items.computeIfAbsent(id, this::fresh);
    }

    private TreeItem<NodeId> fresh(NodeId id) {
        if (id instanceof AccountId account && !isAllOpen) {
            return new AccountItem(account);
        }
        var item = new TreeItem<NodeId>(id);
        item.setExpanded(true);
        return item;
    }

    private void forget(TreeItem<NodeId> item) {
        items.remove(item.getValue());
        seen.remove(item.getValue());
        below(item).forEach(this::forget);
    }

    private void forgetUnreachable(TreeItem<NodeId> root) {
        var reachable = new HashSet<NodeId>();
        collect(List.of(root), reachable);
        items.keySet().retainAll(reachable);
        seen.keySet().retainAll(reachable);
    }

    private static void collect(List<TreeItem<NodeId>> level, Set<NodeId> reachable) {
        for (var item : level) {
            reachable.add(item.getValue());
            collect(below(item), reachable);
        }
    }

    /// The items there are below one.
    private static List<TreeItem<NodeId>> below(TreeItem<NodeId> item) {
        return isFilled(item) ? item.getChildren() : List.of();
    }

    private static boolean isFilled(TreeItem<NodeId> item) {
        return !(item instanceof AccountItem account) || account.isFilled;
    }

    /// An account, which gets the rows below it as soon as somebody asks for them.
    private final class AccountItem extends TreeItem<NodeId> {
        private boolean isFilled;
        private boolean isFilling;

        AccountItem(AccountId id) {
            super(id);
        }

        /// Whether there are rows below it has to be told as a change once the tree knows.
        void prepareFor(Account now) {
            if (seen.get(getValue()) instanceof Account before && hasMembers(before) != hasMembers(now)) {
                fill();
            }
        }

        void fill() {
            if (!isFilled && seen.get(getValue()) instanceof Account account) {
                isFilled = true;
                isFilling = true;
                getChildren()
                        .setAll(OutlineViewModel.children(account).stream()
                                .map(OutlineRows.this::item)
                                .toList());
                isFilling = false;
            }
        }

        @Override
        public ObservableList<TreeItem<NodeId>> getChildren() {
            fill();
            return super.getChildren();
        }

        @Override
        public boolean isLeaf() {
            return isFilled
                    ? super.isLeaf()
                    : !(seen.get(getValue()) instanceof Account account && hasMembers(account));
        }

        /// Being filled is no change: the tree would count the rows of an account that is opened twice, and move the
        /// selection too far.
        @Override
        public EventDispatchChain buildEventDispatchChain(EventDispatchChain tail) {
            return isFilling ? tail : super.buildEventDispatchChain(tail);
        }

        private static boolean hasMembers(Account account) {
            return !(account.groups().isEmpty()
                    && account.users().isEmpty()
                    && account.roles().isEmpty()
                    && account.resources().isEmpty());
        }
    }
}
