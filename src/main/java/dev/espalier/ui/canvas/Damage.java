package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Shape;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where two pictures of the same place differ. Most edits change a figure or two, many nothing that is seen, and
/// painting costs more than comparing.
///
/// What stands in both lists in the same order looks the same outside of what else there is; when the order
/// differs, all of it counts.
final class Damage {
    private final Extents extents;

    private Damage(Extents extents) {
        this.extents = extents;
    }

    /// The area outside of which both look the same; empty when they do everywhere.
    static Optional<Bounds> between(List<Shape> before, List<Shape> now, Extents extents) {
        return new Damage(extents).between(before, now);
    }

    private Optional<Bounds> between(List<Shape> before, List<Shape> now) {
        int least = Math.min(before.size(), now.size());
        int from = 0;
        while (from < least && before.get(from).equals(now.get(from))) {
            from++;
        }
        int behind = 0;
        while (behind < least - from
                && before.get(before.size() - 1 - behind).equals(now.get(now.size() - 1 - behind))) {
            behind++;
        }
        return apart(before.subList(from, before.size() - behind), now.subList(from, now.size() - behind));
    }

    private Optional<Bounds> apart(List<Shape> gone, List<Shape> come) {
        if (gone.size() == 1
                && come.size() == 1
                && gone.getFirst() instanceof Shape.Group(var fade, var shapes)
                && come.getFirst() instanceof Shape.Group(var fadeNow, var shapesNow)
                && fade == fadeNow) {
            return between(shapes, shapesNow);
        }
        var before = new HashSet<>(gone);
        var now = new HashSet<>(come);
        var isInOrder = among(now, gone).toList().equals(among(before, come).toList());
        return Stream.concat(gone.stream(), come.stream())
                .filter(shape -> !isInOrder || !before.contains(shape) || !now.contains(shape))
                .map(extents::of)
                .reduce(Bounds::union);
    }

    private static Stream<Shape> among(Collection<Shape> some, List<Shape> shapes) {
        return shapes.stream().filter(some::contains);
    }
}
