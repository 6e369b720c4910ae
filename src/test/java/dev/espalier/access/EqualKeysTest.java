package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.policy.ActionName;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys of services that say what global keys say, in answers and in rows.
class EqualKeysTest {
    private static final String ANA = "arn:aws:iam::200000000002:user/ana";
    private static final String KEY = "arn:aws:kms:eu-west-1:200000000002:key/k";

    private static Design design(String effect, String condition) {
        var read = DesignFile.parse("""
            {"formatVersion": 1, "organization": {"id": "o-equal000001", "managementAccountId": "200000000001",
              "root": {"id": "r-equa", "accounts": [{"id": "200000000001", "name": "M"},
               {"id": "200000000002", "name": "A",
                "users": [{"name": "ana", "inlinePolicies": [{"name": "p", "document": {"Version": "2012-10-17",
                 "Statement": [{"Effect": "Allow", "Action": %s, "Resource": "*"},
                  {"Effect": "%s", "Action": "*", "Resource": "*", "Condition": %s}]}}]}],
                "roles": [{"name": "r", "tags": {"team": "web"}}],
                "resources": [{"arn": "arn:aws:ec2:eu-west-1:200000000002:instance/i", "tags": {"team": "web"}},
                 {"arn": "arn:aws:s3:::b", "tags": {"team": "web"}},
                 {"arn": "%s", "policy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*",
                  "Principal": {"AWS": "200000000002"}, "Resource": "*"}]}}]}]}}}
            """.formatted(
                        effect.equals("Deny") ? "\"*\"" : "\"none:None\"", effect, condition.replace('\'', '"'), KEY));
        return ((ReadResult.Opened) read).design();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ec2:StartInstances | arn:aws:ec2:eu-west-1:200000000002:instance/i | {'StringEquals': {'ec2:ResourceTag/team': 'web'}}      | ALLOWED
        ec2:StartInstances | arn:aws:ec2:eu-west-1:200000000002:instance/i | {'StringEquals': {'EC2:resourcetag/TEAM': 'db'}}       | IMPLICITLY_DENIED
        ec2:StartInstances | arn:aws:ec2:eu-west-1:200000000002:instance/o | {'StringEquals': {'ec2:ResourceTag/team': 'web'}}      | DEPENDS
        ec2:StartInstances | arn:aws:ec2:eu-west-1:200000000002:instance/i | {'StringEquals': {'iam:ResourceTag/team': 'web'}}      | DEPENDS
        iam:GetRole        | arn:aws:iam::200000000002:role/r              | {'StringEquals': {'iam:ResourceTag/team': 'web'}}      | ALLOWED
        s3:GetObject       | arn:aws:s3:::b/x                              | {'StringEquals': {'s3:ResourceAccount': '200000000002'}} | ALLOWED
        s3:GetObject       | arn:aws:s3:::b/x                              | {'StringEquals': {'s3:ResourceAccount': '${aws:PrincipalAccount}'}} | ALLOWED
        s3:GetObject       | arn:aws:s3:::b/x                              | {'StringEquals': {'s3:ResourceAccount': '200000000001'}} | IMPLICITLY_DENIED
        kms:Decrypt        | arn:aws:kms:eu-west-1:200000000002:key/k      | {'StringEquals': {'kms:CallerAccount': '200000000002'}} | ALLOWED
        s3:GetObject       | arn:aws:s3:::b/x                              | {'StringEquals': {'kms:CallerAccount': '200000000002'}} | DEPENDS
        """)
    void inRequestsToTheirServiceTheySayTheSame(String action, String resource, String condition, Verdict verdict) {
        var question = Question.of(ANA, action, Optional.of(resource));
        var evaluator = Evaluator.of(design("Allow", condition));

        assertThat(evaluator.answer(question).verdict()).isEqualTo(verdict);
        assertThat(evaluator.verdict(question)).isEqualTo(verdict);
    }

    /// Without a resource, whole rows are asked about.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'StringEquals': {'s3:ResourceAccount': '200000000002'}}
        {'StringEquals': {'s3:ResourceAccount': '200000000001'}}
        {'StringNotEquals': {'s3:ResourceAccount': '200000000002'}}
        {'StringEquals': {'kms:CallerAccount': '200000000002'}}
        {'StringNotEquals': {'kms:CallerAccount': '200000000002'}}
        {'StringEquals': {'ec2:ResourceTag/team': 'web'}}
        {'StringNotEquals': {'ec2:ResourceTag/team': 'web'}}
        {'StringNotEquals': {'iam:ResourceTag/team': '${aws:PrincipalAccount}'}}
        """)
    void rowsSayWhatAnswersSay(String condition) {
        for (var effect : List.of("Allow", "Deny")) {
            var evaluator = Evaluator.of(design(effect, condition));
            var row = evaluator.matrix().row(ANA).orElseThrow();
            for (var action : List.of(
                    "s3:GetObject",
                    "s3:ListAllMyBuckets",
                    "kms:ListKeys",
                    "ec2:StartInstances",
                    "ec2:DescribeInstances",
                    "iam:GetUser",
                    "iam:GetAccountSummary",
                    "sqs:SendMessage",
                    "sqs:ListQueues")) {
                int number = ActionTable.get().numberOf(ActionName.of(action)).orElseThrow();
                var verdict = evaluator
                        .answer(Question.of(ANA, action, Optional.empty()))
                        .verdict();

                assertThat(evaluator.verdict(Question.of(ANA, action, Optional.empty())))
                        .isEqualTo(verdict);
                if (row.isAllowed(number)) {
                    assertThat(verdict).as("%s %s", effect, action).isEqualTo(Verdict.ALLOWED);
                }
                if (row.isDenied(number)) {
                    assertThat(verdict)
                            .as("%s %s", effect, action)
                            .isIn(Verdict.IMPLICITLY_DENIED, Verdict.EXPLICITLY_DENIED);
                }
            }
        }
    }
}
