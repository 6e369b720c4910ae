package dev.espalier.access;

import static dev.espalier.access.FourDepartments.ADA;
import static dev.espalier.access.FourDepartments.HANA;
import static dev.espalier.access.FourDepartments.LEE;
import static dev.espalier.access.FourDepartments.ROOT_OF_HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The worked examples of what people ask, and questions that have no answer.
class EvaluatorTest {
    private static final String NO_DATABASES = "[\"FullAWSAccess\", \"PeopleNoDatabases\"]";

    private static Answer ask(Design design, String principal, String action) {
        return ask(design, principal, action, "*", "{}");
    }

    private static Answer ask(Design design, String principal, String action, String resource, String context) {
        var question = new Question(
                principal, Optional.empty(), action, Optional.of(resource), Optional.empty(), Json.object(context));
        return Evaluator.of(design).answer(question);
    }

    private static FourDepartments design() {
        return new FourDepartments();
    }

    private static void assertAnswer(Answer answer, Verdict verdict, ReasonCode reason, int obstacles) {
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason().code()).isEqualTo(reason);
        assertThat(answer.obstacles()).hasSize(obstacles);
        assertThat(Sentences.sentence(answer)).hasSizeLessThan(140);
    }

    @Test
    void denyOnTheUnitStopsTheAdministrator() {
        var answer = ask(design().hanaIsAdministrator().peopleScps(NO_DATABASES).build(), HANA, "rds:CreateDBInstance");

        assertAnswer(answer, Verdict.EXPLICITLY_DENIED, ReasonCode.SCP_DENY, 1);
        assertThat(Sentences.sentence(answer))
                .isEqualTo("OU People forbids rds:CreateDBInstance: SCP PeopleNoDatabases, statement NoDatabases.");
        assertThat(answer.decidedBy()).contains(Layer.SERVICE_CONTROL_POLICY);
        assertThat(answer.gates().getFirst().state()).isEqualTo(Gate.State.PASSES);
    }

    @Test
    void allowListOnTheUnitLeavesOtherServicesOut() {
        var design =
                design().hanaIsAdministrator().peopleScps("[\"AllowSome\"]").build();

        assertAnswer(ask(design, HANA, "ec2:DescribeInstances"), Verdict.IMPLICITLY_DENIED, ReasonCode.SCP_SILENT, 1);
    }

    @Test
    void anActionAskedOnAnotherServicesResourceHasNoAnswer() {
        var design = design().hanaIsAdministrator().build();

        assertAnswer(
                ask(design, HANA, "ec2:RunInstances", "arn:aws:rds:eu-west-1:444444444444:db:personnel", "{}"),
                Verdict.NO_ANSWER,
                ReasonCode.WRONG_RESOURCE,
                0);
        assertThat(ask(design, HANA, "iam:PassRole", "arn:aws:iam::444444444444:role/x", "{}")
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void missingGrantIsASecondObstacle() {
        var answer = ask(design().rootScps("[\"FullAWSAccess\", \"DenyS3\"]").build(), LEE, "s3:PutObject");

        assertAnswer(answer, Verdict.EXPLICITLY_DENIED, ReasonCode.SCP_DENY, 2);
        assertThat(Sentences.sentence(answer)).startsWith("Root forbids").endsWith("and one more obstacle.");
    }

    @Test
    void everyObstacleIsNamed() {
        var answer = ask(
                design().rootScps("[\"FullAWSAccess\", \"DenyS3\"]")
                        .peopleScps("[\"AllowWithoutS3\"]")
                        .leeBoundary("Ceiling")
                        .build(),
                LEE,
                "s3:PutObject");

        assertAnswer(answer, Verdict.EXPLICITLY_DENIED, ReasonCode.SCP_DENY, 4);
        assertThat(Sentences.sentence(answer)).startsWith("Root forbids").endsWith("and three more obstacles.");
    }

    @Test
    void servicePoliciesDoNotReachTheManagementAccount() {
        var answer = ask(design().rootScps(NO_DATABASES).build(), ADA, "rds:CreateDBInstance");

        assertAnswer(answer, Verdict.ALLOWED, ReasonCode.OK_MGMT, 0);
        assertThat(answer.gates().getFirst().reason().code()).isEqualTo(ReasonCode.SCP_MANAGEMENT);
    }

    @Test
    void rootWithoutAnAllowStopsEverything() {
        var design = design().hanaIsAdministrator().rootScps("[\"DenyS3\"]").build();

        assertAnswer(ask(design, HANA, "ec2:DescribeInstances"), Verdict.IMPLICITLY_DENIED, ReasonCode.SCP_SILENT, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                     | DEPENDS           | DEPENDS      | 0
        {"aws:MultiFactorAuthPresent": "true"} | ALLOWED           | OK_ONE       | 0
        {"aws:MultiFactorAuthPresent": null}   | IMPLICITLY_DENIED | ID_CONDITION | 1
        """)
    void secondFactorDecides(String context, Verdict verdict, ReasonCode reason, int obstacles) {
        var design = design().hanaMay("""
            {"Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*",
             "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}\
            """).build();

        var answer = ask(design, HANA, "ec2:TerminateInstances", "*", context);

        assertAnswer(answer, verdict, reason, obstacles);
        if (verdict == Verdict.DEPENDS) {
            assertThat(answer.dependsOn()).containsExactly("aws:MultiFactorAuthPresent");
            assertThat(Sentences.sentence(answer))
                    .isEqualTo("Yes if aws:MultiFactorAuthPresent is true; otherwise no.");
        }
    }

    @Test
    void actionThatDoesNotExistHasNoAnswerButASuggestion() {
        var design = cashier();

        var answer = ask(design, HANA, "s3:ListObject");

        assertAnswer(answer, Verdict.NO_ANSWER, ReasonCode.BAD_ACTION, 0);
        assertThat(Sentences.sentence(answer)).startsWith("s3:ListObject is not an AWS action. Did you mean s3:List");
    }

    @Test
    void nearMissIsShownWhenNothingGrants() {
        var answer = ask(cashier(), HANA, "s3:ListBucket", "arn:aws:s3:::receipts", "{}");

        assertAnswer(answer, Verdict.IMPLICITLY_DENIED, ReasonCode.ID_SILENT, 1);
        var near = answer.obstacles().getFirst().sources().getFirst().near();
        assertThat(near).hasSize(1);
        assertThat(near.getFirst().action().reason().code()).isEqualTo(ReasonCode.NO_MATCH);
    }

    private static Design cashier() {
        return design().hanaMay("""
            {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListObject"],
             "Resource": ["arn:aws:s3:::receipts", "arn:aws:s3:::receipts/*"]}\
            """).build();
    }

    @Test
    void fenceOfADenyWithNotResourceHoldsForItsServicesOnly() {
        var design = design().hanaIsAdministrator().hanaMay("""
            {"Effect": "Deny", "Action": ["dynamodb:*", "s3:*"],
             "NotResource": "arn:aws:dynamodb:eu-west-1:444444444444:table/People"}\
            """).build();

        var table = "arn:aws:dynamodb:eu-west-1:444444444444:table/Other";
        assertAnswer(
                ask(design, HANA, "dynamodb:GetItem", table, "{}"), Verdict.EXPLICITLY_DENIED, ReasonCode.ID_DENY, 1);
        assertAnswer(ask(design, HANA, "ec2:DescribeInstances"), Verdict.ALLOWED, ReasonCode.OK_ONE, 0);
    }

    @Test
    void rootUserNeedsNoGrantButObeysServicePolicies() {
        assertAnswer(ask(design().build(), ROOT_OF_HR, "rds:CreateDBInstance"), Verdict.ALLOWED, ReasonCode.OK_ROOT, 0);
        assertAnswer(
                ask(design().peopleScps(NO_DATABASES).build(), ROOT_OF_HR, "rds:CreateDBInstance"),
                Verdict.EXPLICITLY_DENIED,
                ReasonCode.SCP_DENY,
                1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        arn:aws:iam::555555555555:group/Counsel, s3:GetObject, *,     BAD_GROUP
        arn:aws:iam::555555555555:user/nobody,   s3:GetObject, *,     UNKNOWN_PRINCIPAL
        hana,                                    s3:GetObject, *,     BAD_PRINCIPAL
        arn:aws:iam::444444444444:user/hana,     s3:Get*,      *,     ACTION_NOT_ONE
        arn:aws:iam::444444444444:user/hana,     s3:GetObject, b,     BAD_RESOURCE
        arn:aws:iam::999999999999:user/eve,      s3:GetObject, *,     OUTSIDE_PRINCIPAL
        arn:aws:sts::444444444444:federated-user/hana, s3:GetObject, *, FEDERATED_USER
        """)
    void wrongQuestionHasNoAnswer(String principal, String action, String resource, ReasonCode reason) {
        var answer = ask(design().build(), principal, action, resource, "{}");

        assertThat(answer.verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(answer.reason().code()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dynamodb:DescribeTable | arn:aws:dynamodb:eu-west-1:444444444444:global-table/t | dynamodb:DescribeTable works on arn:*:dynamodb:*:*:table/*, and arn:aws:dynamodb:eu-west-1:444444444444:global-table/t does not look like that.
        """)
    void resourceOfAnotherTypeIsRemarkedOn(String action, String resource, String remark) {
        var answer = ask(design().hanaIsAdministrator().build(), HANA, action, resource, "{}");

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(answer.notConsidered()).extracting(Sentences::text).contains(remark);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        s3:GetObject   | arn:aws:s3:::receipts                    | WRONG_TYPE
        s3:ListBucket  | arn:aws:s3:::receipts/1.pdf              | WRONG_TYPE
        iam:GetUser    | arn:aws:iam::444444444444:role/x         | WRONG_TYPE
        s3:GetObject   | arn:aws-cn:s3:::receipts/1.pdf           | OTHER_PARTITION
        s3:GetObject   | arn:foo:s3:::receipts/1.pdf              | BAD_RESOURCE
        sss:GetObject  | arn:aws:s3:::receipts/1.pdf              | BAD_SERVICE
        s3:GetObjectt  | arn:aws:s3:::receipts/1.pdf              | BAD_ACTION
        """)
    void aQuestionThatMakesNoSenseHasNoAnswer(String action, String resource, ReasonCode reason) {
        var design = design().hanaIsAdministrator().build();

        assertAnswer(ask(design, HANA, action, resource, "{}"), Verdict.NO_ANSWER, reason, 0);
        assertThat(Evaluator.of(design).verdict(Question.of(HANA, action, Optional.of(resource))))
                .isEqualTo(Verdict.NO_ANSWER);
        assertThat(Evaluator.of(design)
                        .whoCan(Question.of("", action, Optional.of(resource)))
                        .wrong()
                        .map(Reason::code))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:GetObject,     arn:aws:s3:::receipts/1.pdf
        s3:GetObject,     arn:aws:s3:eu-west-1:444444444444:accesspoint/a/object/1.pdf
        s3:ListBucket,    arn:aws:s3:::receipts
        s3:GetObject,     arn:aws:s3:::receipts*
        iam:GetUser,      arn:aws:iam::444444444444:user/team/x
        s3:GetObject,     arn:*:s3:::receipts/1.pdf
        """)
    void aQuestionOfTheRightTypeIsAnswered(String action, String resource) {
        var answer = ask(design().hanaIsAdministrator().build(), HANA, action, resource, "{}");

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        lambda.amazonaws.com,        false
        delivery.logs.amazonaws.com, false
        foo.amazonaws.com,           true
        """)
    void serviceThatNobodyKnowsIsRemarkedOn(String principal, boolean isRemarked) {
        var answer = ask(design().build(), principal, "s3:PutObject", "arn:aws:s3:::receipts/1.pdf", "{}");

        assertThat(answer.notConsidered().contains(Reason.of(ReasonCode.UNKNOWN_SERVICE, principal)))
                .isEqualTo(isRemarked);
    }

    @Test
    void serviceThatNamesNoResourceIsToldSoInWholeSentences() {
        var answer = ask(design().build(), "lambda.amazonaws.com", "s3:ListAllMyBuckets", "*", "{}");

        assertThat(Sentences.sentence(answer))
                .isEqualTo("No resource is named whose policy could allow lambda.amazonaws.com, and nothing else can.");
        assertThat(answer.gates()).extracting(Gate::reason).contains(Reason.of(ReasonCode.RCP_NO_OWNER));
    }

    @Test
    void conditionsThatTogetherCoverEveryValueLeaveNothingOpen() {
        var design = design().hanaMay("""
            [{"Effect": "Allow", "Action": "s3:*", "Resource": "*",
              "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1"}}},
             {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
              "Condition": {"StringNotEquals": {"aws:SourceVpc": "vpc-1"}}}]\
            """).build();

        assertThat(ask(design, HANA, "s3:ListAllMyBuckets").verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void onlyKeysThatMatterAreNamed() {
        var design = design().hanaMay("""
            [{"Effect": "Allow", "Action": "s3:*", "Resource": "*",
              "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1"}}},
             {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
              "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1", "aws:SourceVpce": "vpce-1"}}}]\
            """).build();

        var answer = ask(design, HANA, "s3:ListAllMyBuckets");

        assertThat(answer.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(answer.dependsOn()).containsExactly("aws:SourceVpc");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        arn:aws:s3:::box/open/*, ALLOWED
        arn:aws:s3:::box/*,      DEPENDS
        arn:aws:s3:::box/shut/*, EXPLICITLY_DENIED
        arn:aws:s3:::bag/*,      IMPLICITLY_DENIED
        """)
    void questionAboutManyResourcesIsAnsweredWhereAllComeOutAlike(String resource, Verdict verdict) {
        var design = design().hanaMay("""
            [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::box/*"},
             {"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::box/shut/*"}]\
            """).build();

        assertThat(ask(design, HANA, "s3:GetObject", resource, "{}").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        arn:aws:iam::444444444444:user/hana,      ALLOWED
        arn:aws:iam::444444444444:user/team/hana, DEPENDS
        """)
    void tagsOfAUserAreKnownUnderTheArnWithItsPathOnly(String resource, Verdict verdict) {
        var design = design().hanaMay("""
            {"Effect": "Allow", "Action": "iam:GetUser", "Resource": "*",
             "Condition": {"Null": {"aws:ResourceTag/team": "true"}}}\
            """).build();

        assertThat(ask(design, HANA, "iam:GetUser", resource, "{}").verdict()).isEqualTo(verdict);
    }

    @Test
    void openKeyDoesNotWeakenACertainDenial() {
        var design = design().peopleScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .hanaMay("""
                    {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
                     "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-1"}}}\
                    """)
                .build();

        assertThat(ask(design, HANA, "s3:ListAllMyBuckets").verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void referenceToAPolicyThatDoesNotExistHasNoAnswerUnlessADenyIsCertain() {
        var design = withoutAccountPolicies(design().peopleScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .leeBoundary("Ceiling")
                .build());

        var answer = ask(design, LEE, "ec2:DescribeInstances");

        assertThat(answer.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(ask(design, LEE, "s3:ListAllMyBuckets").verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(answer.gates())
                .filteredOn(gate -> gate.layer() == Layer.PERMISSIONS_BOUNDARY)
                .extracting(Gate::state)
                .containsExactly(Gate.State.UNKNOWN);
    }

    private static Design withoutAccountPolicies(Design design) {
        var root = design.organization().root();
        var people = root.organizationalUnits().getFirst();
        var accounts = people.accounts().stream()
                .map(account -> account.withPolicies(List.of()))
                .toList();
        var changed = root.withOrganizationalUnits(List.of(people.withAccounts(accounts)));
        return design.withOrganization(design.organization().withRoot(changed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"not a policy\"", "[]", "{}", "{\"Version\": \"2012-10-17\"}", "{\"Statement\": \"none\"}"})
    void aPolicyOfAForeignResourceThatCannotBeReadAtAllIsNeverTakenForSilence(String policy) {
        var bucket = "arn:aws:s3:::unreadable";
        var document = new PolicyDocument(Json.parse(policy));
        var resource = new Resource(bucket, Optional.of(document), Collections.emptySortedMap(), UnknownFields.NONE);
        var design = withResourceInLegal(design().hanaIsAdministrator().build(), resource);

        var answer = ask(design, HANA, "s3:GetObject", bucket + "/report", "{}");

        assertThat(answer.verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(answer.reason().code()).isEqualTo(ReasonCode.BAD_POLICY);
    }

    private static Design withResourceInLegal(Design design, Resource resource) {
        var root = design.organization().root();
        var people = root.organizationalUnits().getFirst();
        var accounts = people.accounts().stream()
                .map(account -> account.name().equals("Legal") ? account.withResources(List.of(resource)) : account)
                .toList();
        var changed = root.withOrganizationalUnits(List.of(people.withAccounts(accounts)));
        return design.withOrganization(design.organization().withRoot(changed));
    }

    @Test
    void statementThatCannotBeReadHasNoAnswerWhereItMightDeny() {
        var design = design().hanaIsAdministrator()
                .hanaMay("{\"Effect\": \"Deny\", \"Action\": {\"not\": \"a list\"}, \"Resource\": \"*\"}")
                .build();

        var answer = ask(design, HANA, "s3:ListAllMyBuckets");

        assertThat(answer.verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(answer.reason().code()).isEqualTo(ReasonCode.BAD_POLICY);
    }
}
