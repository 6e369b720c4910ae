package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type wrongly, and what is said about it.
class MistakesTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";

    @TempDir
    Path folder;

    private static Spoken ask(String... more) {
        var args = new String[6 + more.length];
        System.arraycopy(
                new String[] {"ask", DEPARTMENTS, "--principal", HANA, "--action", "s3:GetObject"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Spoken.by(args);
    }

    @Test
    void aKeyIsNotAbsentAndGivenAtOnce() {
        var spoken = ask("--context", "aws:SourceIp", "--context", "AWS:sourceip=10.0.0.1");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("says that the key is absent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask FILE --principal arn:aws:iam::444444444444:user/hana --action rds:CreateDBInstance --what-if",
                "ceiling FILE 444444444444",
                "check FILE",
                "who-can FILE --action rds:CreateDBInstance",
                "diff samples/four-departments.json FILE"
            })
    void namesOfADesignNeitherDriveTheTerminalNorHideThere(String command) throws IOException {
        var file = folder.resolve("driving.json");
        var named = "\"a\\u001b[31mRED\\u202e\\n" + " ".repeat(120) + "word " + "x".repeat(90) + "\"";
        Files.writeString(
                file,
                Files.readString(Path.of(DEPARTMENTS))
                        .replace("\"People\"", named)
                        .replace("\"PeopleNoDatabases\"", named)
                        .replace("\"IT\"", named));

        var spoken = Spoken.by(command.replace("FILE", file.toString()).split(" "));

        assertThat(spoken.results() + spoken.messages())
                .doesNotContain("\u001b", "\u202e")
                .contains("RED[U+202E]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        aws:SourceIp=999.1.1.1           | one IP address
        aws:MultiFactorAuthPresent=maybe | true or false
        aws:CurrentTime=soon             | a date
        aws:MultiFactorAuthAge=old       | a number
        aws:SourceIp=10.0.0.0/8          | one IP address, no range
        """)
    void aValueThatAKeyCanNeverHoldIsRefused(String given, String wanted) {
        var spoken = ask("--context", given);

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("cannot be the value of", wanted);
        assertThat(spoken.results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        aws:RequestedRegon=eu-west-1  | Did you mean aws:RequestedRegion?
        aws:PrincipleTag/team=a       | Did you mean aws:PrincipalTag/team?
        s3:prefixx=a                  | Did you mean s3:prefix?
        aws:Nonsense=a                | No condition key called aws:Nonsense is known here.
        login.example.com:sub=a       | -
        aws:SourceIp=203.0.113.9      | -
        aws:ResourceTag/env           | -
        """)
    void aKeyThatIsNotKnownIsNamedAndAnsweredAllTheSame(String given, String hint) {
        var spoken = ask("--context", given);

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results()).contains("Allowed");
        assertThat(spoken.messages()).satisfies(said -> {
            if (hint == null) {
                assertThat(said).isEmpty();
            } else {
                assertThat(said).contains(hint);
            }
        });
    }

    @Test
    void aPrincipalThatIsNearlyRightIsNamed() {
        var spoken = Spoken.by(
                "ask",
                DEPARTMENTS,
                "--principal",
                "arn:aws:iam::444444444444:user/staff/Hana",
                "--action",
                "s3:GetObject");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("is not in this design", "Did you mean " + HANA + "?");
        assertThat(spoken.messages().split("is not in this design", -1)).hasSize(2);
        assertThat(spoken.results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HANA         | Did you mean arn:aws:iam::444444444444:user/hana?
        hanna        | Did you mean arn:aws:iam::444444444444:user/hana?
        payrollsync  | Did you mean arn:aws:iam::444444444444:role/PayrollSync?
        root         | Several are called root; name one by its ARN: arn:aws:iam::111111111111:root,
        HR           | HR is an account. Name a principal,
        444444444444 | 444444444444 is an account. Name a principal,
        People       | People is a unit. Name a principal,
        """)
    void aNameInsteadOfAnArnIsAnsweredWithWhoIsCalledSo(String name, String hint) {
        assertThat(Spoken.by("ask", DEPARTMENTS, "--principal", name, "--action", "s3:GetObject"))
                .satisfies(spoken -> {
                    assertThat(spoken.exitCode()).isEqualTo(2);
                    assertThat(spoken.messages()).contains("is no principal", hint);
                });
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", name).messages())
                .contains(hint);
        assertThat(Spoken.by("compare", DEPARTMENTS, HANA, name).messages())
                .contains("is no root user, user or role of the design", hint);
        assertThat(Spoken.by("compare", DEPARTMENTS, HANA, name, "--action", "s3:GetObject")
                        .messages())
                .contains(hint);
    }

    @Test
    void aNameThatNobodyHasNorNearlyHasIsAnsweredWithoutAGuess() {
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", "nonsense").messages())
                .isEqualTo("nonsense is no principal; write the ARN of a user, role or root user, or the name of a"
                        + " service.\n");
    }

    @Test
    void aWrongValueOfAnOptionIsAnsweredWithTheRightOnesOnceEach() {
        assertThat(Spoken.by("export", DEPARTMENTS, "--to", "teraform"))
                .isEqualTo(new Spoken(
                        2,
                        "",
                        "\"teraform\" is no value of --to, which takes one of these: terraform, cloudformation,"
                                + " org-formation, aws-cli, markdown, html, matrix. Did you mean terraform?\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --theme       | blue  | light, dark, contrast.
        --paper       | a33   | a4, a3, a2, a1, a0, letter, legal, tabloid. Did you mean a3?
        --orientation | up    | auto, portrait, landscape.
        """)
    void wrongValuesOfAnyOptionAreAnsweredAlike(String option, String value, String right) {
        assertThat(Spoken.by("render", DEPARTMENTS, option, value, "-o", "never.pdf")
                        .messages())
                .isEqualTo("\"%s\" is no value of %s, which takes one of these: %s\n", value, option, right);
    }

    @Test
    void anOptionWithoutAValueIsMissingOne() {
        assertThat(Spoken.by("export", DEPARTMENTS, "--to").messages()).startsWith("Missing required parameter");
    }

    @Test
    void aRoleThatIsNotDrawnIsAWrongQuestionForEverybodyAtOnce() {
        var spoken = Spoken.by(
                "who-can",
                DEPARTMENTS,
                "--action",
                "sts:AssumeRole",
                "--resource",
                "arn:aws:iam::444444444444:role/payrollsync");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.results()).isEmpty();
        assertThat(spoken.messages())
                .contains("is not in this design", "Did you mean arn:aws:iam::444444444444:role/PayrollSync?");
    }

    @Test
    void whoAsksForAGroupIsShownWhatItsMembersAreAnswered() {
        var spoken = Spoken.by(
                "ask",
                DEPARTMENTS,
                "--principal",
                "arn:aws:iam::444444444444:group/Admins",
                "--action",
                "s3:GetObject");

        assertThat(spoken.messages()).contains("A group cannot make requests", HANA + ": Allowed.");
    }

    @Test
    void theValueOfAnUnknownOptionIsNoUnknownOption() {
        assertThat(ask("--bogus", "value").messages()).startsWith("Unknown option: --bogus\n");
    }

    @Test
    void aDashReadsStandardInput() throws IOException {
        var text = Files.readString(Path.of(DEPARTMENTS));

        var asked = Spoken.reading(text, "ask", "-", "--principal", HANA, "--action", "s3:GetObject");
        var checked = Spoken.reading(text, "check", "-");

        assertThat(asked.results()).contains("Allowed");
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.results()).contains("Four departments (-)");
    }

    @Test
    void theSessionOfAQuestionCanBeGiven() throws IOException {
        var policy = Files.writeString(folder.resolve("policy.json"), """
            { "Version": "2012-10-17",
              "Statement": { "Effect": "Allow", "Action": "ec2:*", "Resource": "*" } }
            """);
        var role = "arn:aws:iam::444444444444:role/PayrollSync";

        var narrow = Spoken.by(
                "ask",
                DEPARTMENTS,
                "--principal",
                role,
                "--action",
                "s3:GetObject",
                "--session-policy",
                policy.toString(),
                "--session-tag",
                "team=hr",
                "--mfa");
        var broken = ask("--session-policy", folder.resolve("nothing.json").toString());

        assertThat(narrow.results()).contains("Session policy", "stops");
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.messages()).contains("nothing.json cannot be read");
    }

    @Test
    void aFieldThatIsNearlyKnownIsAFinding() throws IOException {
        var text = Files.readString(Path.of(DEPARTMENTS))
                .replaceFirst("\"serviceControlPolicies\"", "\"servicecontrolPolicies\"");
        var file = Files.writeString(folder.resolve("design.json"), text);

        var spoken = Spoken.by("check", file.toString(), "--fail-on", "warning");

        assertThat(spoken.exitCode()).isEqualTo(1);
        assertThat(spoken.results()).contains("warning UNKNOWN_FIELD", "Did you mean \"serviceControlPolicies\"?");
    }

    @Test
    void aPathOfHundredsOfStepsIsShortened() throws IOException {
        var file = Files.writeString(folder.resolve("deep.json"), "[".repeat(5_000));

        assertThat(Spoken.by("check", file.toString()).messages())
                .hasSizeLessThan(400)
                .contains("…");
    }

    @Test
    void anUnreadableFileIsAnErrorAmongTheTestCases() {
        var spoken = Spoken.by("check", DEPARTMENTS, "nowhere.json", "--format", "junit");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.results()).contains("<error message=\"There is no file nowhere.json.\"", "errors=\"1\"");
    }

    @Test
    void countsAgreeWithTheirNouns() throws IOException {
        var file = Files.writeString(folder.resolve("one.json"), """
            {
              "formatVersion": 1, "name": "One",
              "organization": {
                "managementAccountId": "111111111111",
                "root": { "id": "r-ab12", "accounts": [ { "id": "111111111111", "name": "Main" } ] }
              },
              "assertions": [ { "title": "", "principal": "arn:aws:iam::111111111111:root",
                "action": "s3:ListAllMyBuckets", "expect": "ALLOWED" } ]
            }
            """);

        assertThat(Spoken.by("check", file.toString()).results())
                .contains(
                        "1 of 1 assertion holds.", "arn:aws:iam::111111111111:root does s3:ListAllMyBuckets: Allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana", "HR/hana", "444444444444/hana"})
    void aNameThatOnlyOneHasStandsForItsArn(String name) {
        var byName = Spoken.by("ask", DEPARTMENTS, "--principal", name, "--action", "s3:GetObject");

        assertThat(byName.exitCode()).isZero();
        assertThat(byName.results()).isEqualTo(ask().results());
        assertThat(Spoken.by("compare", DEPARTMENTS, name, "ivo").exitCode()).isZero();
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", name).exitCode())
                .isZero();
    }

    @Test
    void aNameThatSeveralHaveIsNotGuessed() {
        var spoken = Spoken.by("ask", DEPARTMENTS, "--principal", "root", "--action", "s3:GetObject");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("Several are called root");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arn:aws:iam:444444444444:user/hana  | this one has 5. Did you mean arn:aws:iam::444444444444:user/hana?
        arn:aws:iam::44444444444:user/hana  | has 11 digits
        """)
    void ofAWrongArnItIsSaidWhatIsWrong(String arn, String said) {
        var spoken = Spoken.by("ask", DEPARTMENTS, "--principal", arn, "--action", "s3:GetObject");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains(said);
    }

    @Test
    void anActionOnObjectsIsAskedAboutTheObjectsOfABucket() {
        assertThat(ask("--resource", "arn:aws:s3:::contracts").messages())
                .contains("Did you mean arn:aws:s3:::contracts/*?");
        assertThat(ask("--resource", "arn:aws:s3:contracts/a").messages())
                .contains("Did you mean arn:aws:s3:::contracts/a?");
    }

    @Test
    void whatIsMissingIsSaidWithoutTheGrammar() {
        var spoken = Spoken.by("ask", DEPARTMENTS);

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages().lines())
                .singleElement()
                .asString()
                .contains("--action and --principal are missing");
    }

    @Test
    void aCommandThatDoesNotExistIsSaidToBeNone() {
        var spoken = Spoken.by("frobnicate");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages())
                .contains("There is no command frobnicate.", "who-can")
                .doesNotContain("index");
    }

    @Test
    void aPictureTakesNamesOfUnitsAndAccounts() {
        var picture = folder.resolve("hr.svg");

        assertThat(Spoken.by("render", DEPARTMENTS, "-o", picture.toString(), "--select", "HR")
                        .exitCode())
                .isZero();
        assertThat(Spoken.by("render", DEPARTMENTS, "-o", picture.toString(), "--select", "Peple")
                        .messages())
                .contains("Did you mean People?");
    }
}
