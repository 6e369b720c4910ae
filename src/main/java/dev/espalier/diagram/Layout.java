package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Flow;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId;
import dev.espalier.design.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where every figure of a design lies, accounts before units among siblings: a tidy tree from the top down or from
/// left to right, in which figures never overlap, or boxes in boxes, in which figures lie either apart or wholly in
/// one another. The same design and folding always give the same layout.
///
/// The origin is the upper middle of the root's card, the middle of its left border or the upper left corner of its
/// box, so the root stays where it is
/// whatever happens below it.
/// Figures lie on whole units. Making a layout takes time proportional to the number of entities, making one from
/// another that shares most of its design ([#changedTo]) to what differs; finding what lies in an area takes time
/// proportional to what is found, times the depth of the tree.
public final class Layout {
    private final Design design;
    private final Folding folding;
    private final DesignIndex index;
    private final Measured measured;
    private final Plot root;
    private final List<NotePaper> notes;
    private final Bounds bounds;
    private final Siblings siblings = new Siblings();

    private Layout(Design design, Folding folding, Measured measured, Plot root, List<NotePaper> notes) {
        this.design = design;
        this.folding = folding;
        this.index = DesignIndex.of(design);
        this.measured = measured;
        this.root = root;
        this.notes = notes;
        this.bounds = notes.stream().map(NotePaper::bounds).reduce(root.extent(), Bounds::union);
    }

    /// Lays out a design.
    public static Layout of(Design design, Folding folding) {
        return of(design, folding, Earlier.NOTHING).withNotes();
    }

    /// The layout of a design that has come from this one, or of the same one folded otherwise. It is the same as a
    /// layout from the beginning, and takes no longer than what has changed is large.
    public Layout changedTo(Design changed, Folding folded) {
        return of(changed, folded, Earlier.of(this, changed, folded)).withNotes();
    }

    private static Layout of(Design design, Folding folding, Earlier earlier) {
        return switch (folding.reading()) {
            case TREE -> tree(design, folding, earlier);
            case NESTED -> nested(design, folding, earlier);
        };
    }

    private static Layout nested(Design design, Folding folding, Earlier earlier) {
        var organization = design.organization();
        var room = new Rooms(folding, organization.managementAccountId(), earlier).measure(organization.root());
        var root = new Nesting(folding, DesignIndex.of(design)).place(room, Optional.empty(), 0, 0, 0);
        return new Layout(design, folding, room, root, List.of());
    }

    private static Layout tree(Design design, Folding folding, Earlier earlier) {
        var organization = design.organization();
        var tree = new Measuring(folding, organization.managementAccountId(), earlier).measure(organization.root());
        var placing = new Placing(folding, tree.storeys().starts());
        return new Layout(design, folding, tree, placing.place(tree, Optional.empty(), -tree.axis(), 0), List.of());
    }

    /// The same with its notes, which lie where the figures leave room.
    private Layout withNotes() {
        var all = design.view().notes();
        return all.isEmpty() ? this : new Layout(design, folding, measured, root, new NotePlaces(this).of(all));
    }

    public Design design() {
        return design;
    }

    public Folding folding() {
        return folding;
    }

    /// Whether boxes lie in boxes.
    public boolean isNested() {
        return folding.reading() == Reading.NESTED;
    }

    /// Which way the tree grows; boxes have no such way.
    public Flow flow() {
        return isNested() ? Flow.TOP_DOWN : folding.flow();
    }

    /// Whether figures stand in another order on the paper than in another layout, not only farther apart.
    public boolean isReadAs(Layout other) {
        return isNested() == other.isNested() && flow() == other.flow();
    }

    /// The smallest rectangle around all figures and notes, without rings and gates.
    public Bounds bounds() {
        return bounds;
    }

    public List<NotePaper> notes() {
        return notes;
    }

    /// The figure of the root.
    public Figure rootFigure() {
        return root.figure();
    }

    /// The figures that lie at least partly in an area, parents before children.
    public List<Figure> figuresIn(Bounds area) {
        var found = new ArrayList<Figure>();
        visit(area, found::add);
        return found;
    }

    /// The same without a list.
    public void visit(Bounds area, Consumer<Figure> found) {
        if (root.extent().intersects(area)) {
            root.visit(area, found);
        }
    }

    /// The figure of an entity itself; empty when it is folded away, no entity or not in the design.
    public Optional<Figure> figure(NodeId entity) {
        return figureShowing(entity).filter(figure -> figure.id().equals(entity));
    }

    /// The figure that shows a node: its own, that of its account, or that of the folded unit it is hidden in.
    /// Empty only when the design does not contain it.
    public Optional<Figure> figureShowing(NodeId node) {
        var path = index.pathTo(node);
        return path.isEmpty() ? Optional.empty() : Optional.of(figureAt(path));
    }

    private Figure figureAt(List<Entity> path) {
        var plot = plotAt(path);
        return path.getLast() instanceof Account account ? plot.account(index.positionOf(account.id())) : plot.figure();
    }

    /// The plot of the last container of a path, or of the folded one that hides it.
    private Plot plotAt(List<Entity> path) {
        var plot = root;
        for (var i = 1; i < path.size(); i++) {
            if (path.get(i) instanceof OrganizationalUnit unit && path.get(i - 1) instanceof Container parent) {
                var child = plot.unit(parent, index.positionOf(unit.id()));
                if (child.isEmpty()) {
                    return plot;
                }
                plot = child.get();
            }
        }
        return plot;
    }

    /// The row of a member in its opened account.
    public Optional<Row> row(MemberId member) {
        return figure(member.account()).stream()
                .flatMap(figure -> figure.rows().stream())
                .filter(row -> row.member().filter(member::equals).isPresent())
                .findFirst();
    }

    /// Where an item lies: a node's figure or row, or else the nearest figure that shows it; the figure of the
    /// first entity a policy is attached to.
    public Optional<Bounds> boundsOf(ItemId item) {
        return switch (item) {
            case MemberId member ->
                row(member).map(Row::bounds).or(() -> figureShowing(member).map(Figure::bounds));
            case NodeId node -> figureShowing(node).map(Figure::bounds);
            case PolicyId policy -> boundsOf(policy);
            case NoteId note -> note(note).map(NotePaper::bounds);
        };
    }

    /// Where the chip of a policy is drawn on a holder at a zoom: its own, or the one that stands for those without
    /// room; empty where no chips are drawn.
    public Optional<Bounds> chipOf(PolicyId policy, NodeId holder, double zoom) {
        var level = Level.at(zoom);
        if (!folding.hasChips() || !level.isAtLeast(Level.CARD)) {
            return Optional.empty();
        }
        var scale = new Scale(zoom);
        var chips = holder instanceof MemberId member
                ? row(member).map(row -> Handles.chips(row, level, scale)).orElse(List.of())
                : figure(holder)
                        .map(figure -> Handles.chips(figure, level, scale))
                        .orElse(List.of());
        return chips.stream()
                .filter(chip -> chip.content().policy().filter(policy::equals).isPresent())
                .findFirst()
                .or(() -> chips.isEmpty() ? Optional.empty() : Optional.of(chips.getLast()))
                .map(Chip::bounds);
    }

    /// A note; empty when there is none at that place.
    public Optional<NotePaper> note(NoteId id) {
        return id.place() >= 0 && id.place() < notes.size() ? Optional.of(notes.get(id.place())) : Optional.empty();
    }

    private Optional<Bounds> boundsOf(PolicyId policy) {
        return figuresIn(bounds).stream()
                .filter(figure -> shows(figure, policy))
                .map(Figure::bounds)
                .findFirst();
    }

    private static boolean shows(Figure figure, PolicyId policy) {
        return switch (policy) {
            case PolicyId.OrganizationPolicyId(var type, var name) ->
                switch (type) {
                    case SERVICE_CONTROL_POLICY ->
                        figure.entity().serviceControlPolicies().contains(name);
                    case RESOURCE_CONTROL_POLICY ->
                        figure.entity().resourceControlPolicies().contains(name);
                };
            case PolicyId.AccountPolicyId(var account, var name) -> figure.id().equals(account);
            case PolicyId.AwsManagedPolicyId aws ->
                figure.rows().stream()
                        .flatMap(row -> row.policies().stream())
                        .anyMatch(chip -> chip.policy().filter(aws::equals).isPresent());
        };
    }

    /// What lies under a point, as drawn at a zoom.
    ///
    /// @param hovered the node whose quick-add is shown
    public Hit hitAt(double x, double y, double zoom, Optional<NodeId> hovered) {
        return new Picking(this, zoom).at(x, y, hovered);
    }

    public Hit hitAt(double x, double y, double zoom) {
        return hitAt(x, y, zoom, Optional.empty());
    }

    /// The entities whose figures lie wholly in a rectangle.
    public List<NodeId> within(Bounds area) {
        var found = new ArrayList<NodeId>();
        visit(area, figure -> {
            if (area.contains(figure.bounds())) {
                found.add(figure.id());
            }
        });
        return found;
    }

    /// Where one more child of a kind would stand: after its siblings.
    public Optional<Slot> slot(ContainerId parent, Slot.Kind kind) {
        return plot(parent).map(plot -> isNested() ? RoomSlots.last(plot, kind) : Slots.last(plot, kind));
    }

    /// The place among its siblings that a child dropped at a point would take.
    public Optional<Slot> slotAt(ContainerId parent, Slot.Kind kind, double x, double y) {
        return plot(parent).map(plot -> isNested() ? RoomSlots.at(plot, kind, x, y) : Slots.at(plot, kind, x, y));
    }

    /// Where an arrow key leads from a node: along the way the tree grows to the first child and back to the
    /// parent, across it among siblings; in a bed by rows and columns; in an opened account from row to row.
    public Optional<NodeId> neighbour(NodeId from, Direction direction) {
        return new Travel(this).from(from, direction);
    }

    /// The accounts drawn in a bed under a container or in a box; empty when they stand in a row of a tree.
    public Optional<Bounds> bedOf(ContainerId parent) {
        return plot(parent).map(Plot::bed).filter(bed -> !bed.isEmpty()).map(Bed::bounds);
    }

    /// The rectangle around a container and everything below it; empty when it is folded away.
    public Optional<Bounds> extentOf(ContainerId container) {
        return plot(container).map(Plot::extent);
    }

    /// Where the words in the head of a box stand at a zoom; empty for what is drawn otherwise.
    public Optional<Bounds> headOf(NodeId node, double zoom) {
        return figure(node)
                .filter(figure -> figure.kind().isBox())
                .map(figure -> Handles.head(figure, Level.at(zoom), new Scale(zoom)));
    }

    /// Whether the beginning of its name does not tell a figure from its siblings.
    boolean hasSiblingThatBeginsAlike(Figure figure) {
        return figure.parent()
                .flatMap(this::plot)
                .filter(plot -> plot.figure().entity() instanceof Container parent
                        && siblings.beginsAlike(parent, figure.entity()))
                .isPresent();
    }

    /// Whether people of an account are shown by name.
    public boolean isOpened(AccountId account) {
        return figure(account).filter(figure -> figure.kind().isOpened()).isPresent();
    }

    Plot root() {
        return root;
    }

    /// How many entities are drawn or hidden in folded units.
    int size() {
        var all = root.figure().tally();
        return 1 + all.units() + all.accounts();
    }

    /// The same with figures at other places.
    Layout with(Plot movedRoot) {
        return new Layout(design, folding, measured, movedRoot, notes);
    }

    Optional<Plot> plot(ContainerId container) {
        var path = index.pathTo(container);
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(plotAt(path)).filter(plot -> plot.figure().id().equals(container));
    }

    /// What was measured of a container; empty when it is not in the design or folded away.
    Optional<Measured> measured(ContainerId container) {
        var path = index.pathTo(container);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var at = Optional.of(measured);
        for (var unit : path.subList(1, path.size())) {
            at = at.flatMap(known -> known.unit(index.positionOf(unit.id())));
        }
        return at;
    }
}
