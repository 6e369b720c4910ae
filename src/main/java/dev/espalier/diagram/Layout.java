package dev.espalier.diagram;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Where every figure of a design lies, accounts before units among siblings: a tidy tree from the top down, in which
/// figures never overlap, or boxes in boxes, in which figures lie either apart or wholly in one another. The same
/// design
/// and folding always give the same layout.
///
/// The origin is the upper middle of the root's card or the upper left corner of its box, so the root stays where it is
/// whatever happens below it.
/// Figures lie on whole units. Making a layout takes time proportional to the number of entities; finding what
/// lies in an area takes time proportional to what is found, times the depth of the tree.
public final class Layout {
    private final Design design;
    private final Folding folding;
    private final Plot root;
    private final Map<NodeId, Figure> figures;
    private final Map<ContainerId, Plot> plots;
    private final List<NotePaper> notes;
    private final Bounds bounds;

    private Layout(
            Design design, Folding folding, Plot root, Map<NodeId, Figure> figures, Map<ContainerId, Plot> plots) {
        this.design = design;
        this.folding = folding;
        this.root = root;
        this.figures = figures;
        this.plots = plots;
        this.notes = NotePaper.all(design.view().notes(), root.figure());
        this.bounds = notes.stream().map(NotePaper::bounds).reduce(root.extent(), Bounds::union);
    }

    /// Lays out a design.
    public static Layout of(Design design, Folding folding) {
        return switch (folding.reading()) {
            case TREE -> tree(design, folding);
            case NESTED -> nested(design, folding);
        };
    }

    private static Layout nested(Design design, Folding folding) {
        var organization = design.organization();
        var room = new Rooms(folding, organization.managementAccountId()).measure(organization.root());
        var nesting = new Nesting(folding);
        var root = nesting.place(room, Optional.empty(), 0, 0, 0);
        return new Layout(design, folding, root, nesting.figures(), nesting.plots());
    }

    private static Layout tree(Design design, Folding folding) {
        var organization = design.organization();
        var measuring = new Measuring(folding, organization.managementAccountId());
        var tree = measuring.measure(organization.root(), 0);
        var placing = new Placing(folding, measuring.tops());
        var root = placing.place(tree, Optional.empty(), -tree.center(), 0);
        return new Layout(design, folding, root, placing.figures(), placing.plots());
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
        return Optional.ofNullable(figures.get(entity))
                .filter(figure -> figure.id().equals(entity));
    }

    /// The figure that shows a node: its own, that of its account, or that of the folded unit it is hidden in.
    /// Empty only when the design does not contain it.
    public Optional<Figure> figureShowing(NodeId node) {
        return Optional.ofNullable(figures.get(node instanceof MemberId member ? member.account() : node));
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
        };
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
        return Optional.ofNullable(plots.get(parent))
                .map(plot -> isNested() ? RoomSlots.last(plot, kind) : Slots.last(plot, kind));
    }

    /// The place among its siblings that a child dropped at a point would take.
    public Optional<Slot> slotAt(ContainerId parent, Slot.Kind kind, double x, double y) {
        return Optional.ofNullable(plots.get(parent))
                .map(plot -> isNested() ? RoomSlots.at(plot, kind, x, y) : Slots.at(plot, kind, x, y));
    }

    /// Where an arrow key leads from a node: up to the parent, down to the first child, left and right among
    /// siblings; in a bed by rows and columns; in an opened account from row to row.
    public Optional<NodeId> neighbour(NodeId from, Direction direction) {
        return new Travel(this).from(from, direction);
    }

    /// The accounts drawn in a bed under a container or in a box; empty when they stand in a row of a tree.
    public Optional<Bounds> bedOf(ContainerId parent) {
        return plot(parent).map(Plot::bed).filter(bed -> !bed.isEmpty()).map(Bed::bounds);
    }

    /// Where the words in the head of a box stand at a zoom; empty for what is drawn otherwise.
    public Optional<Bounds> headOf(NodeId node, double zoom) {
        return figure(node)
                .filter(figure -> figure.kind().isBox())
                .map(figure -> Handles.head(figure, Level.at(zoom), new Scale(zoom)));
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
        return figures.size();
    }

    /// The same with figures at other places. Whoever is hidden in a folded unit is hidden there again.
    Layout with(Plot movedRoot, Map<NodeId, Figure> moved, Map<ContainerId, Plot> movedPlots) {
        var all = new HashMap<>(moved);
        figures.forEach((node, shown) -> {
            var at = moved.get(shown.id());
            if (at != null) {
                all.putIfAbsent(node, at);
            }
        });
        return new Layout(design, folding, movedRoot, all, movedPlots);
    }

    Optional<Plot> plot(ContainerId container) {
        return Optional.ofNullable(plots.get(container));
    }
}
