package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final String REGULATED = "samples/regulated-workloads.json";
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";

    @Test
    void aDenialNamesItsObstacleAndEveryStatement() throws IOException {
        ask(DEPARTMENTS, HANA, "rds:CreateDBInstance").isAsIn("ask-denied.txt");
    }

    @Test
    void anAllowNamesItsSources() throws IOException {
        ask(DEPARTMENTS, HANA, "s3:PutObject", "--resource", "arn:aws:s3:::four-departments-contracts/a")
                .isAsIn("ask-allowed.txt");
    }

    @Test
    void whatDependsNamesTheValuesThatFlipIt() throws IOException {
        ask(
                        REGULATED,
                        "arn:aws:iam::800000000003:user/kurt",
                        "s3:DeleteObject",
                        "--resource",
                        "arn:aws:s3:::regulated-records/1961/7.pdf",
                        "--context",
                        "aws:PrincipalTag/team=records",
                        "--context",
                        "aws:SourceVpce")
                .isAsIn("ask-depends.txt");
    }

    @Test
    void whatIfListsChangesThatAreEnoughWithTheirSideEffects() {
        assertThat(ask(DEPARTMENTS, HANA, "rds:CreateDBInstance", "--what-if").results())
                .contains("To get Allowed, one of these is enough:", "exempt hana in PeopleNoDatabases")
                .contains("changes 1 principal in 1 account: ");
    }

    @Test
    void whatIfTurnsWhatDependsToEitherSide() {
        var text = ask(
                        REGULATED,
                        "arn:aws:iam::800000000003:user/kurt",
                        "s3:DeleteObject",
                        "--resource",
                        "arn:aws:s3:::regulated-records/1961/7.pdf",
                        "--what-if")
                .results();

        assertThat(text)
                .contains(
                        "    use a second factor (aws:MultiFactorAuthPresent: true), ask in the Region eu-west-1",
                        "To get Denied, one of these is enough:");
    }

    @Test
    void whatIfIsSilentWhereNothingWasAsked() {
        assertThat(ask(DEPARTMENTS, HANA, "rds:CreateDBInstance").results()).doesNotContain("To get");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arn:aws:iam::444444444444:user/hana    | s3:ListObject | is not an AWS action
        arn:aws:iam::444444444444:group/Admins | s3:GetObject  | A group cannot make requests
        arn:aws:iam::444444444444:user/nobody  | s3:GetObject  | is not in this design
        """)
    void aWrongQuestionEndsWithTwoAndSaysWhyOnce(String principal, String action, String why) {
        var spoken = ask(DEPARTMENTS, principal, action);

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains(why);
        assertThat(spoken.results()).isEmpty();
    }

    @Test
    void anAccountOfTheResourceHasTwelveDigits() {
        var spoken = ask(DEPARTMENTS, HANA, "s3:GetObject", "--resource-account", "44");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("\"44\" is no account");
    }

    @Test
    void theAccountOfTheResourceDecidesWhoseItIs() {
        var elsewhere = ask(
                DEPARTMENTS,
                HANA,
                "s3:GetObject",
                "--resource",
                "arn:aws:s3:::of-legal/a",
                "--resource-account",
                "555555555555");

        assertThat(elsewhere.exitCode()).isZero();
        assertThat(elsewhere.results()).contains("Denied", "the resource belongs to account 555555555555");
    }

    private static Spoken ask(String file, String principal, String action, String... more) {
        var args = new String[6 + more.length];
        System.arraycopy(new String[] {"ask", file, "--principal", principal, "--action", action}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Spoken.by(args);
    }
}
