package dev.espalier.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits JSON text into runs that are coloured alike. It works on broken text as well: what it does not understand has
/// no colour.
final class JsonColours {
    private static final Pattern TOKENS =
            Pattern.compile("(?<key>\"(?:\\\\.|[^\"\\\\\n])*+\"(?=\\s*+:))|(?<text>\"(?:\\\\.|[^\"\\\\\n])*+\"?)"
                    + "|(?<word>\\b(?:true|false|null)\\b|-?\\d[\\d.eE+-]*+)|(?<mark>[{}\\[\\],:])");

    private JsonColours() {}

    /// A run of characters with a style class.
    record Run(int start, int end, String styleClass) {}

    static List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        var tokens = TOKENS.matcher(text);
        var lastKey = "";
        while (tokens.find()) {
            String style;
            if (tokens.group("key") != null) {
                style = "json-key";
                lastKey = tokens.group();
            } else if (tokens.group("text") != null) {
                style = textStyle(lastKey, tokens.group());
            } else {
                style = tokens.group("word") != null ? "json-word" : "json-mark";
            }
            runs.add(new Run(tokens.start(), tokens.end(), style));
        }
        return runs;
    }

    private static String textStyle(String key, String value) {
        if (!key.equals("\"Effect\"")) {
            return "json-text";
        }
        return switch (value) {
            case "\"Allow\"" -> "json-allow";
            case "\"Deny\"" -> "json-deny";
            default -> "json-text";
        };
    }
}
