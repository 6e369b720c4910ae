package dev.espalier.export;

import dev.espalier.export.HclBlock.Part;
import dev.espalier.export.HclValue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lays a Terraform configuration out as `terraform fmt` does: two blanks for each level, and the equals signs of lines
/// that follow each other below each other, as long as their values stay on the line.
final class HclFile {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    /// What takes one column however many characters it is made of.
    private static final Pattern COLUMN = Pattern.compile("\\X");

    private final StringBuilder out = new StringBuilder();

    boolean isEmpty() {
        return out.isEmpty();
    }

    String text() {
        return out.toString();
    }

    /// Comment lines of their own, with an empty line before them unless they are the first.
    HclFile comment(List<String> lines) {
        separate();
        lines.forEach(line -> comment(line, 0));
        return this;
    }

    HclFile add(HclBlock block) {
        separate();
        block(block, 0);
        return this;
    }

    /// A block with a comment right above it.
    HclFile add(String comment, HclBlock block) {
        separate();
        comment(comment, 0);
        block(block, 0);
        return this;
    }

    private void separate() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void comment(String text, int depth) {
        out.append(INDENT.repeat(depth)).append(("# " + HclText.onOneLine(text)).stripTrailing());
        out.append('\n');
    }

    private void block(HclBlock block, int depth) {
        out.append(INDENT.repeat(depth)).append(block.header()).append(" {\n");
        var run = new ArrayList<Entry>();
        boolean isFirst = true;
        for (var part : block.parts()) {
            if (part instanceof Part.Attribute(var entry)) {
                run.add(entry);
            } else {
                entries(run, depth + 1);
                run.clear();
            }
            if (part instanceof Part.Comment(var text)) {
                comment(text, depth + 1);
            }
            if (part instanceof Part.Nested(var nested)) {
                out.append(isFirst ? "" : "\n");
                block(nested, depth + 1);
            }
            isFirst = false;
        }
        entries(run, depth + 1);
        out.append(INDENT.repeat(depth)).append("}\n");
    }

    /// Attributes that follow each other, each on a line of its own.
    private void entries(List<Entry> entries, int depth) {
        int start = 0;
        while (start < entries.size()) {
            int end = start;
            int widest = 0;
            while (end < entries.size() && fits(entries.get(end), depth)) {
                widest = Math.max(widest, columns(entries.get(end).key()));
                end++;
            }
            for (; start < end; start++) {
                entry(entries.get(start), widest, depth);
            }
            if (start < entries.size()) {
                var entry = entries.get(start++);
                entry(entry, columns(entry.key()), depth);
            }
        }
    }

    private void entry(Entry entry, int width, int depth) {
        out.append(INDENT.repeat(depth)).append(entry.key());
        out.repeat(' ', width - columns(entry.key())).append(" = ");
        value(entry.value(), depth, room(entry, depth));
        out.append('\n');
    }

    private static int columns(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) > '~') {
                return (int) COLUMN.matcher(key).results().count();
            }
        }
        return key.length();
    }

    private static int room(Entry entry, int depth) {
        return WIDTH - 2 * depth - entry.key().length() - 3;
    }

    private static boolean fits(Entry entry, int depth) {
        return isOneLine(entry.value(), room(entry, depth));
    }

    private static boolean isOneLine(HclValue value, int room) {
        return switch (value) {
            case HclValue.Expression _ -> true;
            case HclValue.Mapping(var entries) -> entries.isEmpty();
            case HclValue.Encoded(var encoded) -> isOneLine(encoded, room);
            case HclValue.Tuple(var items) ->
                (items.size() < 2 && areOneLine(items, room)) || width(items, room) <= room;
        };
    }

    private static boolean areOneLine(List<? extends HclValue> items, int room) {
        return items.stream().allMatch(item -> isOneLine(item, room));
    }

    /// Measured until it is too much.
    private static int width(List<? extends HclValue> items, int room) {
        int width = 0;
        for (var item : items) {
            width += item instanceof HclValue.Expression(var code) ? code.length() + 2 : room + 1;
            if (width > room) {
                return width;
            }
        }
        return width;
    }

    private void value(HclValue value, int depth, int room) {
        switch (value) {
            case HclValue.Expression(var code) -> out.append(code);
            case HclValue.Encoded(var encoded) -> {
                out.append("jsonencode(");
                value(encoded, depth, room);
                out.append(')');
            }
            case HclValue.Mapping(var entries) -> {
                out.append('{');
                if (!entries.isEmpty()) {
                    out.append('\n');
                    entries(entries, depth + 1);
                    out.append(INDENT.repeat(depth));
                }
                out.append('}');
            }
            case HclValue.Tuple(var items) -> {
                if (isOneLine(value, room)) {
                    line(items, depth, room);
                } else {
                    lines(items, depth);
                }
            }
        }
    }

    private void line(List<? extends HclValue> items, int depth, int room) {
        out.append('[');
        var separator = "";
        for (var item : items) {
            out.append(separator);
            separator = ", ";
            value(item, depth, room);
        }
        out.append(']');
    }

    private void lines(List<? extends HclValue> items, int depth) {
        out.append("[\n");
        for (var item : items) {
            out.append(INDENT.repeat(depth + 1));
            value(item, depth + 1, WIDTH - 2 * depth - 2);
            out.append(",\n");
        }
        out.append(INDENT.repeat(depth)).append(']');
    }
}
