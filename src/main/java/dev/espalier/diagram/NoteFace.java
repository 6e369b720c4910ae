package dev.espalier.diagram;

/// Draws notes: a sheet with a dog-ear and no border, and a thread to what it is stuck to.
final class NoteFace {
    private static final double EAR = 14;
    private static final double CORNER = 3;
    private static final double TEXT = 13;
    private static final double FIRST_LINE = 24;

    private final Ink ink;

    NoteFace(Ink ink) {
        this.ink = ink;
    }

    void paint(NotePaper note, boolean isEdited) {
        var b = note.bounds();
        note.owner().ifPresent(owner -> thread(b, owner));
        ink.path(sheet(b), Token.NOTE, Stroke.NONE);
        ink.path(ear(b), Token.INK_12, Stroke.NONE);
        if (isEdited) {
            return;
        }
        for (var i = 0; i < note.text().lines().size(); i++) {
            var y = b.y() + FIRST_LINE + i * Metrics.NOTE_LINE;
            if (ink.level().isAtLeast(Level.CARD)) {
                line(note.text().lines().get(i), b.x() + NotePaper.PADDING, y);
            } else {
                bar(note.text().lines().get(i), b.x() + NotePaper.PADDING, y);
            }
        }
    }

    private void line(NoteText.Line line, double left, double y) {
        var size = ink.scale().text(TEXT);
        if (!line.bullet().isEmpty()) {
            ink.text(left + 2, y, line.bullet(), Face.REGULAR, size, Token.NOTE_INK);
        }
        var x = left + line.indent();
        for (var run : line.runs()) {
            var width = Fonts.width(run.face(), size, run.text());
            ink.text(x, y, run.text(), run.face(), size, Token.NOTE_INK);
            if (run.isLink()) {
                var under = y + 2.5 * ink.k();
                ink.line(x, under, x + width, under, ink.stroke(Token.NOTE_INK, 1));
            }
            x += width;
        }
    }

    /// A line where letters would be too small.
    private void bar(NoteText.Line line, double left, double y) {
        var width = 0.0;
        for (var run : line.runs()) {
            width += Fonts.width(run.face(), TEXT, run.text());
        }
        if (width > 0 && ink.level().isAtLeast(Level.BLOCK)) {
            ink.box(left + line.indent(), y - 8, width, 5, 2, Token.INK_12, Stroke.NONE);
        }
    }

    /// A thread to the figure, with a pin there.
    private void thread(Bounds sheet, Bounds owner) {
        var thread = NotePaper.Tie.between(sheet, owner);
        ink.line(thread.x1(), thread.y1(), thread.x2(), thread.y2(), ink.stroke(Token.STRONG, 1));
        ink.circle(thread.x2(), thread.y2(), 3 * ink.scale().line(), Token.NOTE, ink.stroke(Token.STRONG, 1));
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
