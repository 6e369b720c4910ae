package dev.espalier.cli;

import dev.espalier.design.Design;
import java.io.PrintWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The XML that build servers show as test results: a suite for each design, a case for each assertion.
final class JUnitReport extends Report {
    private final PrintWriter out;
    private final XMLStreamWriter xml;

    JUnitReport(PrintWriter out) {
        this.out = out;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
        } catch (XMLStreamException failure) {
            throw unwritable(failure);
        }
    }

    @Override
    void print(String file, Design design, List<Checked> results, List<Located> review) {
        try {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", clean(design.name()));
            xml.writeAttribute("file", clean(file));
            xml.writeAttribute("tests", Integer.toString(results.size()));
            xml.writeAttribute(
                    "failures",
                    Long.toString(
                            results.stream().filter(result -> !result.holds()).count()));
            for (var result : results) {
                testCase(design, result);
            }
            if (!review.isEmpty()) {
                findings(file, review);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw unwritable(failure);
        }
    }

    /// Build servers show it with the suite and count it neither as passed nor as failed.
    private void findings(String file, List<Located> review) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("system-out");
        for (var located : review) {
            xml.writeCharacters(clean(located.line(file)) + "\n");
        }
        xml.writeEndElement();
    }

    private void testCase(Design design, Checked result) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(result.title()));
        xml.writeAttribute("classname", clean(design.name()));
        if (!result.holds()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(result.brief()));
            xml.writeCharacters(clean(result.sentence()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    void unreadable(String file, List<String> sentences) {
        try {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", clean(file));
            xml.writeAttribute("file", clean(file));
            xml.writeAttribute("tests", "1");
            xml.writeAttribute("failures", "0");
            xml.writeAttribute("errors", "1");
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("name", Words.text("check.read"));
            xml.writeAttribute("classname", clean(file));
            xml.writeStartElement("error");
            xml.writeAttribute("message", clean(sentences.getFirst()));
            xml.writeCharacters(clean(String.join("\n", sentences)));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw unwritable(failure);
        }
    }

    @Override
    void finish() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
            out.println();
        } catch (XMLStreamException failure) {
            throw unwritable(failure);
        }
    }

    /// XML 1.0 has no way to write most control characters, not even escaped.
    private static String clean(String text) {
        return text.codePoints()
                .map(point -> isXml(point) ? point : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private static IllegalStateException unwritable(XMLStreamException failure) {
        return new IllegalStateException("writing XML into a print writer failed", failure);
    }
}
