package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Assertion;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.Design;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
    private static String text(Design design) {
        return MarkdownReport.of(design).files().getFirst().text();
    }

    private static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    private static List<String> hostileTexts() {
        return HostileDesigns.TEXTS;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHasItsChaptersAndTheSameBytesTwice(String sample) {
        var text = text(Samples.open(sample));

        assertThat(text.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## Organization",
                        "## Guardrails",
                        "## People",
                        "## Findings",
                        "## Assertions",
                        "## Notes and owners");
        assertThat(text).endsWith("\n").isEqualTo(text(Samples.open(sample)));
    }

    @Test
    void aBrokenAssertionBehindManyThatHoldIsCountedAndToldFirst() {
        var design = Samples.open("four-departments.json");
        var holding = design.assertions().getFirst();
        var broken = new Assertion(
                "The broken one",
                holding.principal(),
                holding.session(),
                holding.action(),
                holding.resource(),
                holding.resourceAccount(),
                holding.context(),
                Expectation.ALLOWED,
                Optional.empty(),
                holding.unknown());
        var assertions = new ArrayList<>(Collections.nCopies(600, holding));
        assertions.add(broken);

        var text = text(design.withAssertions(assertions));

        var chapter = text.substring(text.indexOf("## Assertions"));
        assertThat(chapter.lines()
                        .filter(line -> line.startsWith("- "))
                        .findFirst()
                        .orElseThrow())
                .contains("The broken one");
        assertThat(chapter).contains("600 hold, 1 is broken");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noNameChangesHowManyHeadingsAndCellsThereAre(String text) {
        var harmless = text(HostileDesigns.of("harmless name"));
        var hostile = text(HostileDesigns.of(text));

        assertThat(headings(hostile)).isEqualTo(headings(harmless));
        assertThat(rows(hostile)).isEqualTo(rows(harmless));
    }

    private static long headings(String text) {
        return text.lines().filter(line -> line.startsWith("#")).count();
    }

    /// The number of cells of each row, findings left out: there are more of them about odd names.
    private static List<Integer> rows(String text) {
        return text.replaceAll("(?s)## Findings\n.*?\n## Assertions", "")
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.replaceAll("\\\\.", "").split("\\|", -1).length)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void noNameMakesALinkAPictureOrHtml(String text) {
        var plain = text(HostileDesigns.of(text))
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("- ["))
                .toList();

        assertThat(plain).allMatch(line -> line.replaceAll("\\\\.|<!-- -->", "").indexOf('<') < 0);
        assertThat(plain).allMatch(line -> line.replaceAll("\\\\.", "").indexOf('[') < 0);
        assertThat(plain).allMatch(line -> line.replaceAll("\\\\.", "").indexOf('`') < 0);
        assertThat(plain).noneMatch(line -> line.contains("http://"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        s3:*; s3:\\*
        snake_case; snake_case
        _emphasis_; \\_emphasis\\_
        - point; \\- point
        12. point; 12\\. point
        1.5 is a number; 1\\.5 is a number
        https://example.org; https\\://example.org
        www.example.org; www\\.example.org
        arn:aws:iam::111111111111:user/hana; arn:aws:iam::111111111111:user/hana
        @everyone; @<!-- -->everyone
        hana@example.com; hana@<!-- -->example.com
        at @ home; at @ home
        issue #12; issue \\#<!-- -->12\
        """)
    void textIsEscapedAsFarAsNeeded(String text, String expected) {
        assertThat(MarkdownReport.escaped(text)).isEqualTo(expected);
    }

    @Test
    void brokenAssertionNamesWhoStandsAgainstIt() {
        var design = Samples.open("four-departments.json");
        var claim = new dev.espalier.design.QuantifiedAssertion(
                "Nobody reads",
                dev.espalier.design.QuantifiedAssertion.Who.NOBODY,
                List.of(),
                List.of(),
                "rds:CreateDBInstance",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                new dev.espalier.policy.JsonValue.JsonObject(List.of()),
                dev.espalier.design.UnknownFields.NONE);

        assertThat(text(design.withQuantifiedAssertions(List.of(claim))))
                .contains("- Broken: Nobody reads (nobody can rds:CreateDBInstance)")
                .contains("    - arn:aws:iam::111111111111:user/nora\n");
    }
}
