package dev.espalier.diagram;

/// Draws notes: a sheet with a dog-ear and no border.
final class NoteFace {
    private static final double EAR = 14;
    private static final double CORNER = 3;

    private NoteFace() {}

    static void paint(Ink ink, NotePaper note) {
        var b = note.bounds();
        ink.path(sheet(b), Token.NOTE, Stroke.NONE);
        ink.path(ear(b), Token.INK_12, Stroke.NONE);
        var size = ink.scale().text(13);
        if (!ink.level().isAtLeast(Level.CARD)) {
            return;
        }
        for (var i = 0; i < note.lines().size(); i++) {
            var isTitle = i == 0 && note.lines().size() > 2;
            var face = isTitle ? Face.SEMI_BOLD : Face.REGULAR;
            ink.elided(
                    b.x() + 14,
                    b.y() + 24 + i * Metrics.NOTE_LINE,
                    note.lines().get(i),
                    face,
                    size,
                    Token.NOTE_INK,
                    b.width() - 20);
        }
    }

    private static Outline sheet(Bounds b) {
        return Outline.builder()
                .moveTo(b.x() + CORNER, b.y())
                .lineTo(b.maxX() - CORNER, b.y())
                .quadTo(b.maxX(), b.y(), b.maxX(), b.y() + CORNER)
                .lineTo(b.maxX(), b.maxY() - EAR)
                .lineTo(b.maxX() - EAR, b.maxY())
                .lineTo(b.x() + CORNER, b.maxY())
                .quadTo(b.x(), b.maxY(), b.x(), b.maxY() - CORNER)
                .lineTo(b.x(), b.y() + CORNER)
                .quadTo(b.x(), b.y(), b.x() + CORNER, b.y())
                .close()
                .build();
    }

    private static Outline ear(Bounds b) {
        var x = b.maxX() - EAR;
        var y = b.maxY() - EAR;
        return Outline.builder()
                .moveTo(b.maxX(), y)
                .lineTo(x + 2, y)
                .quadTo(x, y, x, y + 2)
                .lineTo(x, b.maxY())
                .close()
                .build();
    }
}
