package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyProblemsTest {
    private static List<Problem> of(String statement) {
        var text = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," + statement + "}]}";
        return PolicyProblems.of(Json.document(text.replace('\'', '"')), PolicyType.IDENTITY);
    }

    private static String action(String action) {
        return "'Action':['" + action + "'],'Resource':'*'";
    }

    private static String resource(String action, String resource) {
        return "'Action':'" + action + "','Resource':'" + resource + "'";
    }

    private static String condition(String action, String operator, String key) {
        return "'Action':'" + action + "','Resource':'*','Condition':{'" + operator + "':{'" + key + "':'x'}}";
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:ListObject,     UNKNOWN_ACTION,    s3:ListBucket
        s3:GetObjets,      UNKNOWN_ACTION,    s3:GetObject
        ec2:DescribeInstance, UNKNOWN_ACTION, ec2:DescribeInstances
        s3:ListBuckets*,   NO_ACTION_COVERED, s3:ListAllMyBuckets
        dynamo:GetItem,    UNKNOWN_SERVICE,   dynamodb
        """)
    void wrongNamesAreWarnedOfWithTheNearestRealOnes(String action, String code, String meant) {
        var problems = of(action(action));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(meant);
            assertThat(problem.path()).hasToString("Statement[0].Action[0]");
        });
    }

    @ParameterizedTest
    @CsvSource({"s3:GetObject", "S3:getobject", "s3:Get*", "s3:*", "*", "ec2:Describe?nstances"})
    void realNamesAreNot(String action) {
        assertThat(of(action(action))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:ListBucket,      arn:aws:s3:::b/*
        s3:GetObject,       arn:aws:s3:::b
        s3:ListB*,          arn:aws-cn:s3:::b/*
        sqs:SendMessage,    arn:aws:sns:eu-west-1:111111111111:letters
        iam:GetUser,        arn:aws:iam::111111111111:role/Deploy
        lambda:InvokeFunction, arn:aws-us-gov:s3:::b
        """)
    void actionsThatWorkOnNoneOfTheResourcesAreWarnedOf(String action, String resource) {
        assertThat(of(resource(action, resource))).extracting(Problem::code).containsExactly("ACTION_NOT_ON_RESOURCE");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:ListBucket,      arn:aws:s3:::b
        s3:ListBucket,      arn:aws:s3:::*
        s3:GetObject,       arn:aws:s3:::b/*
        s3:GetObject,       arn:aws:s3:::b*
        s3:GetObject,       arn:aws:s3:::${aws:username}/x
        s3:List*,           arn:aws:s3:::b/*
        s3:ListAllMyBuckets, arn:aws:s3:::*
        sqs:SendMessage,    arn:aws:sqs:eu-west-1:111111111111:letters
        sqs:SendMessage,    arn:aws-us-gov:sqs:us-gov-west-1:111111111111:letters
        secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:till!*
        dynamodb:Query,     arn:aws:dynamodb:*:*:table/Books/index/*
        lambda:InvokeFunction, arn:aws:lambda:us-east-1:*
        iam:GetUser,        arn:aws:iam::111111111111:user/team/hana
        logs:PutLogEvents,  arn:aws:logs:*:*:log-group:/x:*
        kms:Decrypt,        arn:aws:kms:eu-west-1:111111111111:key/1
        """)
    void actionsThatMayWorkAreNot(String action, String resource) {
        assertThat(of(resource(action, resource)).stream().map(Problem::code))
                .doesNotContain("ACTION_NOT_ON_RESOURCE", "ACTION_NEEDS_ALL_RESOURCES");
    }

    @Test
    void listingActionsNeedAllResources() {
        assertThat(of(resource("ec2:DescribeInstances", "arn:aws:ec2:*:111111111111:instance/i-1")))
                .extracting(Problem::code)
                .containsExactly("ACTION_NEEDS_ALL_RESOURCES");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:GetObject,  StringEquals, s3:prefix,                CONDITION_KEY_NOT_FOR_ACTIONS
        s3:ListBucket, StringEquals, ec2:InstanceType,         CONDITION_KEY_NOT_FOR_ACTIONS
        s3:ListBucket, StringEquals, s3:prefx,                 UNKNOWN_CONDITION_KEY
        '*',           StringEquals, aws:PrincipalOrg,         UNKNOWN_CONDITION_KEY
        lambda:CreateFunction, StringEquals, lambda:SubnetIds, MISSING_QUALIFIER
        s3:ListBucket, ForAllValues:StringEquals, s3:prefix,   FORALLVALUES_WITH_SINGLE_VALUED_KEY
        """)
    void conditionKeysThatDoNotFitAreWarnedOf(String action, String operator, String key, String code) {
        assertThat(of(condition(action, operator, key)))
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:ListBucket, StringEquals, s3:prefix
        s3:*,          StringEquals, s3:prefix
        s3:GetObject,  StringEquals, aws:PrincipalTag/team
        s3:GetObject,  StringEquals, s3:ExistingObjectTag/team
        ec2:StartInstances, StringEquals, ec2:ResourceTag/team
        sts:AssumeRoleWithSAML, StringEquals, SAML:aud
        sts:AssumeRoleWithWebIdentity, StringEquals, token.actions.githubusercontent.com:sub
        lambda:CreateFunction, ForAllValues:StringEquals, lambda:SubnetIds
        lambda:CreateFunction, 'Null', lambda:SubnetIds
        """)
    void conditionKeysThatFitAreNot(String action, String operator, String key) {
        assertThat(of(condition(action, operator, key)).stream().map(Problem::code))
                .doesNotContain(
                        "CONDITION_KEY_NOT_FOR_ACTIONS",
                        "UNKNOWN_CONDITION_KEY",
                        "MISSING_QUALIFIER",
                        "FORALLVALUES_WITH_SINGLE_VALUED_KEY");
    }

    @Test
    void anActionListedTwiceIsRedundant() {
        assertThat(of("'Action':['s3:GetObject','s3:getObject'],'Resource':'*'"))
                .extracting(Problem::code)
                .containsExactly("REDUNDANT_ACTION");
    }

    @Test
    void whatTheGrammarSaysIsNotSaidTwice() {
        assertThat(of(condition("*", "StringEquals", "aws:TagKeys")))
                .extracting(Problem::code)
                .containsExactly("MISSING_QUALIFIER");
    }
}
