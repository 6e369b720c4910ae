package dev.espalier.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a note: a little of Markdown, broken to the width of the paper. `**bold**`, `*italic*`, `` `code` ``,
/// lists, headings; of a link its text is shown. What is no complete mark-up stays as it was typed.
///
/// @param isWhole whether nothing was left out because it is too long
public record NoteText(List<Line> lines, boolean isWhole) {
    private static final int MOST_LINES = 12;
    private static final double INDENT = 16;

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•]|(\\d{1,3}[.)]))\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern MARK_UP = Pattern.compile(
            "\\*\\*(?<bold>[^*\\s](?:[^*]*[^*\\s])?)\\*\\*|`(?<code>[^`]+)`|\\[(?<link>[^\\]]+)]\\([^)\\s]*\\)"
                    + "|(?<![\\w*])[*_](?<italic>[^*_\\s](?:[^*_]*[^*_\\s])?)[*_](?![\\w*])");

    public NoteText {
        lines = List.copyOf(lines);
    }

    /// A piece of a line in one face.
    public record Run(String text, Face face, boolean isLink) {}

    /// A line on the paper.
    ///
    /// @param indent of the text, from the left end of lines
    /// @param bullet what stands before it; empty for none
    public record Line(double indent, String bullet, List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /// The lines as they were written, however long they are, and none of them a title.
    public static NoteText unbroken(String text) {
        var breaker = new Breaker(1, Double.MAX_VALUE);
        text.strip().lines().forEach(line -> breaker.add(line, false));
        return breaker.done();
    }

    /// All lines as they were written, broken to a width, and none of them a title.
    ///
    /// @param size of the letters
    /// @param width that a line may take
    public static NoteText caption(String text, double size, double width) {
        var breaker = new Breaker(size, width);
        text.strip().lines().forEach(line -> breaker.add(line, false));
        return new NoteText(breaker.lines, true);
    }

    /// @param size of the letters
    /// @param width that a line may take
    static NoteText of(String text, double size, double width) {
        var breaker = new Breaker(size, width);
        var written = text.strip().lines().toList();
        for (var i = 0; i < written.size(); i++) {
            breaker.add(written.get(i), i == 0 && written.size() > 1);
        }
        return breaker.done();
    }

    /// Breaks lines between words, and words that are longer than a line.
    private static final class Breaker {
        private final double size;
        private final double width;
        private final List<Line> lines = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private double used;
        private double indent;
        private String bullet = "";

        Breaker(double size, double width) {
            this.size = size;
            this.width = width;
        }

        void add(String written, boolean isTitle) {
            var item = ITEM.matcher(written);
            var heading = HEADING.matcher(written);
            if (item.matches()) {
                indent = INDENT;
                bullet = item.group(1) == null ? "•" : item.group(1);
                inline(item.group(2), Face.REGULAR);
            } else if (heading.matches()) {
                inline(heading.group(1), Face.SEMI_BOLD);
            } else {
                var isShort = Fonts.width(Face.SEMI_BOLD, size, written) <= width;
                inline(written, isTitle && isShort ? Face.SEMI_BOLD : Face.REGULAR);
            }
            end();
            indent = 0;
        }

        private void inline(String text, Face face) {
            var found = MARK_UP.matcher(text);
            var at = 0;
            while (found.find()) {
                words(text.substring(at, found.start()), face, false);
                at = found.end();
                if (found.group("bold") != null) {
                    words(found.group("bold"), Face.SEMI_BOLD, false);
                } else if (found.group("code") != null) {
                    words(found.group("code"), Face.MONO, false);
                } else if (found.group("link") != null) {
                    words(found.group("link"), face, true);
                } else {
                    words(found.group("italic"), Face.ITALIC, false);
                }
            }
            words(text.substring(at), face, false);
        }

        private void words(String text, Face face, boolean isLink) {
            var at = 0;
            while (at < text.length()) {
                var space = text.indexOf(' ', at + 1);
                var end = space < 0 ? text.length() : space;
                word(text.substring(at, end), face, isLink);
                at = end;
            }
        }

        /// One word, with the space before it.
        private void word(String word, Face face, boolean isLink) {
            var room = width - indent;
            var length = Fonts.width(face, size, word);
            if (used > 0 && used + length > room) {
                end();
                word(word.stripLeading(), face, isLink);
                return;
            }
            if (length > room && word.length() > 1) {
                var half = word.length() / 2;
                word(word.substring(0, half), face, isLink);
                word(word.substring(half), face, isLink);
                return;
            }
            append(word, face, isLink);
            used += length;
        }

        private void append(String word, Face face, boolean isLink) {
            if (!runs.isEmpty()
                    && runs.getLast().face() == face
                    && runs.getLast().isLink() == isLink) {
                var longer = runs.removeLast().text() + word;
                runs.add(new Run(longer, face, isLink));
            } else if (!word.isEmpty()) {
                runs.add(new Run(word, face, isLink));
            }
        }

        private void end() {
            lines.add(new Line(indent, bullet, runs));
            runs = new ArrayList<>();
            used = 0;
            bullet = "";
        }

        NoteText done() {
            if (lines.size() <= MOST_LINES) {
                return new NoteText(lines, true);
            }
            var shown = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            shown.add(new Line(0, "", List.of(new Run("…", Face.SEMI_BOLD, false))));
            return new NoteText(shown, false);
        }
    }
}
