package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @Test
    void everyKindOfValueIsReadAsItIsWritten() {
        var parsed = JsonText.parse("""
            { "b": "x\\u00e9", "a": [1.0, -0, 1e3, true, false, null], "o": {} }\
            """);

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.value())
                .contains(new JsonObject(List.of(
                        new Member("b", new JsonString("xé")),
                        new Member(
                                "a",
                                new JsonArray(List.of(
                                        new JsonNumber("1.0"),
                                        new JsonNumber("-0"),
                                        new JsonNumber("1e3"),
                                        new JsonBoolean(true),
                                        new JsonBoolean(false),
                                        new JsonNull()))),
                        new Member("o", JsonObject.EMPTY))));
    }

    @Test
    void aNumberKeepsDigitsThatNoDoubleCouldHold() {
        var digits = "123456789012345678901234567890.12345678901234567890";

        assertThat(JsonText.parse(digits).value()).contains(new JsonNumber(digits));
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        var parsed = JsonText.parse("""
            {
              // first
              "a": 1, "b": [1, 2,],
              "a": 2, /* second */
              "c": { "d": tru }
            }\
            """);

        assertThat(parsed.problems())
                .extracting(JsonTextTest::brief)
                .containsExactly(
                        "2:3 JSON_COMMENT ",
                        "3:21 JSON_TRAILING_COMMA b[1]",
                        "4:3 JSON_DUPLICATE_KEY a",
                        "4:11 JSON_COMMENT a",
                        "5:15 JSON_SYNTAX c.d");
        assertThat(parsed.value()).isEmpty();
    }

    @Test
    void withoutSyntaxErrorTheValueIsWhatWasMeant() {
        var parsed = JsonText.parse("""
            \uFEFF{ "a": 1, # one
              "a": 2, "b": [3,], }\
            """);

        assertThat(parsed.problems())
                .extracting(problem -> problem.problem().code())
                .containsExactly(
                        "JSON_BYTE_ORDER_MARK",
                        "JSON_COMMENT",
                        "JSON_DUPLICATE_KEY",
                        "JSON_TRAILING_COMMA",
                        "JSON_TRAILING_COMMA");
        assertThat(parsed.value())
                .contains(new JsonObject(List.of(
                        new Member("a", new JsonNumber("1")),
                        new Member("b", new JsonArray(List.of(new JsonNumber("3")))))));
    }

    @Test
    void duplicatesAreFoundInLargeObjectsToo() {
        var members = new StringBuilder("{ \"n0\": 0");
        for (int i = 1; i < 50; i++) {
            members.append(", \"n").append(i).append("\": ").append(i);
        }
        var parsed = JsonText.parse(members + ",\n\"n7\": 1 }");

        assertThat(parsed.problems()).extracting(JsonTextTest::brief).containsExactly("2:1 JSON_DUPLICATE_KEY n7");
    }

    @Test
    void aNameThatIsEscapedDifferentlyIsTheSameName() {
        assertThat(JsonText.parse("{ \"a\": 1, \"\\u0061\": 2 }").problems())
                .extracting(JsonTextTest::brief)
                .containsExactly("1:11 JSON_DUPLICATE_KEY a");
    }

    @Test
    void commentsAndCommasInsideStringsAreNothingSpecial() {
        assertThat(JsonText.parse("{ \"/*,*/\": \"// # ,]\" }").problems()).isEmpty();
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                     | 1:1  |       | The text is empty
        `{ "a": 1`             | 1:9  | a     | ends too early
        `{ "a": 1 "b": 2 }`    | 1:10 | a     | A comma is missing before "
        `[1 2]`                | 1:4  | [0]   | A comma is missing before 2
        `{ "a" 1 }`            | 1:7  | a     | followed by a colon
        `{ "a": }`             | 1:8  | a     | A value is missing before }
        `{ a: 1 }`             | 1:3  |       | The name a must stand in double quotes
        `{ 'a': 1 }`           | 1:3  |       | not in single ones
        `[1, tru]`             | 1:5  | [1]   | tru is no JSON value
        `[01]`                 | 1:2  |       | 01 is no JSON number
        `[1.]`                 | 1:2  |       | 1. is no JSON number
        `[NaN]`                | 1:2  |       | NaN is no JSON value
        `{ "a": "b`            | 1:8  | a     | never closed
        `{ "a": "b\\q" }`      | 1:10 | a     | no such escape
        `[1] [2]`              | 1:5  |       | more text follows
        `[1}`                  | 1:3  | [0]   | The character } cannot stand here
        `[,]`                  | 1:2  |       | A value is missing before ,
        """)
    void aSyntaxErrorIsNamedWhereItStands(String text, String place, String path, String words) {
        var unescaped = text == null ? "" : text.replace("\\\\", "\\");
        var problems = JsonText.parse(unescaped).problems();

        assertThat(problems).hasSize(1);
        var problem = problems.getFirst();
        assertThat(problem.problem().message()).contains(words);
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
        assertThat(problem.problem().path()).hasToString(path == null ? "" : path);
    }

    @Test
    void halfACharacterIsNamedInANameAndKeptInAValue() {
        assertThat(JsonText.parse("{ \"ok\": \"\\ud83d\", \"a\\ud83d\\ude00\\ud83d\": 1 }")
                        .problems())
                .extracting(JsonTextTest::brief)
                .containsExactly("1:33 JSON_SYNTAX ok");
        assertThat(JsonText.parse("[ \"a\uD83Db\" ]").problems())
                .extracting(JsonTextTest::brief)
                .containsExactly("1:5 JSON_NOT_UTF8 [0]");
    }

    @Test
    void aLineBreakInAStringIsNamedWhereItStands() {
        assertThat(JsonText.parse("[\n \"ab\ncd\" ]").problems())
                .extracting(JsonTextTest::brief)
                .containsExactly("2:5 JSON_SYNTAX ");
    }

    @ParameterizedTest
    @CsvSource({"'[', ']'", "'{\"a\":', '}'"})
    void nestingAMillionDeepIsRefusedInASentence(String open, String close) {
        var parsed = JsonText.parse(open.repeat(1_000_000) + "1" + close.repeat(1_000_000));

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.problems())
                .extracting(problem -> problem.problem().code())
                .containsExactly("JSON_TOO_DEEP");
    }

    @Test
    void aGiantStringIsRefusedInASentence() {
        var parsed = JsonText.parse("{ \"a\": \"" + "x".repeat(30_000_000) + "\" }");

        assertThat(parsed.problems()).extracting(JsonTextTest::brief).containsExactly("1:8 JSON_TOO_LONG a");
    }

    @Test
    void atMostAHundredProblemsAreReported() {
        assertThat(JsonText.parse("[" + "1,/**/".repeat(500) + "1]").problems()).hasSize(100);
    }

    @Test
    void columnsCountCharactersAndLinesEndInAnyOfThreeWays() {
        assertThat(JsonText.parse("[\r\n\"😀\", #\r\"é\", #\n]").problems())
                .extracting(JsonTextTest::brief)
                .containsExactly("2:6 JSON_COMMENT [0]", "3:4 JSON_TRAILING_COMMA [1]", "3:6 JSON_COMMENT [1]");
    }

    @Test
    void aSpanCoversTheValueFromItsFirstToItsLastCharacter() {
        var text = """
            {
              "a": [ "x", { "b" : "y\\"" } , -1.5 ],
              "c": true
            }
            """;
        var parsed = JsonText.parse(text);
        var a = JsonPath.TOP.member("a");

        assertThat(spanned(parsed, a.item(0))).isEqualTo("\"x\"");
        assertThat(spanned(parsed, a.item(1))).isEqualTo("{ \"b\" : \"y\\\"\" }");
        assertThat(spanned(parsed, a.item(1).member("b"))).isEqualTo("\"y\\\"\"");
        assertThat(spanned(parsed, a.item(2))).isEqualTo("-1.5");
        assertThat(spanned(parsed, JsonPath.TOP.member("c"))).isEqualTo("true");
        assertThat(spanned(parsed, JsonPath.TOP)).isEqualTo(text.strip());
        assertThat(parsed.spanOf(a.item(2))).contains(new Span(text.indexOf("-1.5"), text.indexOf("-1.5") + 4, 2, 33));
        assertThat(parsed.spanOf(a.item(3))).isEmpty();
    }

    private static String spanned(JsonText.Parsed parsed, JsonPath path) {
        var span = parsed.spanOf(path).orElseThrow();
        return parsed.text().substring(span.start(), span.end());
    }

    @Test
    void whatFitsStandsOnOneLineAndObjectsInListsStandOnTheirOwn() {
        assertThat(rewritten("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["rds:*"],"Resource":"*",
            "Condition":{}},{"Effect":"Allow"}],"x":[[],[1,2]]}\
            """)).isEqualTo("""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    { "Effect": "Deny", "Action": ["rds:*"], "Resource": "*", "Condition": {} },
                    { "Effect": "Allow" }
                  ],
                  "x": [[], [1, 2]]
                }
                """);
    }

    @Test
    void aLineIsAtMost120ColumnsLongWithItsComma() {
        var exact = "x".repeat(120 - "  \"a\": [\"\", \"y\"],".length());

        assertThat(rewritten("{ \"a\": [\"" + exact + "\", \"y\"] }").lines().mapToInt(String::length))
                .containsExactly(1, 119, 1);
        assertThat(rewritten("{ \"a\": [\"" + exact + "x\", \"y\"] }").lines()).hasSize(6);
    }

    @Test
    void stringsAreEscapedOnlyWhereTheyMustBe() {
        var text = "[\n  \"é😀/\\\"\\\\\\n\\t\\u0001\\ud800\"\n]\n";

        assertThat(rewritten(text)).isEqualTo(text);
    }

    @Test
    void scalarsAndEmptyValuesStandAlone() {
        assertThat(JsonText.write(JsonObject.EMPTY)).isEqualTo("{}\n");
        assertThat(JsonText.write(new JsonNumber("1.50"))).isEqualTo("1.50\n");
    }

    private static String rewritten(String text) {
        return JsonText.write(valueOf(text));
    }

    private static JsonValue valueOf(String text) {
        return JsonText.parse(text).value().orElseThrow();
    }

    private static String brief(FileProblem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.problem().code() + " "
                + problem.problem().path();
    }
}
