package dev.espalier.exchange;

import dev.espalier.design.VisibleText;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Comma-separated values as RFC 4180 has them: lines end with CR and LF, cells are quoted where they need it. A
/// cell that a spreadsheet would take for a formula gets an apostrophe before it, and what nobody could see is
/// written as its number.
public final class Csv {
    private final PrintWriter out;

    public Csv(PrintWriter out) {
        this.out = out;
    }

    /// Writes one line.
    public void row(String... cells) {
        out.print(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    private static String cell(String text) {
        var shown = VisibleText.inLines(text);
        var safe = isFormula(shown) ? "'" + shown : shown;
        boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
