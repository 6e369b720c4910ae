package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.intake.Remark.Code;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of the shape that public ones have; which ones is told in `src/docs/real-inputs.md`. Names and contents
/// are our own.
class RealShapesTest {
    private static final String CONTENT = "{\\n  \\\"Version\\\": \\\"2012-10-17\\\",\\n  \\\"Statement\\\": []\\n}";

    @TempDir
    private Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void start() {
        given = new Given(folder);
    }

    /// As the examples in the reference of the AWS command line: times are numbers, addresses are missing, the content
    /// of a policy is a text of several lines.
    @Test
    void examplesOfOrganizationsCommandsAreReadTogether() {
        var imported = given.file("list-accounts.txt", """
              {
                "Accounts": [
                  { "Arn": "arn:aws:organizations::111111111111:account/o-bakery12345/111111111111",
                    "JoinedMethod": "INVITED", "JoinedTimestamp": 1481830215.45,
                    "Id": "111111111111", "Name": "Head", "Status": "ACTIVE" },
                  { "Arn": "arn:aws:organizations::111111111111:account/o-bakery12345/222222222222",
                    "JoinedMethod": "CREATED", "JoinedTimestamp": 1481835741.044,
                    "Id": "222222222222", "Name": "Oven", "Status": "SUSPENDED" }
                ]
              }
            """)
                .file("describe-policy.json", """
                    { "Policy": {
                        "Content": "CONTENT",
                        "PolicySummary": {
                            "Arn": "arn:aws:organizations::111111111111:policy/o-bakery12345/service_control_policy/p-bakery1111",
                            "Type": "SERVICE_CONTROL_POLICY", "Id": "p-bakery1111", "AwsManaged": false,
                            "Name": "Nothing", "Description": "no statement" } } }
                    """.replace("CONTENT", CONTENT))
                .imported();
        var organization = imported.design().orElseThrow().organization();

        assertThat(imported.isFlawless()).isTrue();
        assertThat(organization.id()).isEqualTo("o-bakery12345");
        assertThat(organization.managementAccountId().value()).isEqualTo("111111111111");
        assertThat(organization.policies()).extracting(OrganizationPolicy::name).contains("Nothing");
        assertThat(Given.codes(imported)).contains(Code.NOT_ACTIVE);
    }

    /// As the example of `get-account-authorization-details` in that reference: a policy that is attached alone
    /// stands without a list, a statement too, policies of AWS stand among those of the account, and the page is
    /// not the last.
    @Test
    void theExampleOfAuthorizationDetailsLosesNoPolicyThatStandsAlone() {
        var imported = given.file("details.json", """
            { "RoleDetailList": [], "UserDetailList": [
                { "UserName": "ida", "GroupList": ["bakers"], "UserPolicyList": [
                    { "PolicyName": "NoBills", "PolicyDocument": { "Version": "2012-10-17",
                      "Statement": { "Effect": "Deny", "Action": ["aws-portal:*"], "Resource": "*" } } } ],
                  "Path": "/", "AttachedManagedPolicies": [], "Arn": "arn:aws:iam::222222222222:user/ida" } ],
              "GroupDetailList": [
                { "GroupName": "bakers", "Path": "/", "Arn": "arn:aws:iam::222222222222:group/bakers",
                  "AttachedManagedPolicies": { "PolicyName": "AdministratorAccess",
                    "PolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess" }, "GroupPolicyList": [] } ],
              "Policies": [
                { "PolicyName": "AmazonEC2FullAccess", "Arn": "arn:aws:iam::aws:policy/AmazonEC2FullAccess",
                  "Path": "/", "DefaultVersionId": "v1", "PolicyVersionList": [ { "VersionId": "v1",
                    "IsDefaultVersion": true, "Document": { "Version": "2012-10-17", "Statement": [] } } ] } ],
              "Marker": "more/eeaCX3Jo94=", "IsTruncated": true }
            """).imported();
        var account = Given.account(imported.design().orElseThrow(), "222222222222");

        assertThat(imported.isFlawless()).as(imported.remarks().toString()).isTrue();
        assertThat(account.group("bakers").orElseThrow().attachedPolicies())
                .containsExactly("arn:aws:iam::aws:policy/AdministratorAccess");
        assertThat(account.policies()).isEmpty();
        assertThat(Given.codes(imported)).contains(Code.MORE_PAGES);
    }

    /// As the example of Cloudsplaining: an account whose number begins with zero, users without inline policies, times
    /// with blanks, a policy attached twice, roles within instance profiles.
    @Test
    void theExampleOfAnAuditToolIsReadWithEveryPolicyOnce() {
        var imported = given.file("example.json", """
            { "UserDetailList": [
                { "Path": "/", "UserName": "ida", "UserId": "ida", "Arn": "arn:aws:iam::012345678901:user/ida",
                  "CreateDate": "2019-12-18 19:10:08+00:00", "GroupList": [], "Tags": [],
                  "AttachedManagedPolicies": [
                    { "PolicyArn": "arn:aws:iam::012345678901:policy/Flour", "PolicyName": "Flour" },
                    { "PolicyArn": "arn:aws:iam::012345678901:policy/Flour", "PolicyName": "Flour" } ] } ],
              "GroupDetailList": [],
              "RoleDetailList": [
                { "Path": "/", "RoleName": "Oven", "RoleId": "Oven", "Arn": "arn:aws:iam::012345678901:role/Oven",
                  "CreateDate": "2018-08-20 18:48:00+00:00", "AssumeRolePolicyDocument": { "Version": "2012-10-17",
                    "Statement": [ { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" },
                      "Action": "sts:AssumeRole" } ] },
                  "InstanceProfileList": [ { "InstanceProfileName": "Oven", "Path": "/",
                    "Roles": [ { "RoleName": "Oven", "Path": "/" } ] } ],
                  "RolePolicyList": [], "AttachedManagedPolicies": [], "Tags": [], "RoleLastUsed": {} } ],
              "Policies": [
                { "PolicyName": "Flour", "PolicyId": "Flour", "Arn": "arn:aws:iam::012345678901:policy/Flour",
                  "Path": "/", "DefaultVersionId": "v9", "AttachmentCount": 1, "IsAttachable": true,
                  "PolicyVersionList": [ { "Document": { "Version": "2012-10-17", "Statement": [] },
                    "VersionId": "v9", "IsDefaultVersion": true } ] } ] }
            """).imported();
        var account = Given.account(imported.design().orElseThrow(), "012345678901");

        assertThat(imported.isFlawless()).isTrue();
        assertThat(account.user("ida").orElseThrow().attachedPolicies()).containsExactly("Flour");
        assertThat(account.policies()).extracting(ManagedPolicy::name).containsExactly("Flour");
        assertThat(account.role("Oven").orElseThrow().trustPolicy()).isPresent();
    }

    /// As public collections of SCPs: a folder for each topic with a text beside the policies, and in many of them
    /// places for whoever takes one.
    @Test
    void aCollectionOfPoliciesComesIntoTheLibraryAndSaysWhatIsStillToBeFilledIn() {
        var imported = given.file("README.md", "# Policies\n\nTake one.\n")
                .file("roles/Keep-the-baker.json", """
                    { "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "Action": ["iam:DeleteRole"],
                      "Resource": ["arn:aws:iam::*:role/[BAKER_ROLE]*"], "Condition": { "ArnNotLike": {
                        "aws:PrincipalARN": "arn:aws:iam::${Account}:role/[HEAD_BAKER]" } } } ] }
                    """)
                .file("networks/At-home.json", """
                    { "Version": "2012-10-17", "Statement": [ { "Sid": "AtHome", "Effect": "Deny",
                      "NotAction": ["es:ES*"], "Resource": "*", "Condition": {
                        "NotIpAddressIfExists": { "aws:SourceIp": ["<bakery-cidr>"] },
                        "BoolIfExists": { "aws:ViaAWSService": "false" } } } ] }
                    """)
                .file("roles/Own-home.json", """
                    { "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "s3:*",
                      "NotResource": "arn:aws:s3:::homes/${aws:username}/*" } }
                    """)
                .imported();
        var organization = imported.design().orElseThrow().organization();

        assertThat(organization.policies())
                .extracting(OrganizationPolicy::name)
                .containsExactlyInAnyOrder("Keep-the-baker", "At-home", "Own-home");
        assertThat(organization.root().serviceControlPolicies()).containsExactly("FullAWSAccess");
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.TO_FILL_IN)
                .extracting(Remark::file)
                .satisfies(files -> assertThat(files).hasSize(2).noneMatch(file -> file.contains("Own-home")));
    }
}
