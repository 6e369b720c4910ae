package dev.espalier.ui.picture;

import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.PagePicture;
import dev.espalier.exchange.PagePlan;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/// Prints the pages of a plan, one after the other, each painted just before it is printed.
final class Printing {
    private static final Texts TEXTS = Texts.of(Printing.class);
    /// 200 pixels an inch.
    private static final double RESOLUTION = 200 / 72.0;

    private final Drawing drawing;
    private final PagePlan plan;
    private final List<PagePlan.Sheet> sheets;
    private final TaskRunner tasks;

    Printing(Drawing drawing, PagePlan plan, TaskRunner tasks) {
        this.drawing = drawing;
        this.plan = plan;
        this.sheets = plan.sheets();
        this.tasks = tasks;
    }

    static boolean isPossible() {
        return Printer.getDefaultPrinter() != null;
    }

    /// Asks for the printer and begins.
    ///
    /// @param done receives the number of pages
    void start(Window owner, Consumer<Integer> done, Consumer<Throwable> failed) {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            failed.accept(new IOException(TEXTS.text("noPrinter.title")));
        } else if (job.showPrintDialog(owner)) {
            print(job, 0, done, failed);
        }
    }

    private void print(PrinterJob job, int page, Consumer<Integer> done, Consumer<Throwable> failed) {
        if (page == sheets.size()) {
            job.endJob();
            done.accept(page);
            return;
        }
        tasks.run(
                "print page " + (page + 1),
                () -> PagePicture.image(drawing, plan, sheets.get(page), RESOLUTION),
                painted -> {
                    var layout = layout(job.getPrinter());
                    if (job.printPage(layout, onPaper(Images.of(painted), layout))) {
                        print(job, page + 1, done, failed);
                    } else {
                        job.cancelJob();
                        failed.accept(new IOException(TEXTS.text("printer.refused")));
                    }
                },
                failure -> {
                    job.cancelJob();
                    failed.accept(failure);
                });
    }

    private PageLayout layout(Printer printer) {
        var orientation = plan.isLandscape() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        return printer.createPageLayout(nearest(printer), orientation, Printer.MarginType.HARDWARE_MINIMUM);
    }

    /// The paper of the printer that comes closest to that of the plan.
    private javafx.print.Paper nearest(Printer printer) {
        var shorter = Math.min(plan.width(), plan.height());
        var longer = Math.max(plan.width(), plan.height());
        return printer.getPrinterAttributes().getSupportedPapers().stream()
                .min(Comparator.comparingDouble(
                        paper -> Math.abs(Math.min(paper.getWidth(), paper.getHeight()) - shorter)
                                + Math.abs(Math.max(paper.getWidth(), paper.getHeight()) - longer)))
                .orElse(printer.getPrinterAttributes().getDefaultPaper());
    }

    /// The page where it lies on the paper, or as much smaller as smaller paper makes it. What is printed begins inside
    /// of the margins.
    private ImageView onPaper(Image image, PageLayout layout) {
        var width = layout.getPrintableWidth() + layout.getLeftMargin() + layout.getRightMargin();
        var height = layout.getPrintableHeight() + layout.getTopMargin() + layout.getBottomMargin();
        var scale = Math.min(1, Math.min(width / plan.width(), height / plan.height()));
        var view = new ImageView(image);
        view.setFitWidth(plan.width() * scale);
        view.setFitHeight(plan.height() * scale);
        view.setTranslateX(-layout.getLeftMargin());
        view.setTranslateY(-layout.getTopMargin());
        return view;
    }
}
