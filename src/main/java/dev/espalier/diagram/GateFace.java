package dev.espalier.diagram;

import dev.espalier.access.Gate.State;
import dev.espalier.design.Flow;

/// Draws gates: an opening in a fence seen from above, with the mark where the path goes through.
final class GateFace {
    private static final double HALF = 19;
    private static final double POST = 7;
    private static final double BAR = 28;

    /// How far a mark stands before an upright fence, so that it covers nothing that is written behind it.
    private static final double BEFORE = 8;

    private final Ink ink;
    private final Token around;
    private final double x;
    private final double y;
    private final double u;

    /// Whether the fence runs from top to bottom.
    private final boolean isUpright;

    private GateFace(Ink ink, Figure figure, double x, double y, double u) {
        this.ink = ink;
        this.around = figure.surroundings();
        this.x = x;
        this.y = y;
        this.u = u;
        this.isUpright = figure.flow() == Flow.LEFT_RIGHT;
    }

    /// Draws the gate of a crossing.
    ///
    /// @param size normally 1; larger while it pulses or the pointer rests on it elsewhere
    static void paint(Ink ink, Crossing crossing, double size) {
        if (crossing.gates().isEmpty()) {
            return;
        }
        var isFull = ink.level().isAtLeast(Level.CARD);
        var u = (isFull ? ink.k() : ink.scale().px()) * size;
        if (isFull) {
            var face = new GateFace(ink, crossing.figure(), crossing.x(), crossing.y(), u);
            face.fence(crossing.state());
            face.number(crossing.number());
        } else {
            small(ink, crossing, u)
                    .small(crossing.state(), crossing.figure().kind().isRoot());
        }
    }

    /// How wide the mark of a gate is at 100 %.
    private static double markSize(State state) {
        return switch (state) {
            case PASSES, DOES_NOT_APPLY, NOT_NEEDED -> 20;
            case STOPS_DENY -> 26;
            case STOPS_SILENT -> 23;
            case DEPENDS, UNKNOWN -> 25;
        };
    }

    private void fence(State state) {
        switch (state) {
            case PASSES -> {
                clear();
                post(-HALF);
                post(HALF);
            }
            case STOPS_DENY -> bar(-BAR, BAR, Token.STOP, 6);
            case STOPS_SILENT -> bar(-BAR, BAR, Token.INK, 3);
            case DOES_NOT_APPLY, NOT_NEEDED -> {
                clear();
                dots();
            }
            case DEPENDS -> {
                clear();
                post(-HALF);
                bar(0, BAR, Token.STOP, 6);
            }
            case UNKNOWN -> bar(-BAR, BAR, Token.STRONG, 3);
        }
        mark(state, markSize(state));
    }

    /// Only the mark; beside a unit that is no more than a bar with a name, so that it covers neither.
    private static GateFace small(Ink ink, Crossing crossing, double u) {
        var figure = crossing.figure();
        var bounds = figure.bounds();
        return UnitFace.isHangingBar(figure, ink.level())
                ? new GateFace(ink, figure, bounds.maxX() + 9 * u, UnitFace.barEnd(figure) - 4 * u, u)
                : new GateFace(ink, figure, crossing.x(), crossing.y(), u);
    }

    private void small(State state, boolean isRoot) {
        var stops = state.stops();
        if (isRoot && !stops && !ink.level().isAtLeast(Level.NAME)) {
            return;
        }
        var size = switch (ink.level()) {
            case DOT -> stops ? 12 : 0;
            case BLOCK -> stops ? 14 : 12;
            case NAME, CARD, FULL -> stops ? 17 : 15;
        };
        if (size > 0 && (state != State.DOES_NOT_APPLY || ink.level() == Level.NAME)) {
            mark(state, size);
        }
    }

    private void mark(State state, double size) {
        var mark = state == State.NOT_NEEDED ? Mark.DOES_NOT_APPLY : Mark.of(state);
        var before = isUpright ? x - BEFORE * u : x;
        ink.add(mark.clearing(before, y, size * u, around));
        ink.mark(mark, before, y, size * u);
    }

    private void clear() {
        stretch(-HALF, HALF, Stroke.of(around, 4 * u));
    }

    private void post(double aside) {
        var stroke = Stroke.round(Token.PASS, 3.5 * u);
        if (isUpright) {
            ink.line(x - POST * u, y + aside * u, x + POST * u, y + aside * u, stroke);
        } else {
            ink.line(x + aside * u, y - POST * u, x + aside * u, y + POST * u, stroke);
        }
    }

    private void bar(double from, double to, Token token, double width) {
        stretch(from, to, Stroke.round(token, width * u));
    }

    /// A line along the fence.
    private void stretch(double from, double to, Stroke stroke) {
        if (isUpright) {
            ink.line(x, y + from * u, x, y + to * u, stroke);
        } else {
            ink.line(x + from * u, y, x + to * u, y, stroke);
        }
    }

    private void dots() {
        for (var aside : new double[] {-14, -8, 8, 14}) {
            var dx = isUpright ? 0 : aside;
            var dy = isUpright ? aside : 0;
            ink.circle(x + dx * u, y + dy * u, 1.4 * u, Token.STRONG, Stroke.NONE);
        }
    }

    private void number(int number) {
        if (number > 0) {
            badge(ink, isUpright ? x - 14 * u : x + 15 * u, isUpright ? y - 20 * u : y - 14 * u, number, u);
        }
    }

    /// The number of an obstacle.
    static void badge(Ink ink, double x, double y, int number, double u) {
        ink.circle(x, y, 8.5 * u, Token.INK, Stroke.of(Token.CANVAS, 2 * u));
        var size = Math.max(11 * u, 11 * ink.scale().px());
        ink.text(x, y + 4 * u, Integer.toString(number), Face.BOLD, size, Token.SURFACE, Shape.Anchor.MIDDLE);
    }
}
