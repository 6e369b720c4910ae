package dev.espalier.export;

import dev.espalier.export.Yaml.Literal;
import dev.espalier.export.Yaml.Mapping;
import dev.espalier.export.Yaml.Sequence;
import dev.espalier.export.Yaml.Tagged;
import dev.espalier.export.Yaml.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes YAML that every reader takes alike, whichever version of YAML it follows: what one of them might read as
/// something else than a text is quoted, and what people could not see or would see in the wrong place is escaped.
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*");
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");
    private static final int STEP = 2;
    /// Readers look only that far for the colon behind a name.
    private static final int LONGEST_KEY = 400;

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /// The text of a file, with a line end at its end.
    static String of(Mapping top) {
        var text = new YamlText();
        text.entries(top, 0);
        return text.out.toString();
    }

    private void entries(Mapping mapping, int indent) {
        boolean isFirst = true;
        for (var entry : mapping.entries()) {
            if (!isFirst) {
                indent(indent);
            }
            isFirst = false;
            var key = scalar(entry.name());
            if (key.length() > LONGEST_KEY) {
                out.append("? ").append(key).append('\n');
                indent(indent);
                out.append(':');
            } else {
                out.append(key).append(':');
            }
            behindColon(entry.value(), indent);
        }
    }

    private void behindColon(Yaml value, int indent) {
        switch (value) {
            case Mapping mapping
            when !mapping.entries().isEmpty() -> {
                out.append('\n');
                indent(indent + STEP);
                entries(mapping, indent + STEP);
            }
            case Sequence sequence
            when !sequence.items().isEmpty() -> {
                out.append('\n');
                items(sequence, indent + STEP);
            }
            case Mapping _, Sequence _, Text _, Literal _, Tagged _ ->
                out.append(' ').append(onOneLine(value)).append('\n');
        }
    }

    private void items(Sequence sequence, int indent) {
        for (var item : sequence.items()) {
            indent(indent);
            out.append("-");
            switch (item) {
                case Mapping mapping
                when !mapping.entries().isEmpty() -> {
                    out.append(' ');
                    entries(mapping, indent + STEP);
                }
                case Sequence inner
                when !inner.items().isEmpty() -> {
                    out.append('\n');
                    items(inner, indent + STEP);
                }
                case Mapping _, Sequence _, Text _, Literal _, Tagged _ ->
                    out.append(' ').append(onOneLine(item)).append('\n');
            }
        }
    }

    private static String onOneLine(Yaml value) {
        return switch (value) {
            case Mapping _ -> "{}";
            case Sequence _ -> "[]";
            case Text(var text) -> scalar(text);
            case Literal(var written) -> written;
            case Tagged(var tag, var text) -> tag + " " + scalar(text);
        };
    }

    private void indent(int columns) {
        out.repeat(' ', columns);
    }

    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return text.codePoints().allMatch(YamlText::isVisible)
                ? "'" + text.replace("'", "''") + "'"
                : doubleQuoted(text);
    }

    private static boolean isVisible(int c) {
        return HclText.isPlain(c) && (c == ' ' || Character.getType(c) != Character.SPACE_SEPARATOR);
    }

    private static String doubleQuoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isVisible(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append((c > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
