package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;

/// How high the figures of a tree are at each depth, counted from the tree's own figure down. All cards of one depth
/// stand on one line, so a tree knows where it ends only when the lines of the whole drawing are known.
final class Storeys {
    /// The highest card of a unit; accounts do not push down what stands beside them.
    private final double[] cards;

    /// The highest of all, beds among them.
    private final double[] figures;

    private Storeys(double[] cards, double[] figures) {
        this.cards = cards;
        this.figures = figures;
    }

    /// A card of a height and the parts below it.
    static Storeys of(double height, List<Part> parts) {
        var depths = 1;
        for (var part : parts) {
            depths = Math.max(depths, 1 + (part instanceof Part.Tree tree ? tree.storeys().cards.length : 1));
        }
        var storeys = new Storeys(new double[depths], new double[depths]);
        storeys.cards[0] = height;
        storeys.figures[0] = height;
        parts.forEach(storeys::add);
        return storeys;
    }

    private void add(Part part) {
        switch (part) {
            case Part.Leaf leaf -> figures[1] = Math.max(figures[1], leaf.height());
            case Part.Many many -> figures[1] = Math.max(figures[1], many.height());
            case Part.Tree tree -> {
                var below = tree.storeys();
                for (var i = 0; i < below.cards.length; i++) {
                    cards[i + 1] = Math.max(cards[i + 1], below.cards[i]);
                    figures[i + 1] = Math.max(figures[i + 1], below.figures[i]);
                }
            }
        }
    }

    /// The upper edge of the figures at each depth.
    List<Double> tops() {
        var tops = new ArrayList<Double>(cards.length);
        var y = 0.0;
        for (var card : cards) {
            tops.add(y);
            y += card + Metrics.GAP_Y;
        }
        return List.copyOf(tops);
    }

    /// Where a tree ends whose card stands at a depth.
    double bottom(List<Double> tops, int depth) {
        var bottom = 0.0;
        for (var i = 0; i < figures.length; i++) {
            bottom = Math.max(bottom, tops.get(depth + i) + figures[i]);
        }
        return bottom;
    }
}
