package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.design.VisibleText;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Theme;
import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.Sight;
import dev.espalier.exchange.SvgPicture;
import dev.espalier.export.Exported.TextFile;
import java.util.List;
import java.util.Optional;

/// A report as one HTML page that loads nothing and runs nothing: the style and the picture are in it, and its own
/// policy forbids everything else. It is well-formed XML, too. What people wrote is text and never an element, an
/// attribute or an address.
public final class HtmlReport {
    static final String FILE = "report.html";

    /// Cards on a picture that a browser still shows; ten thousand are tens of megabytes that nobody reads.
    private static final int MOST_DRAWN = 2_000;

    private final Design design;
    private final boolean isDrawn;
    private final StringBuilder text = new StringBuilder();
    private int headings;

    private HtmlReport(Design design, boolean isDrawn) {
        this.design = design;
        this.isDrawn = isDrawn;
    }

    public static Exported of(Design design) {
        int figures = figures(design);
        boolean isDrawn = figures <= MOST_DRAWN;
        var told = Report.of(design);
        var report = isDrawn ? told : told.leavingOut(Words.text("omitted.picture", figures, MOST_DRAWN));
        var page = new HtmlReport(design, isDrawn);
        page.write(report);
        return new Exported(List.of(new TextFile(FILE, page.text.toString())), report.remarks());
    }

    /// How many cards of the root, units and accounts would be drawn.
    private static int figures(Design design) {
        var sight = sight(design, Theme.LIGHT);
        var layout = Layout.of(design, sight.folding());
        return layout.figuresIn(layout.bounds()).size();
    }

    private static Sight sight(Design design, Theme theme) {
        return Sight.of(design, Optional.empty(), theme);
    }

    private void write(Report report) {
        text.append(ExportResource.text("report-head.html"))
                .append("<title>")
                .append(escaped(report.title()))
                .append("</title>\n<style>\n")
                .append(ExportResource.text("report.css"))
                .append("</style>\n</head>\n<body>\n");
        element("h1", report.title());
        paragraph(report.description());
        contents(report);
        if (!report.omissions().isEmpty()) {
            paragraph(Words.text("report.omissions"));
            block(Block.Bullets.of(report.omissions()));
        }
        int chapter = 0;
        for (var one : report.chapters()) {
            chapter++;
            text.append("<section id=\"chapter-").append(chapter).append("\">\n");
            block(new Block.Heading(1, one.title()));
            one.blocks().forEach(this::block);
            text.append("</section>\n");
        }
        text.append("</body>\n</html>\n");
    }

    /// Chapters, and the headings in them, which are numbered as they will be met.
    private void contents(Report report) {
        text.append("<nav>\n<ol>\n");
        int chapter = 0;
        int number = 0;
        for (var one : report.chapters()) {
            chapter++;
            number++;
            link("chapter-" + chapter, one.title());
            var inner = one.blocks().stream()
                    .filter(Block.Heading.class::isInstance)
                    .toList();
            if (!inner.isEmpty()) {
                text.append("<details><summary>").append(inner.size()).append("</summary>\n<ul>\n");
                for (var heading : inner) {
                    number++;
                    link("h-" + number, ((Block.Heading) heading).text());
                    text.append("</li>\n");
                }
                text.append("</ul></details>");
            }
            text.append("</li>\n");
        }
        text.append("</ol>\n</nav>\n");
    }

    private void link(String id, String words) {
        text.append("<li><a href=\"#")
                .append(id)
                .append("\">")
                .append(escaped(words))
                .append("</a>");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, var words) -> {
                headings++;
                text.append("<h%d id=\"h-%d\">".formatted(level + 1, headings))
                        .append(escaped(words))
                        .append("</h%d>\n".formatted(level + 1));
            }
            case Block.Paragraph(var words) -> paragraph(words);
            case Block.Bullets(var items) -> bullets(items);
            case Block.Table table -> table(table);
            case Block.Folded(var summary, var blocks) -> {
                text.append("<details open=\"open\"><summary>")
                        .append(escaped(summary))
                        .append("</summary>\n");
                blocks.forEach(this::block);
                text.append("</details>\n");
            }
            case Block.Picture() -> {
                if (isDrawn) {
                    picture(Theme.LIGHT, "light");
                    picture(Theme.DARK, "dark");
                }
            }
        }
    }

    private void picture(Theme theme, String name) {
        text.append("<figure class=\"").append(name).append("\">\n");
        text.append(SvgPicture.write(Drawing.whole(sight(design, theme))));
        text.append("</figure>\n");
    }

    private void paragraph(String words) {
        if (!words.isBlank()) {
            element("p", words);
        }
    }

    private void element(String name, String words) {
        text.append('<').append(name).append('>').append(escaped(words));
        text.append("</").append(name).append(">\n");
    }

    private void bullets(List<Block.Bullet> items) {
        text.append("<ul>\n");
        for (var item : items) {
            text.append("<li>").append(escaped(item.text()));
            if (!item.items().isEmpty()) {
                text.append('\n');
                bullets(item.items());
            }
            text.append("</li>\n");
        }
        text.append("</ul>\n");
    }

    private void table(Block.Table table) {
        text.append("<div class=\"wide\"><table>\n<thead><tr>");
        table.head().forEach(cell -> text.append("<th>").append(escaped(cell)).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            text.append("<tr>");
            row.forEach(cell -> text.append("<td>").append(escaped(cell)).append("</td>"));
            text.append("</tr>\n");
        }
        text.append("</tbody>\n</table></div>\n");
    }

    static String escaped(String words) {
        return VisibleText.of(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
