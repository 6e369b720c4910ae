package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Roles and keys that a question names and nobody drew: their policies may say anything, so only denials are certain.
class UndrawnTest {
    private static final String KEYS = "arn:aws:kms:eu-west-1:200000000002:";
    private static final String USERS = "arn:aws:iam::200000000002:user/";

    private static Design design() {
        var read = DesignFile.parse("""
            {"formatVersion": 1, "organization": {"id": "o-undrawn0001", "managementAccountId": "200000000001",
              "policies": [{"type": "SERVICE_CONTROL_POLICY", "name": "NoKeys", "document": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Deny", "Action": ["kms:*", "sts:AssumeRole"], "Resource": "*"}]}}],
              "root": {"id": "r-undr", "accounts": [{"id": "200000000001", "name": "M"},
               {"id": "200000000002", "name": "A",
                "users": [{"name": "admin", "attachedPolicies": ["arn:aws:iam::aws:policy/AdministratorAccess"]},
                 {"name": "some", "inlinePolicies": [{"name": "p", "document": {"Version": "2012-10-17", "Statement":
                  [{"Effect": "Allow", "Action": "kms:*", "Resource": "arn:aws:kms:*:*:alias/x"}]}}]},
                 {"name": "denied", "inlinePolicies": [{"name": "p", "document": {"Version": "2012-10-17", "Statement":
                  [{"Effect": "Deny", "Action": ["kms:*", "sts:*"], "Resource": "*"}]}}]},
                 {"name": "byAlias", "inlinePolicies": [{"name": "p", "document": {"Version": "2012-10-17", "Statement":
                  [{"Effect": "Deny", "Action": "kms:*", "Resource": "arn:aws:kms:*:*:alias/x"}]}}]}],
                "resources": [{"arn": "arn:aws:kms:eu-west-1:200000000002:key/bare"}]},
               {"id": "200000000003", "name": "B", "serviceControlPolicies": ["FullAWSAccess", "NoKeys"],
                "users": [{"name": "bound", "attachedPolicies": ["arn:aws:iam::aws:policy/AdministratorAccess"]}]}]}}}
            """);
        return ((ReadResult.Opened) read).design();
    }

    private static Answer ask(String principal, String action, String resource) {
        var question = Question.of(principal, action, Optional.of(resource));
        var answer = Evaluator.of(design()).answer(question);
        assertThat(Evaluator.of(design()).verdict(question)).isEqualTo(answer.verdict());
        return answer;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        admin,   kms:Decrypt,     key/none, KEY_NOT_DRAWN
        some,    kms:Decrypt,     key/none, KEY_NOT_DRAWN
        admin,   kms:Decrypt,     alias/x,  ALIAS_OF_KEY
        some,    kms:DescribeKey, alias/x,  ALIAS_OF_KEY
        byAlias, kms:Decrypt,     alias/x,  ALIAS_OF_KEY
        """)
    void whatTheKeyPolicySaysNobodyKnows(String user, String action, String resource, ReasonCode reason) {
        var answer = ask(USERS + user, action, KEYS + resource);

        assertThat(answer.verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(answer.reason().code()).isEqualTo(reason);
        assertThat(answer.gates()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        denied, kms:Decrypt, key/none, EXPLICITLY_DENIED
        denied, kms:Decrypt, alias/x,  EXPLICITLY_DENIED
        admin,  kms:Decrypt, key/bare, IMPLICITLY_DENIED
        admin,  kms:CreateAlias, alias/x, ALLOWED
        """)
    void whatIsCertainStaysCertain(String user, String action, String resource, Verdict verdict) {
        assertThat(ask(USERS + user, action, KEYS + resource).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        arn:aws:iam::200000000003:user/bound, EXPLICITLY_DENIED, SCP_DENY
        arn:aws:iam::200000000002:root,       IMPLICITLY_DENIED, API_NO
        arn:aws:iam::200000000002:user/denied, EXPLICITLY_DENIED, ID_DENY
        arn:aws:iam::200000000002:user/admin, NO_ANSWER,         UNKNOWN_ROLE
        """)
    void aRoleThatNobodyDrewIsAnsweredWhereItIsADenial(String principal, Verdict verdict, ReasonCode reason) {
        var answer = ask(principal, "sts:AssumeRole", "arn:aws:iam::200000000002:role/none");

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.reason().code()).isEqualTo(reason);
        assertThat(answer.gates()).hasSizeGreaterThan(5);
    }

    @Test
    void whoCanNamesOnlyThoseWhoAreNotDenied() {
        var question = Question.of("", "sts:AssumeRole", Optional.of("arn:aws:iam::200000000002:role/none"));

        var found = Evaluator.of(design()).whoCan(question);

        assertThat(found.depends())
                .filteredOn(UserId.class::isInstance)
                .extracting(Object::toString)
                .noneMatch(name -> name.contains("denied") || name.contains("bound"));
        assertThat(found.denied()).isEqualTo(5);
    }

    @Test
    void passingARoleToAnotherAccountIsNeverPossible() {
        var answer =
                ask("arn:aws:iam::200000000002:user/admin", "iam:PassRole", "arn:aws:iam::200000000003:role/elsewhere");
        var outside =
                ask("arn:aws:iam::200000000002:user/admin", "iam:PassRole", "arn:aws:iam::900000000009:role/elsewhere");

        assertThat(answer.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(answer.reason().code()).isEqualTo(ReasonCode.RES_NEVER_XACC);
        assertThat(outside.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
    }
}
