package dev.espalier.exchange;

import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fonts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face in a PDF document: a font that codes each glyph by its number, with the glyphs that were used.
///
/// PDFBox embeds faces whose outlines are TrueType. Those of Inter are CFF, which it cannot, so they are embedded here
/// (ISO 32000-2, 9.7.4 and 9.9): an embedded program without CIDs of its own takes them as numbers of glyphs.
final class PdfFace {
    private static final int NONSYMBOLIC = 32;
    private static final int TYPICAL_STEM = 80;
    private static final int MOST_PER_BLOCK = 100;

    private final PDDocument document;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;
    private final Map<Integer, Integer> used = new TreeMap<>();
    private final COSDictionary dictionary;
    private final boolean isCff;
    private final String name;
    private final Optional<PDType0Font> trueType;

    private PdfFace(PDDocument document, Face face, TrueTypeFont font) throws IOException {
        this.document = document;
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
        unit = 1000.0 / font.getUnitsPerEm();
        name = face.file().substring(0, face.file().lastIndexOf('.'));
        isCff = font.getTableMap().containsKey("CFF ");
        trueType = isCff ? Optional.empty() : Optional.of(PDType0Font.load(document, font, true));
        dictionary = trueType.map(PDType0Font::getCOSObject).orElseGet(COSDictionary::new);
    }

    static PdfFace open(PDDocument document, Face face) throws IOException {
        try (var stream = Fonts.stream(face)) {
            return new PdfFace(
                    document, face, new OTFParser(false).parse(new RandomAccessReadBuffer(stream.readAllBytes())));
        }
    }

    /// The font as a resource of pages. It is complete once [#finish()] has been called.
    COSDictionary dictionary() {
        return dictionary;
    }

    boolean canShow(int point) {
        return glyphs.getGlyphId(point) != 0;
    }

    /// The codes of a text that the face can show, in hexadecimal digits.
    String encode(String text) {
        var codes = new StringBuilder(4 * text.length());
        text.codePoints().forEach(point -> {
            var glyph = glyphs.getGlyphId(point);
            used.putIfAbsent(glyph, point);
            trueType.ifPresent(loaded -> loaded.addToSubset(point));
            codes.append("%04X".formatted(glyph));
        });
        return codes.toString();
    }

    /// Writes what was used into the document.
    void finish() throws IOException {
        if (trueType.isPresent()) {
            trueType.get().subset();
        } else {
            describe();
        }
    }

    private void describe() throws IOException {
        var subset = COSName.getPDFName(tag() + "+" + name);
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setItem(COSName.BASE_FONT, subset);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant(subset))));
        dictionary.setItem(COSName.TO_UNICODE, stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private COSDictionary descendant(COSName subset) throws IOException {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setItem(COSName.BASE_FONT, subset);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(subset));
        descendant.setItem(COSName.W, widths());
        return descendant;
    }

    private COSDictionary descriptor(COSName subset) throws IOException {
        var box = font.getHeader();
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, subset);
        descriptor.setInt(COSName.FLAGS, NONSYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, numbers(box.getXMin(), box.getYMin(), box.getXMax(), box.getYMax()));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setItem(COSName.ASCENT, number(font.getHorizontalHeader().getAscender()));
        descriptor.setItem(COSName.DESCENT, number(font.getHorizontalHeader().getDescender()));
        descriptor.setItem(COSName.CAP_HEIGHT, number(font.getOS2Windows().getCapHeight()));
        descriptor.setInt(COSName.STEM_V, TYPICAL_STEM);
        var table = font.getTableBytes(font.getTableMap().get("CFF "));
        var program = stream(CffSubset.of(table, used.keySet()));
        program.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0C"));
        descriptor.setItem(COSName.FONT_FILE3, program);
        return descriptor;
    }

    private COSArray widths() throws IOException {
        var widths = new COSArray();
        for (var glyph : used.keySet()) {
            widths.add(COSInteger.get(glyph));
            widths.add(numbers(font.getAdvanceWidth(glyph)));
        }
        return widths;
    }

    private COSArray numbers(double... values) {
        var array = new COSArray();
        for (var value : values) {
            array.add(number(value));
        }
        return array;
    }

    private COSFloat number(double inFontUnits) {
        return new COSFloat((float) (inFontUnits * unit));
    }

    private PDStream stream(byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    /// Six letters that tell this subset from others of the face.
    private String tag() {
        var hash = Integer.toUnsignedLong(new TreeSet<>(used.keySet()).hashCode());
        var tag = new StringBuilder();
        for (var i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }

    /// What text the glyphs stand for, so that it can be found and copied.
    private String toUnicode() {
        var text = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        var entries = List.copyOf(used.entrySet());
        for (var from = 0; from < entries.size(); from += MOST_PER_BLOCK) {
            var block = entries.subList(from, Math.min(entries.size(), from + MOST_PER_BLOCK));
            text.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> text.append(line(entry)));
            text.append("endbfchar\n");
        }
        return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String line(Entry<Integer, Integer> entry) {
        return "<%04X> <%s>\n".formatted(entry.getKey(), PdfText.utf16(Character.toString(entry.getValue())));
    }
}
