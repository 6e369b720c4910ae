package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;

/// The names of boxes whose heads are too small for them at this zoom. Each stands on a plate in the middle of its box,
/// outer boxes first, as far as there is room for it and they do not cover each other.
final class BoxLabels {
    private static final double SIZE = 12;
    private static final double PAD = 6;
    private static final double APART = 8;
    private static final double SHORTENED_FROM = 72;
    private static final double LEAST_WIDTH = 56;
    private static final double LEAST_HEIGHT = 30;

    private final Ink ink;
    private final List<Bounds> taken = new ArrayList<>();

    BoxLabels(Ink ink) {
        this.ink = ink;
    }

    /// Names boxes, parents before children.
    void paint(List<Figure> figures, Bounds visible, Token color) {
        if (ink.level().isAtLeast(Level.NAME)
                || BoxFace.hasRoomForName(ink.scale().zoom())) {
            return;
        }
        for (var figure : figures) {
            if (figure.kind() == Figure.Kind.UNIT_BOX && figure.bounds().intersects(visible)) {
                label(figure, color);
            }
        }
    }

    private void label(Figure figure, Token color) {
        var px = ink.scale().px();
        var box = figure.bounds();
        if (box.width() < LEAST_WIDTH * px || box.height() < LEAST_HEIGHT * px) {
            return;
        }
        var size = SIZE * px;
        var room = box.width() - 2 * PAD * px;
        var isShortened = box.width() >= SHORTENED_FROM * px;
        var name = isShortened
                ? Fonts.elide(Face.SEMI_BOLD, size, figure.entity().name(), room)
                : figure.entity().name();
        var width = Fonts.width(Face.SEMI_BOLD, size, name) + 2 * PAD * px;
        if (width > box.width()) {
            return;
        }
        var plate = new Bounds(box.centerX() - width / 2, box.centerY() - 9 * px, width, 18 * px);
        if (taken.stream().noneMatch(plate::intersects)) {
            taken.add(plate.grow(APART * px));
            ink.box(plate, 4 * px, figure.ground(), ink.stroke(Token.LINE, 1));
            ink.text(
                    plate.centerX(),
                    plate.centerY() + size * 0.36,
                    name,
                    Face.SEMI_BOLD,
                    size,
                    color,
                    Shape.Anchor.MIDDLE);
        }
    }
}
