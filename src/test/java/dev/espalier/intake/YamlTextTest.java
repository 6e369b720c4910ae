package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.JsonPath;
import dev.espalier.storage.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

    @Test
    void mappingsListsAndPlainWordsAreWhatJsonCallsThem() {
        assertThat(json("""
            # a comment
            a: [1, 2.50, true, null, ~]
            b:
              - c: 'it''s'
                d: |
                  two
                  lines
              -
            """)).isEqualTo("""
                {"a":[1,2.50,true,null,null],"b":[{"c":"it's","d":"two\\nlines\\n"},null]}\
                """);
    }

    @ParameterizedTest
    @CsvSource({"012345678901", "yes", "Off", "0x1F", "1_000", "2012-10-17", "1:30", ".5", "+1", "0o17", "NaN", ".inf"})
    void whatYamlCouldTakeForSomethingElseStaysTheTextItIs(String written) {
        assertThat(json("a: " + written)).isEqualTo("{\"a\":\"" + written + "\"}");
    }

    @Test
    void charactersOfTwoCharsAreReadWhereverTheyStand() {
        for (int before = 1015; before < 1030; before++) {
            var text = "x".repeat(before) + "\uD83D\uDE00".repeat(3);
            assertThat(json("a: '" + text + "'")).isEqualTo("{\"a\":\"" + text + "\"}");
        }
    }

    @Test
    void functionsOfCloudFormationAreWrittenAsInJson() {
        assertThat(json("""
            a: !Ref X
            b: !GetAtt X.Arn
            c: !Join [":", [!Ref X, y]]
            d: !Sub
              - "${v}"
              - v: !ImportValue z
            e: !Condition F
            f: !!str 12
            """)).isEqualTo("""
                {"a":{"Ref":"X"},"b":{"Fn::GetAtt":"X.Arn"},"c":{"Fn::Join":[":",[{"Ref":"X"},"y"]]},\
                "d":{"Fn::Sub":["${v}",{"v":{"Fn::ImportValue":"z"}}]},"e":{"Condition":"F"},"f":"12"}\
                """);
    }

    @Test
    void aliasesAndMergesAreFollowed() {
        assertThat(json("""
            base: &base {x: 1, y: 2}
            one: *base
            two:
              <<: *base
              y: 3
            """)).isEqualTo("""
                {"base":{"x":1,"y":2},"one":{"x":1,"y":2},"two":{"y":3,"x":1}}\
                """);
    }

    @Test
    void everyValueHasItsLineAndColumn() {
        var parsed = YamlText.parse("""
            top:
              list:
                - one
                - two: !Sub
                    - text
            """);

        var spans = parsed.locator()
                .spansOf(List.of(
                        JsonPath.TOP.member("top").member("list").item(0),
                        JsonPath.TOP
                                .member("top")
                                .member("list")
                                .item(1)
                                .member("two")
                                .member("Fn::Sub")
                                .item(0),
                        JsonPath.TOP.member("top").member("missing")));
        assertThat(spans).extracting(span -> span.line() + ":" + span.column()).containsExactly("3:7", "5:11", "2:3");
    }

    @Test
    void aNameThatStandsTwiceIsToldWithItsPlace() {
        var parsed = YamlText.parse("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n");

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.flaws())
                .extracting(flaw -> flaw.line() + ":" + flaw.column())
                .containsExactly("4:3", "5:1");
        assertThat(parsed.flaws())
                .extracting(YamlText.Flaw::message)
                .first()
                .asString()
                .contains("\"c\"");
    }

    @Test
    void aSecondDocumentAndAnAliasOfNothingAndBrokenTextsAreRefusedWhereTheyStand() {
        assertThat(places("a: 1\n---\nb: 2\n")).containsExactly("2:1");
        assertThat(places("a: *b\n")).containsExactly("1:4");
        assertThat(places("a: &a [*a]\n")).containsExactly("1:8");
        assertThat(places("a: [1\nb: 2\n")).hasSize(1);
        assertThat(places("a: \u0000\n")).hasSize(1);
        assertThat(places("{[1]: 2}\n")).hasSize(1);
    }

    @Test
    void billionLaughsAreCountedAndNotUnfolded() {
        var text = new StringBuilder("a0: &a0 \"laugh laugh laugh\"\n");
        for (int i = 1; i < 40; i++) {
            text.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d]\n"
                    .formatted(i, i - 1));
        }

        assertThat(YamlText.parse(text.toString()).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.message()).contains("aliases"));
    }

    @Test
    void nestingAMillionDeepIsRefused() {
        for (var text : List.of(
                "[".repeat(1_000_000), "- ".repeat(1_000_000), "{a: ".repeat(1_000_000), "? ".repeat(1_000_000))) {
            assertThat(places(text)).hasSize(1);
        }
        assertThat(json("[".repeat(100) + "]".repeat(100))).hasSize(200);
    }

    @Test
    void moreThanIsReadIsRefusedBeforeItIsParsed() {
        assertThat(YamlText.parse("a".repeat(YamlText.LONGEST + 1)).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.message()).contains("million characters"));
    }

    private static String json(String yaml) {
        var parsed = YamlText.parse(yaml);
        assertThat(parsed.flaws()).isEmpty();
        return JsonText.writeLine(parsed.value().orElseThrow())
                .replace(": ", ":")
                .replace(", ", ",")
                .replace("{ ", "{")
                .replace(" }", "}")
                .strip();
    }

    private static List<String> places(String yaml) {
        return YamlText.parse(yaml).flaws().stream()
                .peek(flaw -> assertThat(flaw.message()).matches("\\S.*[.?]"))
                .map(flaw -> flaw.line() + ":" + flaw.column())
                .toList();
    }
}
