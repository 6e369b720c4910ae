package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Users and roles of accounts that are not drawn may belong to no organization or to another, but never to this one.
class OutsideCallersTest {
    private static Design design(String id, String grant, String denial) {
        var read = DesignFile.parse("""
            {"formatVersion": 1, "organization": {"id": "%s", "managementAccountId": "200000000001",
              "policyTypes": ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"],
              "policies": [{"type": "RESOURCE_CONTROL_POLICY", "name": "Perimeter", "document": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
                 "Condition": %s}]}}],
              "root": {"id": "r-outs", "resourceControlPolicies": ["RCPFullAWSAccess", "Perimeter"],
               "accounts": [{"id": "200000000001", "name": "M"}, {"id": "200000000002", "name": "A",
                "resources": [{"arn": "arn:aws:s3:::b", "policy": {"Version": "2012-10-17", "Statement":
                 [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*",
                   "Condition": %s}]}}]}]}}}
            """.formatted(id, denial, grant));
        return ((ReadResult.Opened) read).design();
    }

    private static final String NEVER = "{'StringEquals': {'aws:PrincipalAccount': '1'}}";
    private static final String ALWAYS = "{'StringLike': {'aws:PrincipalAccount': '*'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        o-ours000001 | {'StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-ours000001'}}                         | EXPLICITLY_DENIED
        o-ours000001 | {'StringNotEquals': {'aws:PrincipalOrgID': 'o-ours000001'}}                                 | EXPLICITLY_DENIED
        o-ours000001 | {'StringNotEquals': {'aws:PrincipalOrgID': ['o-ours000001', 'o-partner001']}}               | NO_ANSWER
        o-ours000001 | {'StringNotLike': {'aws:PrincipalOrgID': 'o-ours000001*'}}                                  | NO_ANSWER
        o-ours000001 | {'StringEquals': {'aws:PrincipalOrgID': 'o-ours000001'}}                                    | NO_ANSWER
        o-ours000001 | {'Null': {'aws:PrincipalOrgID': 'true'}}                                                    | NO_ANSWER
        o-ours000001 | {'ForAllValues:StringNotLike': {'aws:PrincipalOrgPaths': 'o-ours000001/*'}}                 | EXPLICITLY_DENIED
        o-ours000001 | {'StringNotEquals': {'aws:PrincipalOrgID': '${aws:ResourceOrgID}'}}                         | EXPLICITLY_DENIED
        ''           | {'StringNotEquals': {'aws:PrincipalOrgID': 'o-ours000001'}}                                 | NO_ANSWER
        """)
    void theirOrganizationIsNotOurs(String id, String denial, Verdict verdict) {
        var design = design(id.replace("'", ""), json(ALWAYS), json(denial));
        for (var principal : new String[] {"user/x", "role/x"}) {
            var question = Question.of(
                    "arn:aws:iam::777777777777:" + principal, "s3:GetObject", Optional.of("arn:aws:s3:::b/x"));

            assertThat(Evaluator.of(design).answer(question).verdict()).isEqualTo(verdict);
            assertThat(Evaluator.of(design).verdict(question)).isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'StringEquals': {'aws:PrincipalOrgID': 'o-ours000001'}}                          | IMPLICITLY_DENIED
        {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-ours000001/r-outs/*'}}    | IMPLICITLY_DENIED
        {'StringEquals': {'aws:PrincipalOrgID': 'o-partner001'}}                          | NO_ANSWER
        """)
    void whatIsOpenToOurOrganizationIsClosedToThem(String grant, Verdict verdict) {
        var question = Question.of("arn:aws:iam::777777777777:user/x", "s3:GetObject", Optional.of("arn:aws:s3:::b/x"));

        assertThat(Evaluator.of(design("o-ours000001", json(grant), json(NEVER)))
                        .answer(question)
                        .verdict())
                .isEqualTo(verdict);
    }

    /// Nothing but the policy of the resource decides about a root user, so that the answer says on what it turns.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'StringEquals': {'aws:PrincipalOrgID': 'o-ours000001'}} | IMPLICITLY_DENIED
        {'StringEquals': {'aws:PrincipalOrgID': 'o-partner001'}} | DEPENDS
        """)
    void theirRootUserMayBelongToAnotherOrganization(String grant, Verdict verdict) {
        var question = Question.of("arn:aws:iam::777777777777:root", "s3:GetObject", Optional.of("arn:aws:s3:::b/x"));

        assertThat(Evaluator.of(design("o-ours000001", json(grant), json(NEVER)))
                        .answer(question)
                        .verdict())
                .isEqualTo(verdict);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
