package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a card goes beside what is dragged.
final class CardPlace {
    private static final double APART = 16;
    private static final double MARGIN = 8;

    private CardPlace() {}

    /// Right of the ghost, left of it, below or above it, or in a corner: the first of these where the card covers
    /// nothing that has to be seen, otherwise the one where it covers least.
    ///
    /// @param card only its size matters
    /// @param seen what has to be seen, the ghost among it
    static Bounds beside(Bounds card, Bounds ghost, List<Bounds> seen, Bounds area) {
        var left = ghost.x() - APART - card.width();
        var right = ghost.maxX() + APART;
        var above = ghost.y() - APART - card.height();
        var below = ghost.maxY() + APART;
        return Stream.of(
                        at(card, right, ghost.y(), area),
                        at(card, left, ghost.y(), area),
                        at(card, right, below, area),
                        at(card, left, below, area),
                        at(card, ghost.x(), below, area),
                        at(card, ghost.x(), above, area),
                        at(card, area.x(), area.y(), area),
                        at(card, area.maxX(), area.y(), area),
                        at(card, area.x(), area.maxY(), area),
                        at(card, area.maxX(), area.maxY(), area))
                .min(Comparator.comparingDouble(place -> covered(place, seen)))
                .orElseThrow();
    }

    private static Bounds at(Bounds card, double x, double y, Bounds area) {
        return new Bounds(
                inside(x, card.width(), area.x(), area.maxX()),
                inside(y, card.height(), area.y(), area.maxY()),
                card.width(),
                card.height());
    }

    private static double inside(double at, double size, double from, double to) {
        return Math.max(from + MARGIN, Math.min(at, to - size - MARGIN));
    }

    private static double covered(Bounds place, List<Bounds> seen) {
        return seen.stream()
                .filter(place::intersects)
                .mapToDouble(other -> (Math.min(place.maxX(), other.maxX()) - Math.max(place.x(), other.x()))
                        * (Math.min(place.maxY(), other.maxY()) - Math.max(place.y(), other.y())))
                .sum();
    }
}
