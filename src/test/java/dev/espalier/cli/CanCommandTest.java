package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanCommandTest {
    private static final String DEPARTMENTS = "samples/four-departments.json";
    private static final String HR = "arn:aws:iam::444444444444:";

    @Test
    void whatHoldsOnSomeResourcesNamesThem() throws IOException {
        Spoken.by("can", DEPARTMENTS, "--principal", HR + "user/ivo").isAsIn("can.txt");
    }

    @Test
    void wholeLevelsAreCountedInsteadOfNamed() {
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", HR + "user/hana", "--service", "s3")
                        .results())
                .containsPattern("s3  Read: all \\d+\n");
    }

    @Test
    void whatAServiceControlPolicyForbidsIsLeftOut() {
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", HR + "user/hana", "--service", "rds")
                        .results())
                .contains("Nothing.");
    }

    @Test
    void whatTurnsOnTheRegionSaysSo() {
        assertThat(Spoken.by(
                                "can",
                                "samples/regulated-workloads.json",
                                "--principal",
                                "arn:aws:iam::800000000002:user/petra",
                                "--service",
                                "dynamodb")
                        .results())
                .contains("dynamodb  Write: DeleteTable (depends on aws:MultiFactorAuthPresent, aws:RequestedRegion)");
    }

    @Test
    void aRoleIsAssumedOnlyWhereItsTrustPolicySaysSo() {
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", "lambda.amazonaws.com")
                        .results())
                .contains("sts  Write: AssumeRole (on " + HR + "role/PayrollSync");
    }

    @Test
    void aServiceReachesOnlyWhatThePolicyOfABucketNames(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("trail.json"), """
            {"formatVersion": 1, "organization": {"id": "o-trail000001", "managementAccountId": "200000000001",
              "root": {"id": "r-trai", "accounts": [{"id": "200000000001", "name": "M", "resources": [
               {"arn": "arn:aws:s3:::logs", "policy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": ["s3:PutObject", "s3:GetBucketAcl"],
                "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/AWSLogs/*"]}]}}]}]}}}
            """);

        assertThat(Spoken.by("can", file.toString(), "--principal", "cloudtrail.amazonaws.com")
                        .results())
                .contains("s3  Read: GetBucketAcl (on arn:aws:s3:::logs)")
                .contains("s3  Write: PutObject (on arn:aws:s3:::logs/AWSLogs/*)")
                .doesNotContain("does not work on");
    }

    @Test
    void hundredsOfServicesAreAllButAFew() {
        var text = Spoken.by("can", DEPARTMENTS, "--principal", "arn:aws:iam::111111111111:root")
                .results();

        assertThat(text).containsPattern("(All )?\\d+ services: every action");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void csvHasARowForEachAction() {
        assertThat(Spoken.by("can", DEPARTMENTS, "--principal", HR + "user/ivo", "--format", "csv")
                        .results())
                .contains("s3,READ,s3:GetObject,DEPENDS,,arn:aws:s3:::four-departments-contracts/*,on"
                        + " arn:aws:s3:::four-departments-contracts/*\r\n");
    }

    @Test
    void jsonIsWellFormed() {
        var spoken = Spoken.by("can", DEPARTMENTS, "--principal", HR + "root", "--service", "s3", "--format", "json");

        assertThat(JsonText.parse(spoken.results()).isFlawless()).isTrue();
        assertThat(spoken.results()).contains("\"isWholeLevel\": true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arn:aws:iam::444444444444:group/Admins | A group cannot make requests
        arn:aws:iam::444444444444:user/nobody  | is not in this design
        nonsense                               | is no principal
        """)
    void whoeverCannotAskEndsWithTwo(String principal, String why) {
        var spoken = Spoken.by("can", DEPARTMENTS, "--principal", principal);

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains(why);
    }

    @Test
    void anUnknownServiceEndsWithTwo() {
        var spoken = Spoken.by("can", DEPARTMENTS, "--principal", HR + "user/ivo", "--service", "nothing");

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("\"nothing\" is no service prefix");
    }
}
