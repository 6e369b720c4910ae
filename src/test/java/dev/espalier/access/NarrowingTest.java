package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.SetBoundary;
import dev.espalier.edit.SetTags;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proven to permit no more than before. Each pair is tried both ways: one way it narrows, the other way not.
class NarrowingTest {
    private static final Design SAMPLE = Samples.open("four-departments.json");
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final UserId IVO = new UserId(HR, "ivo");
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private static Design edited(Edit edit) {
        assertThat(edit.applyTo(SAMPLE)).isInstanceOf(Applied.class);
        return ((Applied) edit.applyTo(SAMPLE)).design();
    }

    private static boolean narrows(Design before, Design after) {
        var then = Evaluator.of(before);
        return then.changedTo(after).permitsNoMoreThan(then);
    }

    private static PolicyDocument document(String statement) {
        return new PolicyDocument(JsonText.parse("{'Version': '2012-10-17', 'Statement': [%s]}"
                        .formatted(statement)
                        .replace('\'', '"'))
                .value()
                .orElseThrow());
    }

    private static Design denying(String rest) {
        return edited(new EditPolicy(NO_DATABASES, document("{'Effect': 'Deny', %s}".formatted(rest))));
    }

    private static Design allowing(String rest) {
        return edited(new PutInlinePolicy(IVO, "Own", document("{'Effect': 'Allow', %s}".formatted(rest))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        an action more                 | 'Action': ['rds:*', 'ec2:*'], 'Resource': '*'        | 'Action': 'ec2:*', 'Resource': '*'
        a wider pattern                | 'Action': 'rds:*', 'Resource': '*'                   | 'Action': 'rds:Create*', 'Resource': '*'
        an exception of actions less   | 'NotAction': 'iam:*', 'Resource': '*'                | 'NotAction': ['iam:*', 'sts:*'], 'Resource': '*'
        every resource                 | 'Action': 's3:*', 'Resource': '*'                    | 'Action': 's3:*', 'Resource': 'arn:aws:s3:::a/*'
        a resource of a pattern        | 'Action': 's3:*', 'Resource': 'arn:aws:s3:::a/*'     | 'Action': 's3:*', 'Resource': 'arn:aws:s3:::a/b'
        a resource excepted less       | 'Action': 's3:*', 'NotResource': 'arn:aws:s3:::a'    | 'Action': 's3:*', 'NotResource': ['arn:aws:s3:::a', 'arn:aws:s3:::b']
        """)
    void moreIsDeniedAndLessIsAllowed(String what, String wide, String narrow) {
        assertThat(narrows(denying(narrow), denying(wide))).isTrue();
        assertThat(narrows(denying(wide), denying(narrow))).isFalse();
        assertThat(narrows(allowing(wide), allowing(narrow))).isTrue();
        assertThat(narrows(allowing(narrow), allowing(wide))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        no condition              |                                                              | 'StringEquals': {'aws:RequestedRegion': 'eu-west-1'}
        a value more              | 'StringEquals': {'aws:RequestedRegion': ['a', 'b']}          | 'StringEquals': {'aws:RequestedRegion': 'b'}
        a value of a pattern      | 'StringLike': {'aws:RequestedRegion': 'eu-*'}                | 'StringLike': {'aws:RequestedRegion': 'eu-west-1'}
        an exception removed      | 'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/A'}  | 'ArnNotLike': {'aws:PrincipalArn': ['arn:aws:iam::*:role/A', 'arn:aws:iam::*:role/B']}
        an exception made smaller | 'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::444444444444:role/A'} | 'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/*'}
        a second condition less   | 'Bool': {'aws:SecureTransport': 'true'}                      | 'Bool': {'aws:SecureTransport': 'true'}, 'Null': {'aws:TokenIssueTime': 'false'}
        a higher limit            | 'NumericLessThan': {'aws:MultiFactorAuthAge': '900'}         | 'NumericLessThan': {'aws:MultiFactorAuthAge': '300'}
        none of fewer values      | 'ForAllValues:StringNotEquals': {'aws:TagKeys': 'a'}         | 'ForAllValues:StringNotEquals': {'aws:TagKeys': ['a', 'b']}
        """)
    void conditionThatHoldsMoreOftenDeniesMoreAndAllowsMore(String what, String often, String rarely) {
        var wide = "'Action': 'rds:*', 'Resource': '*', 'Condition': {%s}".formatted(often == null ? "" : often);
        var narrow = "'Action': 'rds:*', 'Resource': '*', 'Condition': {%s}".formatted(rarely);

        assertThat(narrows(denying(narrow), denying(wide))).isTrue();
        assertThat(narrows(denying(wide), denying(narrow))).isFalse();
        assertThat(narrows(allowing(wide), allowing(narrow))).isTrue();
        assertThat(narrows(allowing(narrow), allowing(wide))).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'StringEquals': {'aws:RequestedRegion': 'a'}    | 'StringEquals': {'aws:SourceAccount': 'a'}
        'StringEquals': {'aws:RequestedRegion': 'a'}    | 'StringEqualsIfExists': {'aws:RequestedRegion': 'a'}
        'StringEquals': {'aws:username': 'a'}           | 'StringEquals': {'aws:username': '${aws:PrincipalTag/name}'}
        'StringLike': {'aws:RequestedRegion': 'eu-?'}   | 'StringLike': {'aws:RequestedRegion': 'eu-*'}
        """)
    void whatCannotBeComparedIsNotProvenEitherWay(String one, String other) {
        var first = denying("'Action': 'rds:*', 'Resource': '*', 'Condition': {%s}".formatted(one));
        var second = denying("'Action': 'rds:*', 'Resource': '*', 'Condition': {%s}".formatted(other));

        assertThat(narrows(first, second)).isFalse();
        assertThat(narrows(second, first)).isFalse();
    }

    @Test
    void denySplitIntoTwoStatementsDeniesTheSame() {
        var together = denying("'Action': ['rds:*', 'ec2:*'], 'Resource': '*'");
        var apart = edited(new EditPolicy(NO_DATABASES, document("""
            {'Effect': 'Deny', 'Action': 'ec2:*', 'Resource': '*'},
            {'Effect': 'Deny', 'Action': 'rds:*', 'Resource': '*'}\
            """)));

        assertThat(narrows(together, apart)).isTrue();
        assertThat(narrows(apart, together)).isTrue();
    }

    @Test
    void wholesaleEditsAreToldByTheirDirection() {
        var root = SAMPLE.organization().root().id();
        var s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

        assertBothWays(edited(new SetBoundary(HANA, Optional.of(s3))));
        assertBothWays(edited(new LeaveGroup(HANA, new GroupId(HR, "Admins"))));
        assertThat(narrows(SAMPLE, edited(new AttachManagedPolicy(IVO, s3)))).isFalse();
        assertThat(narrows(edited(new AttachManagedPolicy(IVO, s3)), SAMPLE)).isTrue();
        assertThat(narrows(SAMPLE, edited(new MoveNodes(List.of(HR), root)))).isFalse();
        assertThat(narrows(edited(new MoveNodes(List.of(HR), root)), SAMPLE)).isTrue();
    }

    /// The edit narrows, and taking it back does not.
    private static void assertBothWays(Design narrower) {
        assertThat(narrows(SAMPLE, narrower)).isTrue();
        assertThat(narrows(narrower, SAMPLE)).isFalse();
    }

    @Test
    void moveIsNotProvenWhileAPolicyAsksForThePath() {
        var asking = denying("'Action': 'rds:*', 'Resource': '*', 'Condition': {'ForAnyValue:StringLike': "
                + "{'aws:PrincipalOrgPaths': 'o-*/r-*/ou-*'}}");
        var root = SAMPLE.organization().root().id();
        var atRoot = ((Applied) new MoveNodes(List.of(HR), root).applyTo(asking)).design();

        assertThat(narrows(atRoot, asking)).isFalse();
    }

    @Test
    void factThatConditionsAskAboutIsNotProven() {
        var tagged = edited(new SetTags(HANA, new TreeMap<>(Map.of("team", "red"))));

        assertThat(narrows(SAMPLE, tagged)).isFalse();
        assertThat(narrows(tagged, SAMPLE)).isFalse();
    }

    @Test
    void accountThatLeavesMayAskFromOutside() {
        var without = edited(new RemoveNodes(List.of(new AccountId("555555555555"))));

        assertThat(narrows(SAMPLE, without)).isFalse();
    }

    @Test
    void documentThatCannotBeReadIsOnlyLikeItself() {
        var broken = denying("'Action': 'rds', 'Resource': '*'");

        assertThat(narrows(SAMPLE, broken)).isFalse();
        assertThat(narrows(broken, SAMPLE)).isFalse();
        assertThat(narrows(broken, broken)).isTrue();
    }
}
