package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerraformExportTest {
    private static final PolicyDocument UNREADABLE = new PolicyDocument(new JsonValue.JsonString("not there"));
    private static final AccountId SHOP = new AccountId("222222222222");

    private static PolicyDocument document(String json) {
        return new PolicyDocument(JsonText.parse(json).value().orElseThrow());
    }

    /// A design with the shop beside the management account.
    private static Design with(Account shop) {
        var design = Samples.open("four-departments.json");
        var organization = design.organization();
        var accounts = new ArrayList<>(organization.root().accounts());
        accounts.removeIf(account -> account.id().equals(SHOP));
        accounts.add(shop);
        return design.withOrganization(organization.withRoot(organization.root().withAccounts(accounts)));
    }

    private static String file(Exported exported, String path) {
        return exported.files().stream()
                .filter(file -> file.path().equals(path))
                .map(Exported.TextFile::text)
                .findFirst()
                .orElse("");
    }

    private static String iam(Account shop) {
        return file(TerraformExport.of(with(shop)), "accounts/shop/iam.tf");
    }

    private static Account shop() {
        return Account.named(SHOP, "Shop").withEmail("shop@example.com");
    }

    @Test
    void aUnitThatAnImportMadeUpIsNotTakenForOneThatExistsAndItsAccountsAreNamed() {
        var design = Samples.open("four-departments.json");
        var root = design.organization().root();
        var lost = OrganizationalUnit.named(new OuId("ou-ab12-unplaced"), "Place unknown")
                .withAccounts(List.of(shop()));
        var units = Stream.concat(root.organizationalUnits().stream(), Stream.of(lost))
                .toList();
        var exported = TerraformExport.of(
                design.withOrganization(design.organization().withRoot(root.withOrganizationalUnits(units))));

        assertThat(file(exported, "organization/imports.tf"))
                .contains("ou-ab12-")
                .doesNotContain("unplaced");
        assertThat(exported.remarks()).anyMatch(remark -> remark.contains("Nobody knows") && remark.contains("Shop"));
    }

    @Test
    void accountsAndPoliciesReferToWhatTheyBelongTo() {
        var exported = TerraformExport.of(Samples.open("four-departments.json"));

        assertThat(file(exported, "organization/accounts.tf")).contains("""
            resource "aws_organizations_account" "hr" {
              name      = "HR"
              email     = "aws+hr@example.com"
              parent_id = aws_organizations_organizational_unit.people.id
            }
            """);
        assertThat(file(exported, "organization/attachments.tf")).isEqualTo("""
            resource "aws_organizations_policy_attachment" "people_no_databases__unit_people" {
              policy_id = aws_organizations_policy.people_no_databases.id
              target_id = aws_organizations_organizational_unit.people.id
            }
            """);
    }

    @Test
    void theManagementAccountIsNotMade() {
        var exported = TerraformExport.of(Samples.open("four-departments.json"));

        assertThat(file(exported, "organization/accounts.tf")).doesNotContain("Management");
        assertThat(file(exported, "accounts/management/main.tf")).doesNotContain("assume_role");
        assertThat(file(exported, "accounts/hr/main.tf"))
                .contains("role_arn = \"arn:aws:iam::${var.account_id}:role/OrganizationAccountAccessRole\"");
    }

    @Test
    void fullAwsAccessThatIsNotAttachedIsToBeDetachedByCommand() {
        var exported = TerraformExport.of(Samples.open("regulated-workloads.json"));

        assertThat(file(exported, "organization/outputs.tf"))
                .contains("detach-policy --policy-id p-FullAWSAccess --target-id "
                        + "${aws_organizations_organizational_unit.regulated.id}");
        assertThat(exported.remarks())
                .anyMatch(remark -> remark.contains("FullAWSAccess") && remark.contains("Regulated"));
    }

    @Test
    void whatIsEvaluatedElsewhereStaysAsItIs() {
        var policy = document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::a/${aws:username}/%{x","Condition":{"StringLike":{"aws:PrincipalTag/${k}":"\\"\\n"}}}]}\
            """);
        var text = iam(shop().withPolicies(List.of(new ManagedPolicy("Read", "/", "", policy, UnknownFields.NONE))));

        assertThat(text)
                .contains("\"arn:aws:s3:::a/$${aws:username}/%%{x\"")
                .contains("\"aws:PrincipalTag/$${k}\" = \"\\\"\\n\"");
    }

    @Test
    void aNumberThatTerraformWouldWriteOtherwiseIsKeptInAText() {
        var policy = document("{\"Version\":\"2012-10-17\",\"Statement\":[],\"x\":1.0}");
        var text = iam(shop().withPolicies(List.of(new ManagedPolicy("Read", "/", "", policy, UnknownFields.NONE))));

        assertThat(text).contains("\\\"x\\\": 1.0").doesNotContain("jsonencode");
    }

    @Test
    void whatNobodyCanReadIsLeftOutAndNobodyLosesABoundary() {
        var account = shop().withPolicies(
                        List.of(new ManagedPolicy("Ceiling", "/core/", "", UNREADABLE, UnknownFields.NONE)))
                .withUsers(List.of(User.named("ada")
                        .withPermissionsBoundary(Optional.of("Ceiling"))
                        .withAttachedPolicies(List.of("Elsewhere"))
                        .withInlinePolicies(List.of(new InlinePolicy("gone", UNREADABLE, UnknownFields.NONE)))))
                .withRoles(List.of(Role.named("nobody").withAttachedPolicies(List.of("Elsewhere"))));

        var exported = TerraformExport.of(with(account));

        assertThat(file(exported, "accounts/shop/iam.tf"))
                .contains("permissions_boundary = \"arn:aws:iam::${var.account_id}:policy/core/Ceiling\"")
                .contains("policy_arn = \"arn:aws:iam::${var.account_id}:policy/Elsewhere\"")
                .doesNotContain("aws_iam_policy\"", "gone", "nobody");
        assertThat(exported.remarks())
                .contains(
                        "Policies without a document that can be read were left out (2): Ceiling, gone.",
                        "Roles without a trust policy that can be read were left out (1): nobody.",
                        "Policies are attached that the design does not have and that have to exist (1): Elsewhere.");
    }

    @Test
    void anAddressThatIsNotGivenIsAskedFor() {
        var exported = TerraformExport.of(with(Account.named(SHOP, "Shop")));

        assertThat(file(exported, "organization/accounts.tf")).contains("email     = var.email_shop");
        assertThat(file(exported, "organization/variables.tf")).contains("variable \"email_shop\" {");
        assertThat(exported.remarks()).anyMatch(remark -> remark.contains("e-mail address (1: Shop)"));
    }

    @Test
    void nothingIsImportedIntoASketch() {
        var design = with(shop());
        var organization = design.organization();
        var sketch = new Organization(
                "",
                organization.featureSet(),
                organization.managementAccountId(),
                organization.policyTypes(),
                organization.policies(),
                organization.root(),
                UnknownFields.NONE);

        assertThat(TerraformExport.of(design.withOrganization(sketch)).files())
                .extracting(Exported.TextFile::path)
                .noneMatch(path -> path.endsWith("imports.tf"));
        assertThat(file(TerraformExport.of(design), "organization/imports.tf")).contains("""
            import {
              to = aws_organizations_account.shop
              id = "222222222222"
            }
            """);
    }

    @Test
    void attachmentsThatExistCanBeImportedWithTheirPolicy() {
        assertThat(file(TerraformExport.of(Samples.open("four-departments.json")), "organization/imports.tf"))
                .contains("""
                    # import {
                    #   to = aws_organizations_policy_attachment.people_no_databases__unit_people
                    #   id = "ou-ab12-people01:p-"
                    # }
                    """);
    }

    @Test
    void thatImportedUsersKeepWhatTheDesignTookAwayIsSaidWhereAnythingIsImported() {
        var design = Samples.open("four-departments.json");
        var organization = design.organization();
        var sketch = new Organization(
                "",
                organization.featureSet(),
                organization.managementAccountId(),
                organization.policyTypes(),
                organization.policies(),
                organization.root(),
                UnknownFields.NONE);

        assertThat(TerraformExport.of(design).remarks())
                .anyMatch(remark -> remark.contains("beyond the design") && remark.contains("stays there"));
        assertThat(TerraformExport.of(design.withOrganization(sketch)).remarks())
                .noneMatch(remark -> remark.contains("beyond the design"));
    }

    @Test
    void resourcesGetTheirRegionAndPolicy() {
        var policy = document("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
        var account = shop().withResources(List.of(
                Resource.of("arn:aws:s3:::shop-receipts").withPolicy(Optional.of(policy)),
                Resource.of("arn:aws:sqs:eu-west-1:222222222222:orders.fifo"),
                Resource.of("arn:aws:dynamodb:eu-west-1:222222222222:table/Stock")));

        var exported = TerraformExport.of(with(account));

        assertThat(file(exported, "accounts/shop/resources.tf"))
                .contains("bucket = aws_s3_bucket.shop_receipts.bucket")
                .contains("region     = \"eu-west-1\"")
                .contains("fifo_queue = true");
        assertThat(file(exported, "accounts/shop/imports.tf"))
                .contains("id = \"https://sqs.eu-west-1.amazonaws.com/222222222222/orders.fifo@eu-west-1\"");
        assertThat(exported.remarks()).anyMatch(remark -> remark.contains("table/Stock"));
    }

    /// The accounts of many names that are alike are told apart by number.
    @Test
    void manyAccountsAreFoldersOfTheirOwn() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(600, 100, 1_200, 50));

        assertThat(TerraformExport.of(design).files())
                .extracting(Exported.TextFile::path)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2_000);
        assertThat(CloudFormationExport.of(design).remarks()).anyMatch(remark -> remark.contains("500 resources"));
    }
}
