package dev.espalier.denial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.denial.Diagnosis.Standing;
import dev.espalier.denial.Remark.Code;
import dev.espalier.design.Design;
import dev.espalier.storage.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialCheckTest {
    private static final Design DESIGN = Samples.open("four-departments.json");

    private static Diagnosis check(String text) {
        if (DenialReader.read(text) instanceof Reading.Understood(var denial)) {
            return DenialCheck.of(DESIGN, denial, denial.question().map(Evaluator.of(DESIGN)::answer));
        }
        throw new AssertionError("refused");
    }

    private static String message(String user, String action, String because) {
        return "User: arn:aws:iam::444444444444:user/" + user + " is not authorized to perform: " + action
                + " on resource: * " + because;
    }

    private static List<Code> codes(Diagnosis diagnosis) {
        return diagnosis.remarks().stream().map(Remark::code).toList();
    }

    @Test
    void sameStatementOfTheSameTypeAgrees() {
        var diagnosis =
                check(message("hana", "rds:CreateDBInstance", "with an explicit deny in a service control policy"));

        assertThat(diagnosis.standing()).isEqualTo(Standing.AGREES);
        assertThat(diagnosis.remarks()).contains(Remark.of(Code.SAME_STATEMENT, "PeopleNoDatabases", "NoDatabases"));
    }

    @Test
    void arnOfAnScpIsNotGuessedToBeTheOneInTheDesign() {
        var diagnosis = check(message(
                "hana",
                "rds:CreateDBInstance",
                "with an explicit deny in a service control policy:"
                        + " arn:aws:organizations::111111111111:policy/o-x/service_control_policy/p-1"));

        assertThat(diagnosis.standing()).isEqualTo(Standing.AGREES);
        assertThat(codes(diagnosis)).contains(Code.POLICY_BY_NAME);
    }

    @Test
    void silenceOfTheSameTypeAgreesAndOtherObstaclesAreCounted() {
        var diagnosis = check(message(
                "ivo",
                "rds:CreateDBInstance",
                "because no identity-based policy allows the rds:CreateDBInstance action"));

        assertThat(diagnosis.standing()).isEqualTo(Standing.AGREES);
        assertThat(codes(diagnosis)).contains(Code.SAME_SILENCE, Code.MORE_OBSTACLES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        with an explicit deny in an identity-based policy                                     | OTHER_POLICY
        with an explicit deny in a session policy                                             | KIND_MISSING
        with an explicit deny in a permissions boundary: arn:aws:iam::444444444444:policy/No  | POLICY_MISSING
        with an explicit deny in a VPC endpoint policy                                        | ENDPOINT
        because no service control policy allows the rds:CreateDBInstance action              | OTHER_POLICY
        """)
    void otherTypeThanInTheModelDisagreesWithTheFactsThatCouldExplainIt(String because, Code code) {
        var diagnosis = check(message("hana", "rds:CreateDBInstance", because));

        assertThat(diagnosis.standing()).isEqualTo(Standing.DISAGREES);
        assertThat(codes(diagnosis)).contains(Code.OTHER_LAYER, code);
    }

    @Test
    void denialOfWhatTheModelAllowsDisagrees() {
        var diagnosis =
                check(message("hana", "ec2:DescribeInstances", "with an explicit deny in a service control policy"));

        assertThat(diagnosis.standing()).isEqualTo(Standing.DISAGREES);
        assertThat(codes(diagnosis)).contains(Code.MODEL_ALLOWS, Code.OTHER_POLICY, Code.NO_CONTEXT);
    }

    @Test
    void requestThatWentThroughAgreesOnlyWithAnAllow() {
        var event = """
            {"eventSource": "%s", "eventName": "%s", "awsRegion": "eu-west-1",
             "userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::444444444444:user/hana"}}\
            """;

        assertThat(check(event.formatted("ec2.amazonaws.com", "DescribeInstances"))
                        .standing())
                .isEqualTo(Standing.AGREES);
        assertThat(check(event.formatted("rds.amazonaws.com", "CreateDBInstance"))
                        .standing())
                .isEqualTo(Standing.DISAGREES);
    }

    @Test
    void principalThatIsNotDrawnCannotBeTold() {
        var diagnosis = check("User: arn:aws:iam::444444444444:user/nobody is not authorized to perform: s3:GetObject"
                + " on resource: arn:aws:s3:::x/y because no identity-based policy allows the s3:GetObject action");

        assertThat(diagnosis.standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(codes(diagnosis)).contains(Code.CANNOT_ANSWER);
    }

    @Test
    void errorThatIsNoDenialLeavesItOpen() {
        var diagnosis = check("""
            {"eventSource": "ec2.amazonaws.com", "eventName": "DescribeInstances", "errorCode": "Throttling",
             "userIdentity": {"arn": "arn:aws:iam::444444444444:user/hana"}}\
            """);

        assertThat(diagnosis.standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(codes(diagnosis)).contains(Code.NOT_A_DENIAL);
    }

    @Test
    void factsSayWhatWasReadAndWhatWasNot() {
        assertThat(check("User: x is not authorized to perform: s3:GetObject because no session policy allows it")
                        .facts())
                .containsExactly(
                        "Principal: not said",
                        "Action: s3:GetObject",
                        "Resource: not said",
                        "AWS said: denied",
                        "Because of: a session policy without an Allow");
    }
}
