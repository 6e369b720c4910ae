package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.LEGAL;
import static dev.espalier.ui.panel.WorkedExamples.MANAGEMENT;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ten situations that the panel is explained with: verdict, obstacles, reason and sentence of each.
class WorkedExampleTableTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/other";
    private static final String ROOT_OF_HR = "arn:aws:iam::444444444444:root";
    private static final String CASHIER = "arn:aws:iam::600000000002:user/nina";
    private static final String RECEIPTS = "arn:aws:s3:::coffee-shop-receipts";
    private static final String TOM = "arn:aws:iam::444444444444:user/tom";

    record Row(
            String name,
            Design design,
            Question question,
            Verdict verdict,
            int obstacles,
            ReasonCode reason,
            String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        var four = WorkedExamples.fourDepartments();
        var coffee = Samples.open("coffee-shop.json");
        var terminate = ask(HR, "tom", "ec2:TerminateInstances");
        var root = Question.of(ROOT_OF_HR, "rds:CreateDBInstance", Optional.empty());
        return Stream.of(
                new Row(
                        "1 a Deny at a unit",
                        four,
                        ask(HR, "hana", "rds:CreateDBInstance"),
                        Verdict.EXPLICITLY_DENIED,
                        1,
                        ReasonCode.SCP_DENY,
                        "OU People forbids rds:CreateDBInstance: SCP PeopleNoDatabases, statement NoDatabases."),
                new Row(
                        "2 an allow list",
                        WorkedExamples.peopleWithAllowList(),
                        ask(HR, "hana", "ec2:DescribeInstances"),
                        Verdict.IMPLICITLY_DENIED,
                        1,
                        ReasonCode.SCP_SILENT,
                        "Nothing attached to OU People allows ec2:DescribeInstances; every level needs its own Allow"
                                + " for it."),
                new Row(
                        "3 two obstacles",
                        WorkedExamples.rootDeniesS3(),
                        ask(LEGAL, "lee", "s3:PutObject"),
                        Verdict.EXPLICITLY_DENIED,
                        2,
                        ReasonCode.SCP_DENY,
                        "Root forbids s3:PutObject: SCP DenyS3, statement 1 – and one more obstacle."),
                new Row(
                        "4 four obstacles",
                        WorkedExamples.fourObstacles(),
                        ask(LEGAL, "lee", "s3:PutObject"),
                        Verdict.EXPLICITLY_DENIED,
                        4,
                        ReasonCode.SCP_DENY,
                        "Root forbids s3:PutObject: SCP DenyS3, statement 1 – and three more obstacles."),
                new Row(
                        "5 the management account",
                        four,
                        ask(MANAGEMENT, "nora", "rds:CreateDBInstance"),
                        Verdict.ALLOWED,
                        0,
                        ReasonCode.OK_MGMT,
                        "SCPs do not reach the management account; AdministratorAccess grants it."),
                new Row(
                        "6 the default detached",
                        WorkedExamples.rootWithoutFullAccess(),
                        ask(HR, "hana", "ec2:DescribeInstances"),
                        Verdict.IMPLICITLY_DENIED,
                        1,
                        ReasonCode.SCP_SILENT,
                        "Nothing attached to Root allows ec2:DescribeInstances; every level needs its own Allow for"
                                + " it."),
                new Row(
                        "7 MFA unknown",
                        WorkedExamples.terminationWithMfa(),
                        terminate,
                        Verdict.DEPENDS,
                        0,
                        ReasonCode.DEPENDS,
                        "Yes if aws:MultiFactorAuthPresent is true; otherwise no."),
                new Row(
                        "7 with MFA",
                        WorkedExamples.terminationWithMfa(),
                        mfa(terminate, new JsonString("true")),
                        Verdict.ALLOWED,
                        0,
                        ReasonCode.OK_ONE,
                        "Ops grants it and no level forbids it."),
                new Row(
                        "7 MFA absent",
                        WorkedExamples.terminationWithMfa(),
                        mfa(terminate, new JsonNull()),
                        Verdict.IMPLICITLY_DENIED,
                        1,
                        ReasonCode.ID_CONDITION,
                        "Ops grants ec2:TerminateInstances only if aws:MultiFactorAuthPresent is true."),
                new Row(
                        "8 the printed action",
                        coffee,
                        on(CASHIER, "s3:ListObject", RECEIPTS),
                        Verdict.NO_ANSWER,
                        0,
                        ReasonCode.BAD_ACTION,
                        "s3:ListObject is not an AWS action. Did you mean s3:ListBucket?"),
                new Row(
                        "8 the action that is meant",
                        coffee,
                        on(CASHIER, "s3:ListBucket", RECEIPTS),
                        Verdict.IMPLICITLY_DENIED,
                        1,
                        ReasonCode.ID_SILENT,
                        "No policy of nina grants s3:ListBucket."),
                new Row(
                        "9 another table",
                        WorkedExamples.onlyOneTable(),
                        on(TOM, "dynamodb:GetItem", TABLE),
                        Verdict.EXPLICITLY_DENIED,
                        1,
                        ReasonCode.ID_DENY,
                        "tom is told no by DynamoTables, statement OnlyTables (own policy)."),
                new Row(
                        "9 another service",
                        WorkedExamples.onlyOneTable(),
                        ask(HR, "tom", "ec2:DescribeInstances"),
                        Verdict.ALLOWED,
                        0,
                        ReasonCode.OK_ONE,
                        "AdministratorAccess grants it and no level forbids it."),
                new Row(
                        "10 a root user",
                        WorkedExamples.withoutPeopleNoDatabases(),
                        root,
                        Verdict.ALLOWED,
                        0,
                        ReasonCode.OK_ROOT,
                        "The root user needs no grant; only organization policies or a resource's own policy can limit"
                                + " it, and none does."),
                new Row(
                        "10 a root user beneath an SCP",
                        four,
                        root,
                        Verdict.EXPLICITLY_DENIED,
                        1,
                        ReasonCode.SCP_DENY,
                        "OU People forbids rds:CreateDBInstance: SCP PeopleNoDatabases, statement NoDatabases."));
    }

    private static Question on(String principal, String action, String resource) {
        return Question.of(principal, action, Optional.of(resource));
    }

    private static Question mfa(Question question, JsonValue value) {
        return question.with(new JsonObject(List.of(new JsonValue.Member("aws:MultiFactorAuthPresent", value))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredLikeThis(Row row) {
        var answer = Evaluator.of(row.design()).answer(row.question());

        assertThat(answer.verdict()).isEqualTo(row.verdict());
        assertThat(answer.obstacles()).hasSize(row.obstacles());
        assertThat(answer.reason().code()).isEqualTo(row.reason());
        assertThat(Sentences.sentence(answer)).isEqualTo(row.sentence());
    }

    @Test
    void whatIsPrintedWronglyIsANearMissOfWhatIsMeant() {
        var design = Samples.open("coffee-shop.json");

        var answer = Evaluator.of(design).answer(on(CASHIER, "s3:ListBucket", RECEIPTS));

        assertThat(Explanation.of(design, answer).nearly())
                .extracting(near -> near.card().reference())
                .containsExactly("ReceiptsAsPrinted #1");
    }
}
