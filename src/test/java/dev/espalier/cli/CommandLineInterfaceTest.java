package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class CommandLineInterfaceTest {
    private static final String DESIGN = """
        {
          "formatVersion": 1,
          "name": "One & <only>",
          "organization": {
            "managementAccountId": "111111111111",
            "root": {
              "id": "r-ab12",
              "accounts": [
                { "id": "111111111111", "name": "Management" },
                { "id": "222222222222", "name": "Work", "users": [
                  { "name": "ann", "attachedPolicies": ["arn:aws:iam::aws:policy/AdministratorAccess"] },
                  { "name": "bob" } ] } ]
            }
          },
          "assertions": [
            { "title": "Ann reads", "principal": "arn:aws:iam::222222222222:user/ann",
              "action": "s3:GetObject", "resource": "arn:aws:s3:::b/k", "expect": "ALLOWED" },
            { "title": "Bob reads", "principal": "arn:aws:iam::222222222222:user/bob",
              "action": "s3:GetObject", "resource": "arn:aws:s3:::b/k", "expect": "EXPECTED" }
          ]
        }
        """;

    @TempDir
    Path folder;

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();
    private Path design;

    @BeforeEach
    void writeDesign() throws IOException {
        design = write("design.json", DESIGN.replace("EXPECTED", "IMPLICITLY_DENIED"));
    }

    @Test
    void checkSaysZeroWhenEveryAssertionHolds() {
        assertThat(run("check", design.toString())).isZero();
        assertThat(results.toString()).contains("Ann reads", "2 of 2 assertions hold.");
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void checkSaysOneWhenAnAssertionFailsAndTellsWhatItIsInstead() throws IOException {
        var wrong = write("wrong.json", DESIGN.replace("EXPECTED", "ALLOWED"));

        assertThat(run("check", wrong.toString())).isEqualTo(1);
        assertThat(results.toString())
                .contains("FAILS Bob reads: expected allowed, but it is Denied", "1 of 2 assertions hold.");
    }

    @Test
    void checkSaysTwoForAFileThatCannotBeReadAndStillChecksTheOthers() throws IOException {
        var broken = write("broken.json", "{\n  \"formatVersion\": 1,\n  \"organization\": 7,,\n}");

        assertThat(run("check", broken.toString(), design.toString())).isEqualTo(2);
        assertThat(messages.toString()).contains(broken + ":3:");
        assertThat(results.toString()).contains("2 of 2 assertions hold.");
    }

    @Test
    void aMissingFileIsNamedInOneSentence() {
        var missing = folder.resolve("nowhere.json");

        assertThat(run("check", missing.toString())).isEqualTo(2);
        assertThat(messages.toString()).contains(missing.toString()).doesNotContain("Exception");
    }

    @Test
    void checkPrintsOneJsonObjectALineWithTheAgreedFields() {
        assertThat(run("check", "--format", "json", design.toString())).isZero();

        var lines = results.toString().lines().toList();
        assertThat(lines).hasSize(2);
        var first = (JsonObject) JsonText.parse(lines.getFirst()).value().orElseThrow();
        assertThat(first.members().stream().map(JsonValue.Member::name))
                .containsExactly("file", "design", "title", "decision", "decidedBy", "expect", "ok");
        assertThat(first.get("decision")).contains(new JsonString("ALLOWED"));
        assertThat(first.get("decidedBy")).contains(new JsonString("IDENTITY_POLICY"));
        assertThat(first.get("ok")).contains(new JsonValue.JsonBoolean(true));
    }

    @Test
    void anAssertionThatFailsCarriesTheSentenceAndWhoWasToDecide() throws IOException {
        var failing = write("failing.json", DESIGN.replace("EXPECTED", "EXPLICITLY_DENIED"));

        assertThat(run("check", "--format", "json", failing.toString())).isEqualTo(1);

        assertThat(results.toString().lines().toList().getLast())
                .contains("\"ok\": false, \"expectDecidedBy\": null, \"sentence\": \"No policy of bob grants"
                        + " s3:GetObject.");
    }

    @Test
    void aLineFileHoldsOneDesignALineAndABadLineDoesNotHideTheOthers() throws IOException {
        var one = DESIGN.replace("EXPECTED", "IMPLICITLY_DENIED").replace("\n", " ");
        var lines = write("designs.jsonl", one + "\n{ \"formatVersion\": 1 }\n" + one + "\n");

        assertThat(run("check", "--format", "json", lines.toString())).isEqualTo(2);
        assertThat(results.toString().lines()).hasSize(4);
        assertThat(messages.toString()).contains(lines + ":2:");
    }

    @Test
    void everyReportSaysWhichLayerWasToDecide() throws IOException {
        var byScp = "IMPLICITLY_DENIED\", \"decidedBy\": \"SERVICE_CONTROL_POLICY";
        var wrong = write("wrong.json", DESIGN.replace("EXPECTED", byScp));
        var mismatch = "expected implicitly denied, decided by service control policies, but it is Denied";

        run("check", "--format", "junit", wrong.toString());
        run("check", wrong.toString());
        assertThat(results.toString().split(Pattern.quote(mismatch), -1)).hasSize(3);
    }

    @Test
    void theJUnitReportIsWellFormedWhateverTheNamesAre() throws Exception {
        var wrong = write("wrong.json", DESIGN.replace("EXPECTED", "ALLOWED"));

        assertThat(run("check", "--format", "junit", wrong.toString())).isEqualTo(1);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(results.toString())));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("testsuite")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue())
                .isEqualTo("One & <only>");
    }

    private Path withFindings() throws IOException {
        return write("odd.json", DESIGN.replace("EXPECTED", "IMPLICITLY_DENIED").replace("""
            { "name": "bob" } ] } ]\
            """, """
            { "name": "bob", "inlinePolicies": [ { "name": "p", "document": {
                "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": "s3:ListObject", "Resource": "*" } ] } } ] } ] } ]\
            """));
    }

    @Test
    void checkPrintsWhatTheReviewFindsWithItsPlaceAndStillSaysZero() throws IOException {
        var odd = withFindings();

        assertThat(run("check", odd.toString())).isZero();
        assertThat(results.toString())
                .contains(odd + ":14:38: warning UNKNOWN_ACTION: inline policy of user bob: ")
                .contains("The review found no errors and 1 warning.");
    }

    @Test
    void findingsFailTheCheckWhenAskedTo() throws IOException {
        var odd = withFindings().toString();

        assertThat(run("check", "--fail-on", "warning", odd)).isEqualTo(1);
        assertThat(run("check", "--fail-on", "error", odd)).isZero();
        assertThat(run("check", "--fail-on", "warning", design.toString())).isZero();
    }

    @Test
    void findingsAreJsonObjectsOfTheirOwn() throws IOException {
        run("check", "--format", "json", withFindings().toString());

        var last =
                (JsonObject) JsonText.parse(results.toString().lines().toList().getLast())
                        .value()
                        .orElseThrow();
        assertThat(last.members().stream().map(JsonValue.Member::name))
                .containsExactly("file", "design", "finding", "severity", "where", "message", "path", "line", "column");
        assertThat(last.get("finding")).contains(new JsonString("UNKNOWN_ACTION"));
    }

    @Test
    void findingsStandBesideTheTestsOfAJUnitReport() throws Exception {
        run("check", "--format", "junit", withFindings().toString());

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(results.toString())));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("UNKNOWN_ACTION");
    }

    @Test
    void askPrintsTheVerdictTheSentenceAndEveryGate() {
        assertThat(run(
                        "ask",
                        design.toString(),
                        "--principal",
                        "arn:aws:iam::222222222222:user/bob",
                        "--action",
                        "s3:GetObject"))
                .isZero();
        assertThat(results.toString())
                .contains("Denied", "No policy of bob grants s3:GetObject", "Root", "Work", "Permissions boundary");
    }

    @Test
    void askPrintsTheSameJsonEveryTime() {
        String[] question = {
            "ask",
            design.toString(),
            "--principal",
            "arn:aws:iam::222222222222:user/ann",
            "--action",
            "s3:GetObject",
            "--resource",
            "arn:aws:s3:::b/k",
            "--context",
            "aws:SourceIp=203.0.113.7",
            "--format",
            "json"
        };
        assertThat(run(question)).isZero();
        var first = results.toString();
        results.getBuffer().setLength(0);
        assertThat(run(question)).isZero();

        assertThat(results).hasToString(first);
        var answer = (JsonObject) JsonText.parse(first).value().orElseThrow();
        assertThat(answer.get("verdict")).contains(new JsonString("ALLOWED"));
        assertThat(answer.get("obstacles")).contains(new JsonValue.JsonNumber("0"));
    }

    @Test
    void renderDrawsWithoutADisplay() throws IOException {
        var svg = folder.resolve("picture.svg");
        var png = folder.resolve("picture.png");

        assertThat(run("render", design.toString(), "-o", svg.toString())).isZero();
        assertThat(run(
                        "render",
                        design.toString(),
                        "-o",
                        png.toString(),
                        "--scale",
                        "1",
                        "--theme",
                        "dark",
                        "--principal",
                        "arn:aws:iam::222222222222:user/bob",
                        "--action",
                        "s3:GetObject"))
                .isZero();

        assertThat(svg).content().contains("<svg", "Management", "Work");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(200);
    }

    @Test
    void renderRefusesAScaleForSvg() {
        var svg = folder.resolve("picture.svg");

        assertThat(run("render", design.toString(), "-o", svg.toString(), "--scale", "2"))
                .isEqualTo(2);
        assertThat(messages.toString()).contains("--scale is for PNG");
        assertThat(svg).doesNotExist();
    }

    @Test
    void renderSaysThatAPictureWasTooLargeForItsScale() throws IOException {
        var units = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            units.append("%s{ \"id\": \"ou-ab12-%08d\", \"name\": \"Unit %d\", \"accounts\": [] }"
                    .formatted(i == 0 ? "" : ", ", i, i));
        }
        var wide = write(
                "wide.json",
                DESIGN.replace("EXPECTED", "IMPLICITLY_DENIED")
                        .replace("\"accounts\": [\n", "\"organizationalUnits\": [" + units + "], \"accounts\": [\n"));
        var png = folder.resolve("wide.png");

        assertThat(run("render", wide.toString(), "-o", png.toString(), "--scale", "4"))
                .isZero();
        assertThat(messages.toString()).contains("too large at 4.0 pixels a unit; it was drawn at ");
        assertThat(png).exists();
    }

    @Test
    void checkCountsNothingWhenEveryFileIsRefused() throws IOException {
        var broken = write("broken.json", "{");

        assertThat(run("check", broken.toString())).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
    }

    @Test
    void renderSaysWhichPicturesThereAre() {
        assertThat(run(
                        "render",
                        design.toString(),
                        "-o",
                        folder.resolve("picture.gif").toString()))
                .isEqualTo(2);
        assertThat(messages.toString()).contains(".svg, .png or .pdf");
    }

    @Test
    void renderSaysWhyThePictureCouldNotBeWritten() {
        var picture = folder.resolve("nowhere/picture.svg");

        assertThat(run("render", design.toString(), "-o", picture.toString())).isEqualTo(2);
        assertThat(messages.toString())
                .containsOnlyOnce(picture.toString())
                .contains("could not be written: its folder does not exist.");
    }

    @Test
    void anOptionNobodyKnowsIsBadInput() {
        assertThat(run("check", design.toString(), "--colour", "blue")).isEqualTo(2);
        assertThat(messages.toString()).contains("--colour");
        assertThat(results.toString()).isEmpty();
    }

    @Test
    void aCommandIsAskedFor() {
        assertThat(run()).isEqualTo(2);
        assertThat(messages.toString()).contains("Name a command");
    }

    private int run(String... args) {
        return new CommandLineInterface(
                        new PrintWriter(results), new PrintWriter(messages), InputStream.nullInputStream())
                .run(args);
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), List.of(text.split("\n", -1)));
    }
}
