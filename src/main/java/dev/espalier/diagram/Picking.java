package dev.espalier.diagram;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;

/// Finds what lies under a point. Small things can be hit a little beside them, so that no target is smaller than
/// 16 pixels on the screen.
final class Picking {
    private static final double SMALLEST = 8;

    private final Layout layout;
    private final double zoom;
    private final Level level;

    Picking(Layout layout, double zoom) {
        this.layout = layout;
        this.zoom = zoom;
        this.level = Level.at(zoom);
    }

    Hit at(double x, double y, Optional<NodeId> hovered) {
        var quick = hovered.flatMap(layout::figure).flatMap(figure -> quickAdd(figure, x, y));
        if (quick.isPresent()) {
            return quick.get();
        }
        for (var note : layout.notes()) {
            if (note.bounds().contains(x, y)) {
                return new Hit.OnNote(note.index(), note.bounds());
            }
        }
        var reach = Math.max(Metrics.KNOB, SMALLEST / zoom);
        var near = layout.figuresIn(new Bounds(x - reach, y - reach, 2 * reach, 2 * reach));
        return knob(near, x, y, reach)
                .or(() -> inside(near, x, y))
                .or(() -> nearest(near, x, y))
                .or(() -> box(near, x, y))
                .orElse(Hit.NOTHING);
    }

    private Optional<Hit> quickAdd(Figure figure, double x, double y) {
        var reach = Math.max(9, SMALLEST / zoom);
        var center = Handles.quickAdd(figure);
        var spot = new Bounds(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach);
        return level.isAtLeast(Level.NAME) && spot.contains(x, y)
                ? Optional.of(new Hit.OnQuickAdd(figure.id(), spot))
                : Optional.empty();
    }

    private Optional<Hit> knob(List<Figure> near, double x, double y, double reach) {
        for (var figure : near) {
            if (level.isAtLeast(Level.CARD) && Handles.hasKnob(figure) && figure.id() instanceof ContainerId unit) {
                var half = figure.kind() == Figure.Kind.FOLDED_UNIT ? Math.max(reach, 18) : reach;
                var center = Handles.knob(figure);
                var spot = new Bounds(center.x() - half, center.y() - reach, 2 * half, 2 * reach);
                if (spot.contains(x, y)) {
                    return Optional.of(new Hit.OnFoldKnob(unit, spot));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> inside(List<Figure> near, double x, double y) {
        return near.stream()
                .filter(figure -> !figure.kind().isBox() && figure.bounds().contains(x, y))
                .findFirst()
                .map(figure -> part(figure, x, y));
    }

    /// The innermost box around the point; parents come before children.
    private Optional<Hit> box(List<Figure> near, double x, double y) {
        return near.stream()
                .filter(figure -> figure.kind().isBox() && figure.bounds().contains(x, y))
                .reduce((outer, inner) -> inner)
                .map(figure -> part(figure, x, y));
    }

    /// A figure so small on the screen that the pointer may miss it by a little.
    private Optional<Hit> nearest(List<Figure> near, double x, double y) {
        return near.stream()
                .filter(figure -> !figure.kind().isBox() && figure.bounds().height() * zoom < 2 * SMALLEST)
                .min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)))
                .map(figure -> new Hit.OnNode(figure.id(), figure.bounds()));
    }

    private static double distance(Figure figure, double x, double y) {
        return Math.hypot(figure.bounds().centerX() - x, figure.bounds().centerY() - y);
    }

    private Hit part(Figure figure, double x, double y) {
        if (layout.folding().hasChips() && level.isAtLeast(Level.CARD)) {
            for (var chip : Handles.chips(figure, level, new Scale(zoom))) {
                if (chip.bounds().contains(x, y) && chip.content().policy().isPresent()) {
                    return new Hit.OnPolicy(chip.content().policy().get(), figure.id(), chip.bounds());
                }
            }
        }
        if (level.isAtLeast(Level.NAME)) {
            for (var row : figure.rows()) {
                var hit = row(figure, row, x, y);
                if (hit.isPresent()) {
                    return hit.get();
                }
            }
        }
        var people = Handles.people(figure, new Scale(zoom));
        if (level.isAtLeast(Level.CARD)
                && figure.id() instanceof AccountId account
                && !figure.kind().isOpened()
                && people.contains(x, y)) {
            return new Hit.OnPeople(account, people);
        }
        return new Hit.OnNode(figure.id(), figure.bounds());
    }

    private Optional<Hit> row(Figure figure, Row row, double x, double y) {
        if (row.member().isPresent()) {
            var member = row.member().get();
            var chips = layout.folding().hasChips() ? Handles.chips(row, level, new Scale(zoom)) : List.<Chip>of();
            for (var chip : chips) {
                if (chip.bounds().contains(x, y) && chip.content().policy().isPresent()) {
                    return Optional.of(new Hit.OnPolicy(chip.content().policy().get(), member, chip.bounds()));
                }
            }
            return row.bounds().contains(x, y) ? Optional.of(new Hit.OnMember(member, row.bounds())) : Optional.empty();
        }
        return row.bounds().contains(x, y) && figure.id() instanceof AccountId account
                ? Optional.of(new Hit.OnMore(account, row.kind(), row.bounds()))
                : Optional.empty();
    }
}
