package dev.espalier.diagram;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;

/// Draws what is under the pointer during a drag, with its upper left corner at the origin, at 100 %.
public final class Ghost {
    private static final double BADGE_HEIGHT = 28;

    private Ghost() {}

    /// A ghost and its size.
    public record Drawn(List<Shape> shapes, double width, double height) {
        public Drawn {
            shapes = List.copyOf(shapes);
        }
    }

    /// The figure of an entity, or the chip of a member, as it is in the drawing; empty when it is not drawn.
    public static Optional<Drawn> of(Layout layout, NodeId node) {
        return layout.figure(node).map(Ghost::figure).or(() -> member(layout, node));
    }

    private static Drawn figure(Figure figure) {
        var ink = new Ink(new Scale(1), Level.CARD);
        var at = figure.bounds();
        var moved = figure.shift(-at.x(), -at.y());
        var hover = new Hit.OnNode(figure.id(), moved.bounds());
        var card = new CardFace(ink, Feedback.NONE.withHover(hover));
        ink.faded(Fade.GHOST, () -> card.paint(moved));
        return new Drawn(ink.shapes(), at.width(), at.height());
    }

    private static Optional<Drawn> member(Layout layout, NodeId node) {
        return node instanceof MemberId member
                ? layout.row(member).map(row -> chip(row.kind().glyph(), row.name()))
                : Optional.empty();
    }

    /// A chip for a policy, a member or something new from the palette.
    public static Drawn chip(Glyph glyph, String name) {
        var ink = new Ink(new Scale(1), Level.CARD);
        var label = Fonts.elide(Face.MEDIUM, 12, name, 240);
        var width = Math.ceil(8 + 13 + 6 + Fonts.width(Face.MEDIUM, 12, label) + 8);
        ink.faded(Fade.GHOST, () -> {
            ink.box(0, 0, width, Metrics.CHIP_HEIGHT, 6, Token.SURFACE, Stroke.of(Token.INK, 1.5));
            ink.glyph(glyph, 8, 5.5, 13, Token.MUTED);
            ink.text(27, 16.2, label, Face.MEDIUM, 12, Token.INK);
        });
        return new Drawn(ink.shapes(), width, Metrics.CHIP_HEIGHT);
    }

    /// The badge below a ghost that tells what would change.
    public static Drawn badge(String words) {
        return badge(words, false);
    }

    /// The badge below a ghost that tells why it cannot be dropped here.
    public static Drawn refusal(String words) {
        return badge(words, true);
    }

    private static Drawn badge(String words, boolean isRefusal) {
        var ink = new Ink(new Scale(1), Level.CARD);
        var left = isRefusal ? 34 : 12;
        var width = Math.ceil(left + Fonts.width(Face.MEDIUM, 12, words) + 12);
        ink.box(0, 0, width, BADGE_HEIGHT, BADGE_HEIGHT / 2, Token.ROOT, Stroke.NONE);
        if (isRefusal) {
            var stroke = Stroke.of(Token.ON_ROOT, 1.8);
            ink.circle(19, BADGE_HEIGHT / 2, 6.5, Token.NONE, stroke);
            ink.line(14.6, 18.4, 23.4, 9.6, stroke);
        }
        ink.text(left, 18.5, words, Face.MEDIUM, 12, Token.ON_ROOT);
        return new Drawn(ink.shapes(), width, BADGE_HEIGHT);
    }
}
