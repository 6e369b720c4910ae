package dev.espalier.exchange;

import dev.espalier.access.Verdict;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fonts;
import dev.espalier.diagram.Mark;
import dev.espalier.diagram.NoteText;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Token;
import java.util.ArrayList;
import java.util.List;

/// Words on a page, set line below line: captions, questions and answers. Lengths are points.
final class Prose {
    private static final double LEADING = 1.4;
    private static final double GAP = 8;
    private static final double SMALL = 10.5;
    private static final double SIGN = 13;
    private static final double BEHIND_SIGN = 20;
    private static final double ASCENT = 0.95;

    private final double left;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();
    private double y;

    /// @param top of the first line
    Prose(double left, double top, double width) {
        this.left = left;
        this.width = width;
        y = top;
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    /// Where the last line ends.
    double bottom() {
        return y;
    }

    void gap() {
        y += GAP;
    }

    void title(String words) {
        line(left, words, Face.DISPLAY, 20, Token.INK);
        gap();
    }

    /// What is said at a step, with its little of Markdown.
    ///
    /// @param most lines; what is longer ends with dots
    void caption(String caption, double size, int most) {
        var lines = NoteText.caption(caption, size, width).lines();
        int shown = lines.size() > most ? most - 1 : lines.size();
        lines.subList(0, shown).forEach(line -> line(line, size));
        if (shown < lines.size()) {
            line(left, "…", Face.REGULAR, size, Token.INK);
        }
    }

    private void line(NoteText.Line line, double size) {
        var baseline = y + ASCENT * size;
        if (!line.bullet().isEmpty()) {
            text(left + 2, baseline, line.bullet(), Face.REGULAR, size, Token.INK);
        }
        var x = left + line.indent();
        for (var run : line.runs()) {
            text(x, baseline, run.text(), run.face(), size, Token.INK);
            x += Fonts.width(run.face(), size, run.text());
        }
        y += size * LEADING;
    }

    void question(String question) {
        words(left, width, question, Face.SEMI_BOLD, Token.INK);
    }

    void hint(String hint) {
        words(left, width, hint, Face.ITALIC, Token.MUTED);
    }

    /// The verdict with its sign, and the sentence behind it.
    void answer(Verdict verdict, String word, String sentence) {
        shapes.add(Mark.of(verdict).at(left + SIGN / 2, y + SIGN / 2 + 0.5, SIGN));
        var token = switch (verdict) {
            case ALLOWED -> Token.PASS_TEXT;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> Token.STOP_TEXT;
            case DEPENDS, NO_ANSWER -> Token.INK;
        };
        line(left + BEHIND_SIGN, word, Face.SEMI_BOLD, SMALL, token);
        words(left + BEHIND_SIGN, width - BEHIND_SIGN, sentence, Face.REGULAR, Token.INK);
    }

    /// Words in as many lines as they take.
    private void words(double x, double room, String words, Face face, Token token) {
        var line = "";
        for (var word : words.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Fonts.width(face, SMALL, longer) > room) {
                line(x, line, face, SMALL, token);
                longer = word;
            }
            line = longer;
        }
        line(x, Fonts.elide(face, SMALL, line, room), face, SMALL, token);
    }

    private void line(double x, String words, Face face, double size, Token token) {
        text(x, y + ASCENT * size, words, face, size, token);
        y += size * LEADING;
    }

    private void text(double x, double baseline, String words, Face face, double size, Token token) {
        shapes.add(new Shape.Text(x, baseline, words, face, size, token, Shape.Anchor.START));
    }
}
