package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.design.VisibleText;
import dev.espalier.export.Exported.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A report as Markdown with tables. What people wrote is text and nothing else: no name makes a link, a picture, HTML,
/// another cell, or calls anybody.
public final class MarkdownReport {
    static final String FILE = "report.md";

    private static final String SPECIAL = "\\`*[]<>|#~&!$";

    /// Tears two letters apart for a machine and not for the eye.
    private static final String NOTHING = "<!-- -->";

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    public static Exported of(Design design) {
        var report = Report.of(design);
        var markdown = new MarkdownReport();
        markdown.write(report);
        return new Exported(List.of(new TextFile(FILE, markdown.text.toString())), report.remarks());
    }

    private void write(Report report) {
        text.append("# ").append(escaped(report.title())).append('\n');
        paragraph(report.description());
        text.append('\n');
        report.chapters()
                .forEach(chapter -> text.append("- [")
                        .append(escaped(chapter.title()))
                        .append("](#")
                        .append(anchor(chapter.title()))
                        .append(")\n"));
        if (!report.omissions().isEmpty()) {
            paragraph(Words.text("report.omissions"));
            block(Block.Bullets.of(report.omissions()));
        }
        for (var chapter : report.chapters()) {
            block(new Block.Heading(1, chapter.title()));
            chapter.blocks().forEach(this::block);
        }
    }

    /// As most readers of Markdown make them.
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, var words) ->
                text.append('\n')
                        .append("#".repeat(level + 1))
                        .append(' ')
                        .append(escaped(words))
                        .append('\n');
            case Block.Paragraph(var words) -> paragraph(words);
            case Block.Bullets(var items) -> {
                text.append('\n');
                items.forEach(item -> bullet(item, ""));
            }
            case Block.Table table -> table(table);
            case Block.Folded(var summary, var blocks) -> {
                paragraph(summary);
                blocks.forEach(this::block);
            }
            case Block.Picture() -> {}
        }
    }

    private void paragraph(String words) {
        if (!words.isBlank()) {
            text.append('\n').append(escaped(words)).append('\n');
        }
    }

    private void bullet(Block.Bullet bullet, String indent) {
        text.append(indent).append("- ").append(escaped(bullet.text())).append('\n');
        bullet.items().forEach(item -> bullet(item, indent + "  "));
    }

    private void table(Block.Table table) {
        text.append('\n').append(row(table.head())).append("|");
        table.head().forEach(_ -> text.append(" --- |"));
        text.append('\n');
        table.rows().forEach(cells -> text.append(row(cells)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownReport::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// Plain text for the middle of a line and for its beginning.
    static String escaped(String words) {
        var plain = VisibleText.of(words).strip();
        var safe = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char symbol = plain.charAt(i);
            if (SPECIAL.indexOf(symbol) >= 0
                    || (symbol == '_' && !isInWord(plain, i))
                    || (symbol == ':' && plain.startsWith("//", i + 1))
                    || (symbol == '.' && plain.regionMatches(true, Math.max(0, i - 3), "www", 0, 3))
                    || isMarker(plain, i)) {
                safe.append('\\');
            }
            safe.append(symbol);
            if (isMention(plain, i)) {
                safe.append(NOTHING);
            }
        }
        return safe.toString();
    }

    /// What forges make a link of after everything else: the name of a user or a team, an address, the number of an
    /// issue. A backslash does not keep them from it.
    private static boolean isMention(String text, int at) {
        boolean isFollowed = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return isFollowed
                && (text.charAt(at) == '@' || (text.charAt(at) == '#' && Character.isDigit(text.charAt(at + 1))));
    }

    /// There an underscore emphasizes nothing.
    private static boolean isInWord(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// What makes a list or a heading at the beginning of a line: a sign, or the sign after a number.
    private static boolean isMarker(String text, int at) {
        char symbol = text.charAt(at);
        if (at == 0) {
            return "-+=:".indexOf(symbol) >= 0;
        }
        return (symbol == '.' || symbol == ')')
                && text.chars().limit(at).allMatch(before -> before >= '0' && before <= '9');
    }
}
