package dev.espalier.ui.canvas;

import dev.espalier.design.AccountId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.diagram.Hit;
import dev.espalier.ui.drag.Dragged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A press on a figure or a part of one: a click selects or folds, a drag becomes a [MoveGesture].
final class SelectGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final Pointer start;
    private final Hit hit;

    SelectGesture(CanvasViewModel canvas, Pointer start, Hit hit) {
        this.canvas = canvas;
        this.start = start;
        this.hit = hit;
    }

    @Override
    public Gesture moved(Pointer at) {
        if (!at.hasLeft(start)) {
            return this;
        }
        if (isOnGroundOfTheRoot()) {
            return new MarqueeGesture(canvas, start).moved(at);
        }
        if (hit instanceof Hit.OnNote(var index, var bounds)) {
            if (canvas.store().isReadOnly()) {
                canvas.notice(canvas.store().whyReadOnly(), at);
                return this;
            }
            return new NoteGesture(canvas, start, new NoteId(index), bounds).moved(at);
        }
        return dragged()
                .<Gesture>map(what -> new MoveGesture(canvas, what).moved(at))
                .orElse(this);
    }

    /// Whether a drag pulls up a marquee: the box of the root cannot be moved.
    private boolean isOnGroundOfTheRoot() {
        return hit instanceof Hit.OnNode(RootId root, var _)
                && canvas.layout()
                        .figure(root)
                        .filter(figure -> figure.kind().isBox())
                        .isPresent();
    }

    /// What a drag from here carries: everything selected of the same kind when the pressed item is selected,
    /// otherwise the item alone.
    private Optional<Dragged> dragged() {
        return switch (hit) {
            case Hit.OnPolicy(var policy, var holder, var _) ->
                Optional.of(new Dragged.Policy(policy, Optional.of(holder)));
            case Hit.OnMember(var member, var _) ->
                member instanceof MemberId.RootUserId
                        ? Optional.empty()
                        : Optional.of(new Dragged.Members(together(member, MemberId.class)));
            case Hit.OnNode(var node, var _) -> nodes(node);
            case Hit.OnPeople(var account, var _) -> nodes(account);
            case Hit.OnMore(var account, var _, var _) -> nodes(account);
            case Hit.OnFoldKnob(var unit, var _) -> nodes(unit);
            case Hit.OnQuickAdd _, Hit.OnNote _, Hit.Nothing _ -> Optional.empty();
        };
    }

    private Optional<Dragged> nodes(NodeId node) {
        return switch (node) {
            case RootId _, MemberId _ -> Optional.empty();
            case OuId _, AccountId _ ->
                Optional.of(new Dragged.Nodes(together(node, NodeId.class).stream()
                        .filter(other -> other instanceof OuId || other instanceof AccountId)
                        .toList()));
        };
    }

    private <T extends ItemId> List<T> together(T pressed, Class<T> kind) {
        var selection = canvas.store().selection();
        return selection.contains(pressed)
                ? selection.stream().filter(kind::isInstance).map(kind::cast).toList()
                : List.of(pressed);
    }

    @Override
    public void released(Pointer at) {
        switch (hit) {
            case Hit.OnFoldKnob(var unit, var _) -> canvas.commands().toggle(unit);
            case Hit.OnPeople(var account, var _) -> clicked(account, account, at);
            case Hit.OnMember(var member, var _) -> clicked(member, member, at);
            case Hit.OnMore(var account, var _, var _) -> canvas.commands().toggleFull(account);
            case Hit.OnNode(var node, var _) -> clicked(node, node, at);
            case Hit.OnPolicy(var policy, var holder, var _) -> {
                clicked(policy, holder, at);
                canvas.holdPolicyAt(policy, holder);
            }
            case Hit.OnQuickAdd(var node, var _) -> canvas.commands().quickAdd(node);
            case Hit.OnNote(var index, var _) -> clicked(new NoteId(index), at);
            case Hit.Nothing _ -> {}
        }
    }

    private void clicked(ItemId item, NodeId node, Pointer at) {
        clicked(item, at);
        if (hit instanceof Hit.OnPeople && !at.adds() && start.clicks() != 2) {
            canvas.commands().toggle(node);
        }
    }

    private void clicked(ItemId item, Pointer at) {
        if (at.adds()) {
            canvas.store().select(toggled(item));
        } else if (start.clicks() == 2) {
            canvas.commands().open(item);
        } else {
            canvas.store().select(List.of(item));
        }
    }

    private List<ItemId> toggled(ItemId item) {
        var selection = new ArrayList<>(canvas.store().selection());
        if (!selection.remove(item)) {
            selection.add(item);
        }
        return selection;
    }

    @Override
    public void cancelled() {
        // A press alone has shown nothing yet.
    }
}
