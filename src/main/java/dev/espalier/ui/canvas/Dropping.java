package dev.espalier.ui.canvas;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Figure;
import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Slot;
import dev.espalier.edit.Destination;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.drag.DropRules;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The drop that a drag would make where it is now. What is shown while hovering and what happens on release are the
/// same edit.
final class Dropping {
    private static final double BESIDE = 30;

    private final CanvasViewModel canvas;
    private final Dragged dragged;
    private final SpringFolds springs;
    private Optional<Pointer> last = Optional.empty();
    private Optional<Judged> latest = Optional.empty();
    private boolean isElsewhere;

    /// A place and what is known about it, so that it is not worked out again for every step of the pointer.
    private record Judged(Design design, Place place, DropMode mode, Drop drop) {}

    /// Where the pointer is: on a node, between the children of a container, on a row beside the canvas, or nowhere.
    private record Place(Optional<NodeId> target, Optional<Slot> between, boolean isElsewhere) {
        static final Place NOWHERE = new Place(Optional.empty(), Optional.empty(), false);

        Place(Optional<NodeId> target, Optional<Slot> between) {
            this(target, between, false);
        }
    }

    Dropping(CanvasViewModel canvas, Dragged dragged) {
        this.canvas = canvas;
        this.dragged = dragged;
        springs = new SpringFolds(canvas, () -> last.ifPresent(this::over));
    }

    /// Shows what letting go here would do.
    DropPreview over(Pointer at) {
        last = Optional.of(at);
        springs.leave(at);
        var place = place(at);
        springs.over(place.isElsewhere() ? Optional.empty() : place.target());
        var drop = judged(place, at.mode());
        canvas.elsewhere().show(place.isElsewhere() ? place.target() : Optional.empty(), drop);
        isElsewhere = place.isElsewhere();
        var preview = new DropPreview(dragged, at, place.target(), drop, slot(place, drop), isElsewhere);
        canvas.showDrop(Optional.of(preview));
        return preview;
    }

    /// Lets go here.
    ///
    /// @return whether the design was changed
    boolean dropAt(Pointer at) {
        var preview = over(at);
        canvas.showDrop(Optional.empty());
        if (preview.drop() instanceof Drop.Legal(var edit) && perform(edit, at) instanceof EditResult.Applied) {
            springs.dropped(preview.target());
            canvas.elsewhere().ended(isElsewhere);
            settle(edit, at);
            return true;
        }
        springs.cancelled();
        canvas.elsewhere().ended(false);
        if (preview.drop() instanceof Drop.Illegal(var sentence)) {
            canvas.notice(sentence, at);
        }
        return false;
    }

    private EditResult perform(Edit edit, Pointer at) {
        return at.mode() == DropMode.TRY ? canvas.tryOut(edit, at) : canvas.perform(edit, at);
    }

    /// What was moved is selected; copies are selected already. It is seen wherever it has come to lie, people in an
    /// account that is opened for them.
    private void settle(Edit edit, Pointer at) {
        if (at.mode() != DropMode.COPY) {
            switch (dragged) {
                case Dragged.Nodes(var nodes) -> canvas.store().select(List.<ItemId>copyOf(nodes));
                case Dragged.Members(var members) -> {
                    var moved = members.stream().map(edit::following).toList();
                    moved.forEach(member -> canvas.store().showing().open(member.account()));
                    canvas.store().select(List.<ItemId>copyOf(moved));
                }
                case Dragged.Policy _, Dragged.Fresh _ -> {}
            }
        }
        canvas.store().focusedItem().ifPresent(canvas.commands()::reveal);
    }

    /// Leaves everything as it was.
    void cancel() {
        canvas.showDrop(Optional.empty());
        springs.cancelled();
        canvas.elsewhere().ended(false);
    }

    /// Whether the canvas scrolls when the pointer stays at its edge: not for a drag that has gone over to the rows.
    boolean scrollsAtEdges() {
        return !isElsewhere;
    }

    private Drop judged(Place place, DropMode mode) {
        var design = canvas.store().design();
        var known = latest.filter(
                judged -> judged.design().equals(design) && judged.place().equals(place) && judged.mode() == mode);
        var drop = known.map(Judged::drop).orElseGet(() -> judge(design, place, mode == DropMode.COPY));
        latest = Optional.of(new Judged(design, place, mode, drop));
        return drop;
    }

    private Drop judge(Design design, Place place, boolean copies) {
        if (canvas.store().isReadOnly()) {
            return new Drop.Illegal(canvas.store().whyReadOnly());
        }
        if (place.target().isEmpty()) {
            return new Drop.Nothing();
        }
        var target = place.target().get();
        if (place.between().isPresent() && dragged instanceof Dragged.Nodes(var nodes)) {
            var slot = place.between().get();
            return copies ? copyBetween(design, nodes, slot) : between(design, nodes, slot);
        }
        return copies ? DropRules.dropCopy(design, dragged, target) : DropRules.drop(design, dragged, target);
    }

    private static Drop copyBetween(Design design, List<NodeId> nodes, Slot slot) {
        return judged(
                design,
                DropRules.copy(design, nodes, new Destination.Into(slot.parent(), OptionalInt.of(slot.index()))));
    }

    /// At a place among siblings. The edit counts places without the nodes that move.
    private static Drop between(Design design, List<NodeId> nodes, Slot slot) {
        var index = DesignIndex.of(design);
        var before = index.container(slot.parent()).stream()
                .<Entity>flatMap(parent -> switch (slot.kind()) {
                    case ACCOUNT -> parent.accounts().stream();
                    case UNIT -> parent.organizationalUnits().stream();
                })
                .limit(slot.index())
                .filter(sibling -> nodes.contains(sibling.id()))
                .count();
        return judged(design, new MoveNodes(nodes, slot.parent(), OptionalInt.of(slot.index() - (int) before)));
    }

    private static Drop judged(Design design, Edit edit) {
        return switch (edit.applyTo(design)) {
            case EditResult.Rejected refused -> new Drop.Illegal(refused.sentence());
            case EditResult.Applied(var after) -> after.equals(design) ? new Drop.Nothing() : new Drop.Legal(edit);
        };
    }

    private Place place(Pointer at) {
        var beside = canvas.elsewhere().at(at);
        if (beside.isPresent()) {
            return new Place(beside.get().row().filter(row -> !isDragged(row)), Optional.empty(), true);
        }
        if (!canvas.viewport().contains(at)) {
            return Place.NOWHERE;
        }
        var x = canvas.viewport().worldX(at.x());
        var y = canvas.viewport().worldY(at.y());
        var hit = canvas.layout().hitAt(x, y, canvas.viewport().scale());
        var on = nodeAt(hit);
        if (canvas.layout().isNested() && on.isPresent() && kind().isPresent()) {
            return inBox(on.get(), x, y, kind().get());
        }
        if (on.isPresent() && !isDragged(on.get())) {
            return new Place(on, Optional.empty());
        }
        return on.isPresent() || kind().isEmpty() ? Place.NOWHERE : beside(x, y, kind().get());
    }

    /// In boxes a place is told by what lies around it: on a box between its children, on an account beside it.
    private Place inBox(NodeId on, double x, double y, Slot.Kind kind) {
        var parent = on instanceof ContainerId container && !isDragged(on)
                ? Optional.of(container)
                : canvas.layout().figureShowing(on).flatMap(Figure::parent);
        return parent.map(box -> new Place(Optional.of(box), placed(box, kind, x, y)))
                .orElse(Place.NOWHERE);
    }

    /// The gap beside a figure that hangs under a container.
    private Place beside(double x, double y, Slot.Kind kind) {
        var near = new Bounds(x - BESIDE, y - 1, 2 * BESIDE, 2);
        return canvas.layout().figuresIn(near).stream()
                .flatMap(figure -> figure.parent().stream())
                .findFirst()
                .map(parent -> new Place(Optional.of(parent), placed(parent, kind, x, y)))
                .orElse(Place.NOWHERE);
    }

    /// Only what is already in the design can be put between others; something new is added at the end.
    private Optional<Slot> placed(ContainerId parent, Slot.Kind kind, double x, double y) {
        return dragged instanceof Dragged.Nodes ? canvas.layout().slotAt(parent, kind, x, y) : Optional.empty();
    }

    static Optional<NodeId> nodeAt(Hit hit) {
        return switch (hit) {
            case Hit.OnNode(var node, var _) -> Optional.of(node);
            case Hit.OnPeople(var account, var _) -> Optional.of(account);
            case Hit.OnMember(var member, var _) -> Optional.of(member);
            case Hit.OnMore(var account, var _, var _) -> Optional.of(account);
            case Hit.OnPolicy(var _, var holder, var _) -> Optional.of(holder);
            case Hit.OnFoldKnob(var unit, var _) -> Optional.of(unit);
            case Hit.OnQuickAdd(var node, var _) -> Optional.of(node);
            case Hit.OnNote _, Hit.Nothing _ -> Optional.empty();
        };
    }

    private boolean isDragged(NodeId node) {
        return switch (dragged) {
            case Dragged.Nodes(var nodes) -> nodes.contains(node);
            case Dragged.Members(var members) -> members.stream().anyMatch(node::equals);
            case Dragged.Policy(var _, var from) -> from.filter(node::equals).isPresent();
            case Dragged.Fresh _ -> false;
        };
    }

    private Optional<Slot> slot(Place place, Drop drop) {
        if (!drop.isLegal() || place.between().isPresent()) {
            return drop.isLegal() ? place.between() : Optional.empty();
        }
        return kind().flatMap(kind -> place.target()
                .filter(ContainerId.class::isInstance)
                .map(ContainerId.class::cast)
                .flatMap(parent -> canvas.layout().slot(parent, kind)));
    }

    /// What would land, when it is a figure.
    private Optional<Slot.Kind> kind() {
        return switch (dragged) {
            case Dragged.Nodes(var nodes) ->
                nodes.stream().anyMatch(AccountId.class::isInstance)
                        ? Optional.of(Slot.Kind.ACCOUNT)
                        : nodes.stream().anyMatch(OuId.class::isInstance)
                                ? Optional.of(Slot.Kind.UNIT)
                                : Optional.empty();
            case Dragged.Fresh(var fresh) ->
                fresh == PaletteKind.ACCOUNT
                        ? Optional.of(Slot.Kind.ACCOUNT)
                        : fresh == PaletteKind.UNIT ? Optional.of(Slot.Kind.UNIT) : Optional.empty();
            case Dragged.Members _, Dragged.Policy _ -> Optional.empty();
        };
    }
}
