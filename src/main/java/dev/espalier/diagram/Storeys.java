package dev.espalier.diagram;

import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.List;

/// How long the figures of a tree are at each depth along the way it grows, counted from the tree's own figure: how
/// high from the top down, how wide from left to right. All cards of one depth stand on one line, so a tree knows
/// where it ends only when the lines of the whole drawing are known.
final class Storeys {
    /// The longest card of a unit; accounts do not push away what stands beside them.
    private final double[] cards;

    /// The longest of all, beds among them.
    private final double[] figures;

    private Storeys(double[] cards, double[] figures) {
        this.cards = cards;
        this.figures = figures;
    }

    /// A card of a length and the parts behind it.
    static Storeys of(double card, List<Part> parts, Flow flow) {
        var depths = 1;
        for (var part : parts) {
            depths = Math.max(depths, 1 + (part instanceof Part.Tree tree ? tree.storeys().cards.length : 1));
        }
        var storeys = new Storeys(new double[depths], new double[depths]);
        storeys.cards[0] = card;
        storeys.figures[0] = card;
        parts.forEach(part -> storeys.add(part, flow));
        return storeys;
    }

    private void add(Part part, Flow flow) {
        switch (part) {
            case Part.Leaf _, Part.Many _ -> figures[1] = Math.max(figures[1], part.length(flow));
            case Part.Tree tree -> {
                var below = tree.storeys();
                for (var i = 0; i < below.cards.length; i++) {
                    cards[i + 1] = Math.max(cards[i + 1], below.cards[i]);
                    figures[i + 1] = Math.max(figures[i + 1], below.figures[i]);
                }
            }
        }
    }

    /// Where the figures begin at each depth.
    List<Double> starts() {
        var starts = new ArrayList<Double>(cards.length);
        var at = 0.0;
        for (var card : cards) {
            starts.add(at);
            at += card + Metrics.GAP_Y;
        }
        return List.copyOf(starts);
    }

    /// Where a tree ends whose card stands at a depth.
    double end(List<Double> starts, int depth) {
        var end = 0.0;
        for (var i = 0; i < figures.length; i++) {
            end = Math.max(end, starts.get(depth + i) + figures[i]);
        }
        return end;
    }
}
