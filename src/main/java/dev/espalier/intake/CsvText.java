package dev.espalier.intake;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values as RFC 4180 has them and as people write them: lines may end in any way, and a quotation mark
/// inside a bare cell is itself.
final class CsvText {
    private final String text;
    private final char separator;
    private final String ends;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean isOpen;

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
        this.ends = separator + "\r\n";
    }

    /// One line of cells.
    ///
    /// @param line counted from 1; of the first character when cells hold line feeds
    record Row(int line, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
        }
    }

    /// One cell.
    record Cell(String text, int line, int column) {}

    /// What was read.
    ///
    /// @param isWhole whether every quotation mark has its partner; otherwise the last cell reaches to the end
    record Rows(List<Row> rows, boolean isWhole) {
        Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Blank lines are left out.
    static Rows rows(String text) {
        return rows(text, ',');
    }

    /// The same with another character between the cells.
    static Rows rows(String text, char separator) {
        var reader = new CsvText(text, separator);
        var rows = new ArrayList<Row>();
        while (reader.at < text.length()) {
            var row = reader.row();
            if (row.cells().size() > 1 || !row.text(0).isBlank()) {
                rows.add(row);
            }
        }
        return new Rows(rows, !reader.isOpen);
    }

    private Row row() {
        int first = line;
        var cells = new ArrayList<Cell>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            cells.add(cell());
        }
        endLine();
        return new Row(first, cells);
    }

    private void endLine() {
        if (at < text.length()) {
            boolean isPair = text.startsWith("\r\n", at);
            at += isPair ? 2 : 1;
            line++;
            lineStart = at;
        }
    }

    private Cell cell() {
        int startLine = line;
        int column = text.codePointCount(lineStart, at) + 1;
        var content = at < text.length() && text.charAt(at) == '"' ? quoted() + bare() : bare();
        return new Cell(content, startLine, column);
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && !text.startsWith("\"\"", at)) {
                at++;
                return content.toString();
            }
            if (c == '"') {
                at++;
            } else if (c == '\n') {
                line++;
                lineStart = at + 1;
            }
            content.append(c);
        }
        isOpen = true;
        return content.toString();
    }
}
