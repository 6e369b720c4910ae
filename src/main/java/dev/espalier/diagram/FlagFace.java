package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import dev.espalier.design.Swatch;
import dev.espalier.design.View;
import java.util.HashMap;
import java.util.Map;

/// Draws what an author says about a node beside its answer: a tag with the letter of its colour on the lower border,
/// where neither gates nor knobs stand, and close up the owner.
final class FlagFace {
    private static final double WIDTH = 20;
    private static final double HEIGHT = 16;
    private static final double LEFT = 14;
    private static final double OWNER_MOST = 120;

    private final Ink ink;
    private final Map<NodeId, View.Flag> flags = new HashMap<>();

    FlagFace(Ink ink, View view) {
        this.ink = ink;
        view.flags().forEach(flag -> flags.put(flag.node(), flag));
    }

    static Token token(Swatch swatch) {
        return switch (swatch) {
            case GREEN -> Token.SWATCH_GREEN;
            case PURPLE -> Token.SWATCH_PURPLE;
            case PINK -> Token.SWATCH_PINK;
            case OLIVE -> Token.SWATCH_OLIVE;
            case TEAL -> Token.SWATCH_TEAL;
            case BROWN -> Token.SWATCH_BROWN;
        };
    }

    void paint(Figure figure) {
        var flag = flags.get(figure.id());
        if (flag == null || !ink.level().isAtLeast(Level.NAME)) {
            return;
        }
        var u = ink.level().isAtLeast(Level.CARD)
                ? ink.k()
                : Math.min(ink.scale().px(), 1.6);
        var x = figure.bounds().x() + LEFT * Math.min(1, u);
        var y = figure.bounds().maxY();
        if (flag.colour().isPresent()) {
            tag(ink, flag.colour().get(), x, y - HEIGHT * u / 2, u);
            x += (WIDTH + 4) * u;
        }
        if (ink.level() == Level.FULL && !flag.owner().isEmpty()) {
            owner(flag.owner(), x, y, u, figure.bounds().maxX() - x - 30 * u);
        }
    }

    /// The tag itself, with its upper left corner at a point.
    static void tag(Ink ink, Swatch swatch, double x, double y, double u) {
        ink.box(x, y, WIDTH * u, HEIGHT * u, 4 * u, token(swatch), Stroke.of(Token.SURFACE, 1.5 * u));
        ink.text(
                x + WIDTH * u / 2,
                y + HEIGHT * u / 2 + 4 * u,
                swatch.letter(),
                Face.BOLD,
                11 * u,
                Token.ON,
                Shape.Anchor.MIDDLE);
    }

    private void owner(String owner, double x, double y, double u, double room) {
        var size = 11 * u;
        var words = Fonts.elide(Face.MEDIUM, size, owner, Math.min(room, OWNER_MOST * u) - 12 * u);
        var width = Fonts.width(Face.MEDIUM, size, words) + 12 * u;
        ink.box(x, y - HEIGHT * u / 2, width, HEIGHT * u, 4 * u, Token.SURFACE, ink.stroke(Token.STRONG, 1));
        ink.text(x + 6 * u, y + 4 * u, words, Face.MEDIUM, size, Token.INK);
    }
}
