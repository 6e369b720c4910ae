package dev.espalier.diagram;

import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Flow;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import java.util.ArrayList;
import java.util.List;

/// The first half of the layout, from the leaves up: how broad every subtree is across the way the tree grows.
/// Subtrees never share a column of the canvas, or a row where it grows from left to right; that costs some paper and
/// buys that a change in one never pushes figures about inside another.
final class Measuring {
    private final Folding folding;
    private final Earlier earlier;
    private final Leaves leaves;
    private final Flow flow;

    Measuring(Folding folding, AccountId management, Earlier earlier) {
        this.folding = folding;
        this.earlier = earlier;
        this.flow = folding.flow();
        this.leaves = new Leaves(folding, management, earlier);
    }

    Part.Tree measure(Container container) {
        return earlier.of(container).orElse(null) instanceof Part.Tree known ? known : anew(container);
    }

    private Part.Tree anew(Container container) {
        var chipLine = folding.hasChips() && Attachments.anyAt(container);
        var own = container instanceof Root ? Metrics.ROOT_HEIGHT : Metrics.OU_HEIGHT;
        var height = own + (chipLine ? Metrics.CHIP_LINE : 0);
        var isFolded =
                container instanceof OrganizationalUnit unit && folding.folded().contains(unit.id());
        var parts = isFolded ? List.<Part>of() : parts(container);
        var kind = container instanceof Root ? Figure.Kind.ROOT : isFolded ? Figure.Kind.FOLDED_UNIT : Figure.Kind.UNIT;
        return tree(kind, container, height, chipLine, tally(container, parts), parts);
    }

    private List<Part> parts(Container container) {
        var parts = new ArrayList<Part>();
        var accounts = container.accounts();
        if (accounts.size() > Metrics.IN_A_ROW) {
            parts.add(bed(leaves.of(container)));
        } else {
            parts.addAll(leaves.of(container));
        }
        container.organizationalUnits().forEach(unit -> parts.add(measure(unit)));
        return parts;
    }

    /// Beds are narrow where the tree grows down. Where it grows to the right they are low, and the path comes in along
    /// the rows.
    private Part.Many bed(List<Part.Leaf> accounts) {
        return new Part.Many(
                flow == Flow.LEFT_RIGHT
                        ? BedPlan.inRows(accounts, columns(accounts.size() * 1.2))
                        : BedPlan.of(accounts, columns(accounts.size() / 6.0)));
    }

    private static int columns(double square) {
        return (int) Math.max(1, Math.round(Math.sqrt(square)));
    }

    private Part.Tree tree(
            Figure.Kind kind, Container container, double height, boolean chipLine, Tally tally, List<Part> parts) {
        var starts = new ArrayList<Double>();
        var end = 0.0;
        for (var i = 0; i < parts.size(); i++) {
            end += i == 0 ? 0 : gap(parts.get(i - 1), parts.get(i));
            starts.add(end);
            end += parts.get(i).breadth(flow);
        }
        var isSideways = flow == Flow.LEFT_RIGHT;
        var own = isSideways ? height : Metrics.OU_WIDTH;
        var before = isSideways ? kind.axis() : Metrics.OU_WIDTH / 2;
        var middle = parts.isEmpty() ? before : middle(parts, starts.getLast());
        var shift = Math.max(0, before - middle);
        starts.replaceAll(start -> start + shift);
        var axis = middle + shift;
        var breadth = Math.max(end + shift, axis - before + own);
        var storeys = Storeys.of(isSideways ? Metrics.OU_WIDTH : height, parts, flow);
        return new Part.Tree(
                kind, container, height, chipLine, tally, List.copyOf(parts), starts, breadth, axis, storeys);
    }

    /// Half way between the first part and the last.
    private double middle(List<Part> parts, double lastStart) {
        var first = parts.getFirst().axis(flow);
        return Math.floor((first + lastStart + parts.getLast().axis(flow)) / 2);
    }

    private static double gap(Part left, Part right) {
        return left instanceof Part.Leaf && right instanceof Part.Leaf ? Metrics.GAP_X : Metrics.GAP_SUBTREE;
    }

    private static Tally tally(Container container, List<Part> parts) {
        if (parts.isEmpty()) {
            return Leaves.tally(container);
        }
        var tally = Leaves.ownTally(container);
        for (var part : parts) {
            tally = part instanceof Part.Tree tree ? tally.plus(tree.tally()) : tally;
        }
        return tally;
    }
}
