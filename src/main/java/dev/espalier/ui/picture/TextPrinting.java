package dev.espalier.ui.picture;

import dev.espalier.diagram.Face;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.look.Typefaces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.print.PrinterJob;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// Prints lines of plain text, as many on a page as it holds, on whatever paper the printer has.
public final class TextPrinting {
    private static final Texts TEXTS = Texts.of(TextPrinting.class);
    private static final double SIZE = 8.5;
    private static final double LINE = 12;

    private TextPrinting() {}

    /// Asks for the printer and prints.
    ///
    /// @param told receives what came of it, in a sentence; nothing when it was given up
    public static void print(Window owner, String text, Consumer<String> told) {
        var job = Printing.isPossible() ? PrinterJob.createPrinterJob() : null;
        if (job == null) {
            told.accept(TEXTS.text("noPrinter.title"));
            return;
        }
        if (!job.showPrintDialog(owner)) {
            return;
        }
        var room = job.getJobSettings().getPageLayout().getPrintableHeight();
        var pages = pages(text, (int) (room / LINE));
        if (pages.stream().allMatch(page -> job.printPage(onPaper(page)))) {
            job.endJob();
            told.accept(TEXTS.text("printed", pages.size()));
        } else {
            job.cancelJob();
            told.accept(TEXTS.text("printer.refused"));
        }
    }

    private static Text onPaper(String page) {
        var text = new Text(page);
        text.setFont(Typefaces.font(Face.MONO, SIZE));
        text.setLineSpacing(LINE - text.getBaselineOffset());
        return text;
    }

    /// The text in pages of so many lines; what stands together is parted only when it is longer than a page.
    static List<String> pages(String text, int lines) {
        var most = Math.max(1, lines);
        var pages = new ArrayList<String>();
        var page = new ArrayList<String>();
        for (var part : text.strip().split("\n\n", -1)) {
            var members = part.lines().toList();
            if (!page.isEmpty() && page.size() + 1 + members.size() > most) {
                pages.add(String.join("\n", page));
                page.clear();
            }
            if (!page.isEmpty()) {
                page.add("");
            }
            for (var line : members) {
                if (page.size() == most) {
                    pages.add(String.join("\n", page));
                    page.clear();
                }
                page.add(line);
            }
        }
        pages.add(String.join("\n", page));
        return pages;
    }
}
