package dev.espalier.exchange;

import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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
        try (var document = new PDDocument()) {
            describe(document, drawing);
            var texts = new PdfText(document);
            var pages = new ArrayList<COSDictionary>();
            for (var sheet : plan.sheets()) {
                pages.add(page(document, texts, drawing, plan, sheet));
            }
            texts.finish();
            var fonts = texts.fonts();
            pages.forEach(resources -> resources.setItem(COSName.FONT, fonts));
            document.setDocumentId(0L);
            document.save(out);
        }
    }

    private static void describe(PDDocument document, Drawing drawing) {
        var about = document.getDocumentInformation();
        about.setTitle(drawing.title());
        drawing.description().ifPresent(about::setSubject);
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
    private static COSDictionary page(
            PDDocument document, PdfText texts, Drawing drawing, PagePlan plan, PagePlan.Sheet sheet)
            throws IOException {
        var operators = new PdfOperators();
        operators.save();
        operators.place(sheet.scale(), sheet.dx(), sheet.dy(), plan.height());
        var source = sheet.source();
        operators.clip(source);
        var painter = new PdfPainter(operators, texts, drawing.theme());
        painter.paint(List.of(
                new Shape.Box(source.x(), source.y(), source.width(), source.height(), 0, Token.CANVAS, Stroke.NONE)));
        painter.paint(drawing.shapesIn(source));
        operators.restore();
        operators.save();
        operators.place(1, 0, 0, plan.height());
        new PdfPainter(operators, texts, Theme.LIGHT).paint(sheet.marks());
        operators.restore();
        var page = new PDPage(new PDRectangle((float) plan.width(), (float) plan.height()));
        page.setContents(new PDStream(document, new ByteArrayInputStream(operators.toBytes()), COSName.FLATE_DECODE));
        var resources = new COSDictionary();
        resources.setItem(COSName.EXT_G_STATE, operators.graphicsStates());
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return resources;
    }
}
