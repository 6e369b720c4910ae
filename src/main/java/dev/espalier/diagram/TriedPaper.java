package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;

/// Says on a picture that it shows what is only tried out, and what that is: nobody is to take it for the design.
///
/// @param changes what is tried, in words, oldest first; nothing is said when there are none
public record TriedPaper(List<String> changes) {
    private static final double PADDING = 12;
    private static final double LINE = 18;
    private static final double MOST = 420;
    private static final double TEXT = 13;
    private static final int SHOWN = 4;

    public TriedPaper {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// The words of it, line by line.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(Texts.of("tried", changes.size()));
        changes.stream().limit(SHOWN).forEach(lines::add);
        if (changes.size() > SHOWN) {
            lines.add(Texts.of("tried.more", changes.size() - SHOWN));
        }
        return lines;
    }

    /// How large it is, with its upper left corner at a point.
    ///
    /// @param unit 1 for a picture at its own size
    public Bounds bounds(double x, double y, double unit) {
        var widest = lines().stream()
                .mapToDouble(line -> Fonts.width(Face.SEMI_BOLD, TEXT, line))
                .max()
                .orElse(0);
        var width = 2 * PADDING + Math.min(MOST, Math.ceil(widest));
        return new Bounds(x, y, width * unit, (2 * PADDING + LINE * lines().size() - 4) * unit);
    }

    /// The shapes of it.
    public List<Shape> shapes(double x, double y, double unit) {
        var ink = new Ink(new Scale(1 / unit), Level.CARD);
        ink.box(bounds(x, y, unit), 8 * unit, Token.SURFACE, Stroke.of(Token.INK, 2 * unit));
        var top = y + PADDING * unit;
        var face = Face.SEMI_BOLD;
        for (var line : lines()) {
            var text = Fonts.elide(face, TEXT * unit, line, MOST * unit);
            ink.text(x + PADDING * unit, top + 11 * unit, text, face, TEXT * unit, Token.INK);
            face = Face.REGULAR;
            top += LINE * unit;
        }
        return ink.shapes();
    }
}
