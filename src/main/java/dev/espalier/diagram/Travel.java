package dev.espalier.diagram;

import dev.espalier.design.ContainerId;
import dev.espalier.design.Flow;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks the drawing by arrow keys.
final class Travel {
    private final Layout layout;

    Travel(Layout layout) {
        this.layout = layout;
    }

    Optional<NodeId> from(NodeId node, Direction direction) {
        if (node instanceof MemberId member) {
            return layout.row(member).isPresent()
                    ? fromMember(member, direction)
                    : layout.figureShowing(member).map(Figure::id);
        }
        return layout.figureShowing(node).flatMap(figure -> fromFigure(figure, direction));
    }

    private Optional<NodeId> fromMember(MemberId member, Direction direction) {
        var rows = members(layout.figure(member.account()).stream().toList());
        var at = rows.indexOf(member);
        return switch (direction) {
            case UP -> Optional.of(at <= 0 ? member.account() : rows.get(at - 1));
            case DOWN -> at + 1 < rows.size() ? Optional.of(rows.get(at + 1)) : Optional.empty();
            case LEFT -> isSideways() ? Optional.of(member.account()) : from(member.account(), direction);
            case RIGHT -> isSideways() ? Optional.empty() : from(member.account(), direction);
        };
    }

    private boolean isSideways() {
        return layout.flow() == Flow.LEFT_RIGHT;
    }

    private Optional<NodeId> fromFigure(Figure figure, Direction direction) {
        return figure.flow() == Flow.LEFT_RIGHT ? sideways(figure, direction) : downwards(figure, direction);
    }

    private Optional<NodeId> downwards(Figure figure, Direction direction) {
        return switch (direction) {
            case UP -> inBed(figure, -1).or(() -> parent(figure));
            case DOWN -> firstBelow(figure).or(() -> inBed(figure, 1)).or(() -> firstBox(figure));
            case LEFT -> sibling(figure, -1);
            case RIGHT -> sibling(figure, 1);
        };
    }

    private Optional<NodeId> sideways(Figure figure, Direction direction) {
        return switch (direction) {
            case UP -> figure.inBed() ? inBed(figure, -1) : sibling(figure, -1);
            case DOWN -> figure.inBed() ? inBed(figure, 1).or(() -> firstUnit(figure)) : sibling(figure, 1);
            case LEFT -> inRow(figure, -1).or(() -> parent(figure));
            case RIGHT -> inRow(figure, 1).or(() -> firstBelow(figure));
        };
    }

    private static Optional<NodeId> parent(Figure figure) {
        return figure.parent().map(parent -> (NodeId) parent);
    }

    /// The next account in the same row of a bed.
    private Optional<NodeId> inRow(Figure figure, int step) {
        return figure.inBed()
                ? sibling(figure, step)
                        .filter(next -> layout.figure(next)
                                .filter(beside -> beside.inBed()
                                        && beside.bounds().y()
                                                == figure.bounds().y())
                                .isPresent())
                : Optional.empty();
    }

    private Optional<NodeId> firstBelow(Figure figure) {
        if (figure.kind().isAccount()) {
            return members(List.of(figure)).stream()
                    .map(member -> (NodeId) member)
                    .findFirst();
        }
        return figure.id() instanceof ContainerId container
                ? layout.plot(container).flatMap(plot -> siblings(plot).stream().findFirst())
                : Optional.empty();
    }

    /// From the last row of accounts in a box to the first unit beside or below them.
    private Optional<NodeId> firstBox(Figure figure) {
        return figure.isNested() && figure.inBed() ? firstUnit(figure) : Optional.empty();
    }

    /// The first unit beside or below the bed that an account lies in.
    private Optional<NodeId> firstUnit(Figure figure) {
        return figure.parent()
                .flatMap(layout::plot)
                .flatMap(plot -> plot.children().stream()
                        .findFirst()
                        .map(child -> child.figure().id()));
    }

    private Optional<NodeId> sibling(Figure figure, int step) {
        return figure.parent().flatMap(layout::plot).flatMap(plot -> {
            var siblings = siblings(plot);
            var at = siblings.indexOf(figure.id()) + step;
            return at >= 0 && at < siblings.size() ? Optional.of(siblings.get(at)) : Optional.empty();
        });
    }

    private Optional<NodeId> inBed(Figure figure, int step) {
        return figure.inBed()
                ? figure.parent()
                        .flatMap(layout::plot)
                        .flatMap(plot -> plot.bed().neighbour(figure, step))
                        .map(Figure::id)
                : Optional.empty();
    }

    private static List<NodeId> siblings(Plot plot) {
        var siblings = new ArrayList<NodeId>();
        plot.bed().figures().forEach(figure -> siblings.add(figure.id()));
        plot.children().forEach(child -> siblings.add(child.figure().id()));
        return siblings;
    }

    private static List<MemberId> members(List<Figure> accounts) {
        return accounts.stream()
                .flatMap(account -> account.rows().stream())
                .flatMap(row -> row.member().stream())
                .toList();
    }
}
