package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.storage.Samples;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static String page(Design design) {
        return HtmlReport.of(design).files().getFirst().text();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document document) {
        var all = new ArrayList<Element>();
        var nodes = document.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    private static List<String> hostileTexts() {
        return HostileDesigns.TEXTS;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleBecomesOneWellFormedPageWithItsChapters(String sample) throws Exception {
        var document = parsed(page(Samples.open(sample)));

        assertThat(elements(document).stream()
                        .filter(element -> element.getTagName().equals("h2"))
                        .map(Node::getTextContent))
                .containsExactly("Organization", "Guardrails", "People", "Findings", "Assertions", "Notes and owners");
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleGivesTheSameBytesTwice(String sample) {
        assertThat(page(Samples.open(sample))).isEqualTo(page(Samples.open(sample)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noNameMakesAnElementOrAnAttribute(String text) throws Exception {
        var harmless = shape(parsed(page(HostileDesigns.of("harmless name"))));

        assertThat(shape(parsed(page(HostileDesigns.of(text))))).isEqualTo(harmless);
    }

    /// Which elements there are with which attributes. Drawings break lines as long as their texts and the review
    /// finds more about odd names, so of pictures and findings only the kinds are compared; notes have a point for
    /// each line.
    private static List<String> shape(Document document) {
        var page = new ArrayList<String>();
        var kinds = new TreeSet<String>();
        for (var element : elements(document)) {
            var shape = new StringBuilder(element.getTagName());
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                shape.append(' ').append(attributes.item(i).getNodeName());
            }
            if (isOfKinds(element)) {
                kinds.add(element.getTagName());
            } else if (!element.getTagName().equals("li")
                    && !element.getTagName().equals("ul")) {
                page.add(shape.toString());
            }
        }
        page.addAll(kinds);
        return page;
    }

    private static boolean isOfKinds(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at.getNodeName().equals("svg")
                    || (at instanceof Element element
                            && element.getAttribute("id").equals("chapter-4"))) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void nothingOfThePageLeadsOutOfIt(String text) throws Exception {
        var all = elements(parsed(page(HostileDesigns.of(text))));

        assertThat(all.stream().map(Element::getTagName)).doesNotContain("script", "img", "link", "iframe", "object");
        assertThat(all.stream().map(element -> element.getAttribute("href")).filter(href -> !href.isEmpty()))
                .allMatch(href -> href.matches("#[a-z0-9-]+"));
        assertThat(all.stream().filter(element -> element.hasAttribute("src"))).isEmpty();
    }

    @Test
    void thePageForbidsToLoadAndRunAnything() throws Exception {
        var metas = parsed(page(Samples.open("coffee-shop.json"))).getElementsByTagName("meta");

        assertThat(((Element) metas.item(1)).getAttribute("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void everyLinkLeadsToAPlaceOfThePage() throws Exception {
        var all = elements(parsed(page(Samples.open("landing-zone.json"))));
        var ids = all.stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all.stream().map(element -> element.getAttribute("href")).filter(href -> !href.isEmpty()))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void headingIsWhereTheTableOfContentsLeads() throws Exception {
        var document = parsed(page(Samples.open("landing-zone.json")));
        var links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            var target = elements(document).stream()
                    .filter(element -> element.getAttribute("id")
                            .equals(link.getAttribute("href").substring(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(target.getTextContent().strip()).startsWith(link.getTextContent());
        }
    }

    @Test
    void longListsAreCutAndThatIsSaid() throws Exception {
        var design = DesignGenerator.of(3, new DesignGenerator.Size(700, 5, 2_000, 10));
        var exported = HtmlReport.of(design);

        assertThat(exported.remarks())
                .contains("The report leaves out people of accounts beyond the first 100 of %d."
                        .formatted(settled(design)));
        assertThat(parsed(exported.files().getFirst().text())
                        .getDocumentElement()
                        .getTextContent())
                .contains("This report leaves out:");
    }

    @Test
    void pictureOfAVeryLargeOrganizationIsLeftOutAndThatIsSaid() throws Exception {
        var exported = HtmlReport.of(DesignGenerator.of(3, new DesignGenerator.Size(1_990, 20, 0, 1)));
        var document = parsed(exported.files().getFirst().text());
        var sentence = "the picture, because it would have 2011 units and accounts, more than 2000;"
                + " fold units, or export pictures of parts";

        assertThat(document.getElementsByTagName("svg").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains(sentence);
        assertThat(exported.remarks()).contains("The report leaves out " + sentence + ".");
    }

    private static long settled(Design design) {
        return dev.espalier.design.DesignIndex.of(design).accounts().stream()
                .filter(account -> !account.users().isEmpty()
                        || !account.groups().isEmpty()
                        || !account.roles().isEmpty())
                .count();
    }
}
