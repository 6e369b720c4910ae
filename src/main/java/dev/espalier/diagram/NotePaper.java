package dev.espalier.diagram;

import dev.espalier.design.View;
import java.util.Optional;

/// A note as it lies on the canvas.
///
/// @param index its place in the view
/// @param text as far as it is shown
/// @param owner the figure of the node it is stuck to, or of what that is folded away in
public record NotePaper(int index, NoteText text, Bounds bounds, Optional<Bounds> owner) {
    static final double PADDING = 14;

    /// Lines are broken for the largest letters that they are ever drawn with, so that they fit at every zoom.
    private static final double LARGEST = 14.7;

    /// A note whose upper left corner is not known yet.
    static NotePaper of(int index, View.Note note) {
        var text = NoteText.of(note.text(), LARGEST, Metrics.NOTE_WIDTH - 2 * PADDING);
        var height = height(Math.max(1, text.lines().size()));
        return new NotePaper(index, text, new Bounds(0, 0, Metrics.NOTE_WIDTH, height), Optional.empty());
    }

    static double height(int lines) {
        return 20 + lines * Metrics.NOTE_LINE;
    }

    NotePaper at(Bounds place, Optional<Bounds> figure) {
        return new NotePaper(index, text, place, figure);
    }

    /// The thread from a sheet to what it is stuck to, between the points of both that are nearest.
    record Tie(double x1, double y1, double x2, double y2) {
        static Tie between(Bounds sheet, Bounds owner) {
            var x2 = Math.clamp(sheet.centerX(), owner.x(), owner.maxX());
            var y2 = Math.clamp(sheet.centerY(), owner.y(), owner.maxY());
            return new Tie(Math.clamp(x2, sheet.x(), sheet.maxX()), Math.clamp(y2, sheet.y(), sheet.maxY()), x2, y2);
        }
    }

    /// Whether the paper shows all that is written on it.
    public boolean isWhole() {
        return text.isWhole();
    }
}
