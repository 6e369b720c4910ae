package dev.espalier.diagram;

import dev.espalier.access.Shade;
import java.util.List;

/// Draws single answers of a heat map: by pattern, sign and colour, so that any one of them is enough. Solid means that
/// a statement speaks, hollow that nothing does, split that it depends.
final class HeatCell {
    private static final double SMALLEST_SIGN = 9;
    private static final double SIGN = 14;
    private static final Outline CHECK = Outline.parse("M-5 .4L-1.6 3.8L5 -3.6");
    private static final Outline CROSS = Outline.parse("M-3.8 -3.8L3.8 3.8M3.8 -3.8L-3.8 3.8");
    private static final Outline SLASH = Outline.parse("M-4.2 4.2L4.2 -4.2");
    private static final Outline DASH = Outline.parse("M-4 0L4 0");

    private final Ink ink;

    HeatCell(Ink ink) {
        this.ink = ink;
    }

    /// A box filled with an answer, and its sign in the middle where there is room.
    void signed(Bounds box, double radius, Shade shade) {
        fill(box, radius, shade);
        sign(box, shade);
    }

    /// A box filled with an answer.
    void fill(Bounds box, double radius, Shade shade) {
        switch (shade) {
            case ALLOWED -> ink.box(box, radius, Token.PASS, Stroke.NONE);
            case PARTLY -> ink.box(box, radius, Token.PASS_BG, ink.stroke(Token.PASS, 2));
            case DEPENDS -> split(box);
            case NO_ANSWER -> ink.box(box, radius, Token.SURFACE, ink.stroke(Token.INK, 1.5));
            case SILENT -> ink.box(box, radius, Token.SURFACE, ink.stroke(Token.STOP, 1.5));
            case DENIED -> hatched(box, radius);
            case NONE -> ink.box(box, radius, Token.SURFACE, ink.dashedStroke(Token.STOP, 1.5, 4, 2));
            case NOBODY -> ink.box(box, radius, Token.NONE, ink.dashedStroke(Token.STRONG, 1, 2, 2));
        }
    }

    private void split(Bounds box) {
        ink.box(box, 0, Token.PASS, Stroke.NONE);
        var half = Outline.builder()
                .moveTo(box.maxX(), box.y())
                .lineTo(box.maxX(), box.maxY())
                .lineTo(box.x(), box.maxY())
                .close()
                .build();
        ink.path(half, Token.STOP, Stroke.NONE);
    }

    private void hatched(Bounds box, double radius) {
        var px = ink.scale().px();
        ink.box(box, radius, Token.STOP, Stroke.NONE);
        if (box.height() >= SMALLEST_SIGN * px) {
            ink.path(Hatch.lines(box, radius, 5 * px), Token.NONE, Stroke.of(Token.ON, 0.8 * px));
        }
    }

    /// The sign of an answer in the middle of a box filled with it.
    void sign(Bounds box, Shade shade) {
        var px = ink.scale().px();
        var room = Math.min(box.height(), box.width());
        if (room < SMALLEST_SIGN * px) {
            return;
        }
        var unit = Math.min(SIGN * ink.scale().line() * 1.15, room - 2 * px) / SIGN;
        var x = box.centerX();
        var y = box.centerY();
        switch (shade) {
            case ALLOWED -> stroke(CHECK, x, y, unit, Token.ON, 2);
            case PARTLY -> ink.mark(Mark.PARTLY, x, y, 14 * unit);
            case DEPENDS -> letter("?", x, y, unit, Token.ON);
            case NO_ANSWER -> letter("!", x, y, unit, Token.INK);
            case SILENT -> {
                ink.circle(x, y, 5.4 * unit, Token.NONE, Stroke.of(Token.STOP, 1.7 * unit));
                stroke(SLASH, x, y, unit, Token.STOP, 1.7);
            }
            case DENIED -> {
                ink.circle(x, y, 7 * unit, Token.STOP, Stroke.NONE);
                stroke(CROSS, x, y, unit, Token.ON, 2);
            }
            case NONE -> stroke(DASH, x, y, unit, Token.STOP, 2);
            case NOBODY -> {}
        }
    }

    private void stroke(Outline outline, double x, double y, double unit, Token token, double width) {
        ink.add(new Shape.Symbol(List.of(Piece.stroked(outline, Stroke.round(token, width))), x, y, unit));
    }

    private void letter(String letter, double x, double y, double unit, Token token) {
        var size = 13 * unit;
        ink.text(x, y + size * 0.36, letter, Face.BOLD, size, token, Shape.Anchor.MIDDLE);
    }

    /// A small shape for an answer where there is room for nothing else.
    void dot(Bounds box, Shade shade) {
        var line = Math.min(box.width(), box.height()) / 5;
        switch (shade) {
            case ALLOWED -> ink.circle(box.centerX(), box.centerY(), box.height() / 2, Token.PASS, Stroke.NONE);
            case PARTLY ->
                ink.circle(
                        box.centerX(),
                        box.centerY(),
                        (box.height() - line) / 2,
                        Token.SURFACE,
                        Stroke.of(Token.PASS, line));
            case DEPENDS -> split(box);
            case NO_ANSWER -> ink.box(box, 0, Token.SURFACE, Stroke.of(Token.INK, line));
            case SILENT, NONE -> ink.box(box, 0, Token.SURFACE, Stroke.of(Token.STOP, line));
            case DENIED -> ink.box(box, 0, Token.STOP, Stroke.NONE);
            case NOBODY -> ink.box(box, 0, Token.NONE, Stroke.of(Token.LINE, line));
        }
    }
}
