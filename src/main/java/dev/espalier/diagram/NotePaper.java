package dev.espalier.diagram;

import dev.espalier.design.View;
import java.util.ArrayList;
import java.util.List;

/// A note as it lies on the canvas.
///
/// @param index its place in the view
/// @param lines the text, broken to the width of the paper
public record NotePaper(int index, List<String> lines, Bounds bounds) {
    private static final double PADDING = 14;
    private static final double SIZE = 13;
    private static final double UNDER_ROOT = 24;

    public NotePaper {
        lines = List.copyOf(lines);
    }

    /// The notes of a design. In the nested reading, where the whole place of a tree may be taken by boxes, they lie
    /// under the root's box, one below the other.
    static List<NotePaper> all(List<View.Note> notes, Figure root) {
        var papers = new ArrayList<NotePaper>(notes.size());
        var y = root.bounds().maxY() + UNDER_ROOT;
        for (var i = 0; i < notes.size(); i++) {
            var paper = of(i, notes.get(i));
            papers.add(root.isNested() ? paper.at(root.bounds().x(), y) : paper);
            y += paper.bounds.height() + Metrics.BOX_GAP;
        }
        return papers;
    }

    private NotePaper at(double x, double y) {
        return new NotePaper(index, lines, new Bounds(x, y, bounds.width(), bounds.height()));
    }

    static NotePaper of(int index, View.Note note) {
        var lines = new ArrayList<String>();
        note.text().lines().forEach(line -> wrap(line, lines));
        var height = 20 + Math.max(1, lines.size()) * Metrics.NOTE_LINE;
        return new NotePaper(index, lines, new Bounds(note.x(), note.y(), Metrics.NOTE_WIDTH, height));
    }

    private static void wrap(String line, List<String> lines) {
        var room = Metrics.NOTE_WIDTH - 2 * PADDING;
        var current = new StringBuilder();
        for (var word : line.split(" ", -1)) {
            var longer = current.isEmpty() ? word : current + " " + word;
            if (!current.isEmpty() && Fonts.width(Face.REGULAR, SIZE, longer) > room) {
                lines.add(current.toString());
                current.setLength(0);
                current.append(word);
            } else {
                current.setLength(0);
                current.append(longer);
            }
        }
        lines.add(Fonts.elide(Face.REGULAR, SIZE, current.toString(), room));
    }
}
