package dev.espalier.ui.panel;

import java.util.StringJoiner;

/// Offers as plain text: everything the box can show.
final class FlipText {
    private FlipText() {}

    static String of(String title, OfferRow row) {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(Words.text("text.flip", title, row.label()));
        more(lines, row);
        return lines.toString();
    }

    static void add(StringJoiner lines, FlipBox box) {
        lines.add("");
        lines.add(Words.text("text.flip", box.title(), box.lead()));
        for (var row : box.rows()) {
            lines.add(Words.text("text.offer", row.letter(), row.label()));
            more(lines, row);
        }
        if (box.isCut()) {
            lines.add(Words.text("flip.cut"));
        }
    }

    private static void more(StringJoiner lines, OfferRow row) {
        row.parts().forEach(part -> lines.add("      " + OfferPart.text(part)));
        row.warnings().forEach(warning -> lines.add("      " + warning));
        row.details().forEach(detail -> lines.add("      " + detail));
    }
}
