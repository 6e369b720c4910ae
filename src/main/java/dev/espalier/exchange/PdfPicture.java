package dev.espalier.exchange;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes a drawing as a PDF document: lines as lines, text as text, the faces inside, the same for the same design.
/// Only this class and what it calls knows the library for it, which is loaded when the first document is written.
public final class PdfPicture {
    private PdfPicture() {}

    /// Writes the pages of a plan.
    public static void write(Drawing drawing, PagePlan plan, OutputStream out) throws IOException {
        var pages = plan.sheets().stream().map(sheet -> Page.of(drawing, sheet)).toList();
        write(new About(drawing.title(), drawing.description()), plan.width(), plan.height(), pages, out);
    }

    /// Writes pages of one size.
    static void write(String title, double width, double height, List<Page> pages, OutputStream out)
            throws IOException {
        write(new About(title, Optional.empty()), width, height, pages, out);
    }

    private record About(String title, Optional<String> subject) {}

    /// A page: a drawing in a frame, and what stands around it.
    ///
    /// @param drawing what is in the frame, if anything is
    /// @param frame the part of the page that is drawn on
    /// @param marks what stands around the frame, in points
    record Page(Optional<Placed> drawing, Bounds frame, List<Shape> marks) {
        Page {
            marks = List.copyOf(marks);
        }

        static Page of(Drawing drawing, PagePlan.Sheet sheet) {
            var placed = new Placed(drawing, sheet.scale(), sheet.dx(), sheet.dy());
            return new Page(Optional.of(placed), sheet.frame(), sheet.marks());
        }
    }

    /// A drawing on a page.
    ///
    /// @param scale points of a canvas unit
    /// @param dx where the origin of the canvas lies
    record Placed(Drawing drawing, double scale, double dx, double dy) {
        static Placed inTheMiddle(Drawing drawing, Bounds frame, double scale) {
            var area = drawing.area();
            return new Placed(
                    drawing, scale, frame.centerX() - area.centerX() * scale, frame.centerY() - area.centerY() * scale);
        }

        /// The part of the canvas that is drawn in a frame.
        Bounds source(Bounds frame) {
            return new Bounds(
                    (frame.x() - dx) / scale, (frame.y() - dy) / scale, frame.width() / scale, frame.height() / scale);
        }
    }

    private static void write(About about, double width, double height, List<Page> wanted, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            describe(document, about);
            var texts = new PdfText(document);
            var pages = new ArrayList<COSDictionary>();
            for (var page : wanted) {
                pages.add(page(document, texts, page, new PDRectangle((float) width, (float) height)));
            }
            texts.finish();
            var fonts = texts.fonts();
            pages.forEach(resources -> resources.setItem(COSName.FONT, fonts));
            document.setDocumentId(0L);
            document.save(out);
        }
    }

    private static void describe(PDDocument document, About told) {
        var about = document.getDocumentInformation();
        about.setTitle(told.title());
        told.subject().ifPresent(about::setSubject);
        about.setCreator("Espalier");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    /// Adds a page.
    ///
    /// @return its resources, in which the fonts are still missing
    private static COSDictionary page(PDDocument document, PdfText texts, Page wanted, PDRectangle size)
            throws IOException {
        var operators = new PdfOperators();
        wanted.drawing().ifPresent(placed -> draw(operators, texts, placed, wanted.frame(), size.getHeight()));
        operators.save();
        operators.place(1, 0, 0, size.getHeight());
        new PdfPainter(operators, texts, Theme.LIGHT).paint(wanted.marks());
        operators.restore();
        var page = new PDPage(size);
        page.setContents(new PDStream(document, new ByteArrayInputStream(operators.toBytes()), COSName.FLATE_DECODE));
        var resources = new COSDictionary();
        resources.setItem(COSName.EXT_G_STATE, operators.graphicsStates());
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return resources;
    }

    private static void draw(PdfOperators operators, PdfText texts, Placed placed, Bounds frame, double height) {
        operators.save();
        operators.place(placed.scale(), placed.dx(), placed.dy(), height);
        var source = placed.source(frame);
        operators.clip(source);
        var painter = new PdfPainter(operators, texts, placed.drawing().theme());
        painter.paint(List.of(
                new Shape.Box(source.x(), source.y(), source.width(), source.height(), 0, Token.CANVAS, Stroke.NONE)));
        painter.paint(placed.drawing().shapesIn(source));
        operators.restore();
    }
}
