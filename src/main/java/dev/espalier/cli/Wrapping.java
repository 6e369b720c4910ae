package dev.espalier.cli;

import java.util.Optional;

/// Long lines made as wide as people read them: broken at blanks, what follows indented a little further than the
/// first. A word that is longer stays whole, so that it can be copied.
final class Wrapping {
    private static final int USUAL = 100;
    private static final int NARROWEST = 40;
    private static final int MORE = 2;

    private Wrapping() {}

    /// As wide as the terminal says that it is, in `COLUMNS`; else 100 columns.
    static String wrapped(String text) {
        return wrapped(text, width(Optional.ofNullable(System.getenv("COLUMNS"))));
    }

    static int width(Optional<String> columns) {
        return columns.filter(written -> written.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(number -> number >= NARROWEST)
                .orElse(USUAL);
    }

    /// Every line of a text.
    static String wrapped(String text, int width) {
        if (text.lines().noneMatch(line -> line.length() > width)) {
            return text;
        }
        var out = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            line(line, width, out);
            out.append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private static void line(String line, int width, StringBuilder out) {
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        int indent = Math.min(blanks, width / 2); // what follows needs room, too
        var rest = line;
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width);
            if (at <= indent + MORE) {
                at = rest.indexOf(' ', width);
            }
            if (at < 0) {
                break;
            }
            out.append(rest.substring(0, at).stripTrailing()).append('\n');
            rest = " ".repeat(indent + MORE) + rest.substring(at + 1).stripLeading();
        }
        out.append(rest);
    }
}
