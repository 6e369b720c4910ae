package dev.espalier.cli;

import dev.espalier.design.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// Writes texts for people so that nothing in them, such as the name of a unit, can drive the terminal or hide there.
final class VisibleWriter extends FilterWriter {
    private VisibleWriter(Writer out) {
        super(out);
    }

    static PrintWriter over(PrintWriter out) {
        return new PrintWriter(new VisibleWriter(out));
    }

    @Override
    public void write(int symbol) throws IOException {
        write(Character.toString((char) symbol));
    }

    @Override
    public void write(char[] symbols, int from, int length) throws IOException {
        write(new String(symbols, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(VisibleText.inLines(text.substring(from, from + length)));
    }
}
