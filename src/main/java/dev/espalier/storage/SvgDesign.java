package dev.espalier.storage;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A design inside an SVG picture: the text of one element with a namespace of its own in the picture's `metadata`
/// (<https://www.w3.org/TR/SVG2/struct.html#MetadataElement>).
///
/// Reading opens nothing else: a document type, and with it every entity but the five of XML itself, is refused.
final class SvgDesign {
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String NAMESPACE = "urn:espalier:design";
    private static final int DEEPEST = 256;

    private final XMLStreamReader in;
    private final int longest;

    private SvgDesign(XMLStreamReader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The element that carries a design, with a line break at its end.
    static String element(String design) {
        var text = new StringBuilder(design.length() + 256).append("<metadata><design xmlns=\"" + NAMESPACE + "\">");
        for (var i = 0; i < design.length(); i++) {
            var c = design.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                // XML has no way to say these two, but the JSON string that they stand in has
                case '\uFFFE', '\uFFFF' -> text.append("\\u%04x".formatted((int) c));
                default -> text.append(c);
            }
        }
        return text.append("</design></metadata>\n").toString();
    }

    /// The design in a picture; empty when there is none.
    ///
    /// @param longest how many characters the design may have
    static Optional<byte[]> get(byte[] svg, int longest) throws BrokenPictureException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            var reader = reader(factory, svg);
            try {
                return new SvgDesign(reader, longest).find();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw new BrokenPictureException("broken.DAMAGED", broken);
        }
    }

    /// The reader itself would print a complaint about bytes that are no UTF-8, so they are decoded before.
    private static XMLStreamReader reader(XMLInputFactory factory, byte[] svg)
            throws XMLStreamException, BrokenPictureException {
        if (isOtherThanUtf8(svg)) {
            return factory.createXMLStreamReader(new ByteArrayInputStream(svg));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(svg))
                    .toString();
            return factory.createXMLStreamReader(
                    new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException broken) {
            throw new BrokenPictureException("broken.DAMAGED", broken);
        }
    }

    /// Whether it says so, by its first two bytes or in its declaration.
    private static boolean isOtherThanUtf8(byte[] svg) {
        var start = new String(svg, 0, Math.min(svg.length, DECLARATION), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return true;
        }
        var encoding = ENCODING.matcher(start);
        return encoding.lookingAt() && !encoding.group(1).equalsIgnoreCase("UTF-8");
    }

    private Optional<byte[]> find() throws XMLStreamException, BrokenPictureException {
        var found = Optional.<byte[]>empty();
        var isInMetadata = false;
        for (var depth = 0; in.hasNext(); ) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> throw new BrokenPictureException("broken.DOCUMENT_TYPE");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    check(depth);
                    isInMetadata = depth == 2 ? isElement(SVG, "metadata") : isInMetadata;
                    if (depth == 3 && isInMetadata && isElement(NAMESPACE, "design")) {
                        if (found.isPresent()) {
                            throw new BrokenPictureException("broken.TWO_DESIGNS");
                        }
                        found = Optional.of(text());
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    continue;
                }
            }
        }
        return found;
    }

    private void check(int depth) throws BrokenPictureException {
        if (depth == 1 && !isElement(SVG, "svg")) {
            throw new BrokenPictureException("broken.NO_SVG");
        }
        if (depth > DEEPEST) {
            throw new BrokenPictureException("broken.DAMAGED");
        }
    }

    private boolean isElement(String namespace, String name) {
        return namespace.equals(in.getNamespaceURI()) && name.equals(in.getLocalName());
    }

    /// The text up to the end of the element, which holds nothing else.
    private byte[] text() throws XMLStreamException, BrokenPictureException {
        var text = new StringBuilder();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (!in.isCharacters()) {
                throw new BrokenPictureException("broken.DAMAGED");
            }
            if (text.length() + in.getTextLength() > longest) {
                throw new BrokenPictureException("broken.TOO_LONG");
            }
            text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
