package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.ScpCeiling.State;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Policies whose content is in no file: whatever needs them gets no answer.
class UnknownContentTest {
    private static final String ANA = "arn:aws:iam::111111111111:user/ana";
    private static final String ADMINISTRATOR =
            "\"AttachedManagedPolicies\": [ { \"PolicyArn\": \"arn:aws:iam::aws:policy/AdministratorAccess\" } ]";

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder).file("list-roots.json", """
            { "Roots": [ { "Id": "r-ab12", "Name": "Root", "PolicyTypes": [
                { "Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED" } ],
                "Arn": "arn:aws:organizations::999999999999:root/o-exampleorg/r-ab12" } ] }
            """).file("list-accounts-for-parent-r-ab12.json", """
                { "Accounts": [ { "Id": "111111111111", "Name": "HR", "Email": "a@x.y" } ] }
                """);
    }

    private static Verdict ask(Design design) {
        return Evaluator.of(design).verdict(Question.of(ANA, "ec2:DescribeInstances", Optional.empty()));
    }

    private Design withAna(String members) {
        return given.file("iam.json", """
            { "UserDetailList": [ { "UserName": "ana", "Path": "/", "Arn": "%s", %s } ] }
            """.formatted(ANA, members)).design();
    }

    private static String administratorAnd(String policy) {
        return ADMINISTRATOR.replace(" ]", ", { \"PolicyArn\": \"" + policy + "\" } ]");
    }

    @Test
    void whatIsKnownIsAnswered() {
        assertThat(ask(withAna(ADMINISTRATOR))).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void anScpWithoutContentLeavesNoAnswerAndNoOpenCeiling() {
        given.file("list-policies-for-target-111111111111.json", """
            { "Policies": [
                { "Id": "p-FullAWSAccess", "Name": "FullAWSAccess", "Type": "SERVICE_CONTROL_POLICY",
                  "AwsManaged": true },
                { "Id": "p-secret0001", "Name": "DenyEverything", "Type": "SERVICE_CONTROL_POLICY" } ] }
            """);

        var design = withAna(ADMINISTRATOR);

        assertThat(ask(design)).isEqualTo(Verdict.NO_ANSWER);
        assertThat(Evaluator.of(design)
                        .scpCeiling(new AccountId("111111111111"))
                        .orElseThrow()
                        .services())
                .isNotEmpty()
                .noneMatch(service -> service.state() == State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"GroupList\": [ \"Unknown\" ]",
                "\"PermissionsBoundary\": { \"PermissionsBoundaryArn\": \"arn:aws:iam::111111111111:policy/Limit\" }",
                "\"UserPolicyList\": [ { \"PolicyName\": \"Limit\" } ]"
            })
    void whatSomebodyHasWithoutContentLeavesNoAnswer(String more) {
        assertThat(ask(withAna(ADMINISTRATOR + ", " + more))).isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    void aManagedPolicyWithoutContentLeavesNoAnswer() {
        assertThat(ask(withAna(administratorAnd("arn:aws:iam::111111111111:policy/Mystery"))))
                .isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    void anObjectWithoutStatementsIsNoPolicyEither() {
        assertThat(ask(withAna(ADMINISTRATOR
                        + ", \"UserPolicyList\": [ { \"PolicyName\": \"Limit\", \"PolicyDocument\": {} } ]")))
                .isEqualTo(Verdict.NO_ANSWER);
    }
}
