package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrgFormationReaderTest {
    static final String FILE = """
        AWSTemplateFormatVersion: '2010-09-09-OC'
        Parameters:
          Shared: { Type: String, Default: !Ref Till }
        Organization:
          Head:
            Type: OC::ORG::MasterAccount
            Properties:
              AccountName: Head office
              AccountId: 011111111111
              PasswordPolicy: !Ref Strong
          Top:
            Type: OC::ORG::OrganizationRoot
            Properties: { ServiceControlPolicies: !Ref Guard }
          Shops:
            Type: OC::ORG::OrganizationalUnit
            Properties:
              OrganizationalUnitName: Shops
              Accounts: [ !Ref Shared, '333333333333', !Ref Head ]
              OrganizationalUnits: !Ref Cellars
          Cellars:
            Type: OC::ORG::OrganizationalUnit
            Properties:
              OrganizationalUnitName: Cellars
              ServiceControlPolicies: [ !Ref Guard, !Ref Missing ]
          Till:
            Type: OC::ORG::Account
            Properties:
              AccountName: Till
              RootEmail: till@example.com
              Tags: { cost: 12, open: true, owner: !GetAtt Head.AccountName }
          Lab:
            Type: OC::ORG::Account
            Properties: { AccountName: Lab, AccountId: '222222222222' }
          Guard:
            Type: OC::ORG::ServiceControlPolicy
            Properties:
              PolicyName: Guard
              Description: only the head office
              PolicyDocument:
                Version: 2012-10-17
                Statement:
                  - Effect: Deny
                    NotAction: 'iam:*'
                    Resource: '*'
                    Condition: { StringNotEquals: { 'aws:PrincipalAccount': !Ref Head } }
          Strong:
            Type: OC::ORG::PasswordPolicy
            Properties: { MinimumPasswordLength: 14, RequireSymbols: true }
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    @Test
    void unitsAccountsAndTheirPlacesAreRead() {
        var design = given.file("organization.yml", FILE).design();
        var root = design.organization().root();

        assertThat(design.organization().managementAccountId().value()).isEqualTo("011111111111");
        assertThat(root.accounts()).extracting(Account::name).containsExactly("Lab");
        assertThat(root.organizationalUnits()).singleElement().satisfies(shops -> {
            assertThat(shops.name()).isEqualTo("Shops");
            assertThat(shops.accounts())
                    .extracting(Account::name)
                    .containsExactly("Head office", "Till", "333333333333");
            assertThat(shops.organizationalUnits())
                    .extracting(OrganizationalUnit::name)
                    .containsExactly("Cellars");
        });
    }

    @Test
    void theDefaultPolicyIsAttachedWithoutBeingWritten() {
        var root = given.file("organization.yml", FILE).design().organization().root();

        assertThat(root.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
        assertThat(root.accounts().getFirst().serviceControlPolicies()).containsExactly("FullAWSAccess");
    }

    @Test
    void aPolicyThatTheFileDoesNotDescribeIsAttachedAndNobodyCanReadIt() {
        var imported = given.file("organization.yml", FILE).imported();
        var organization = imported.design().orElseThrow().organization();

        var cellars = organization
                .root()
                .organizationalUnits()
                .getFirst()
                .organizationalUnits()
                .getFirst();
        assertThat(cellars.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard", "Missing");
        assertThat(organization.policies())
                .filteredOn(policy -> policy.name().equals("Missing"))
                .singleElement()
                .satisfies(policy -> assertThat(policy.document().source()).isInstanceOf(JsonString.class));
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.OPEN)
                .singleElement()
                .satisfies(remark -> assertThat(remark.line()).isEqualTo(24));
    }

    @Test
    void referencesInDocumentsAndTagsAreFollowed() {
        var design = given.file("organization.yml", FILE).design();

        assertThat(JsonText.writeLine(
                        design.organization().policies().getFirst().document().source()))
                .contains("\"2012-10-17\"")
                .contains("\"011111111111\"");
        assertThat(design.organization()
                        .root()
                        .organizationalUnits()
                        .getFirst()
                        .accounts()
                        .get(1)
                        .tags())
                .containsEntry("cost", "12")
                .containsEntry("open", "true")
                .containsEntry("owner", "Head office");
    }

    @Test
    void passwordPoliciesAreThoseOfTheirAccounts() {
        var design = given.file("organization.yml", FILE).design();

        assertThat(Given.account(design, "011111111111")
                        .passwordPolicy()
                        .orElseThrow()
                        .minimumLength())
                .contains(14);
        assertThat(Given.account(design, "222222222222").passwordPolicy()).isEmpty();
    }

    @Test
    void whatIsIncludedOrBoundIsToldToBeElsewhere() {
        var imported = given.file("template.yml", """
            AWSTemplateFormatVersion: 2010-09-09-OC
            Organization: !Include ./organization.yml
            Resources:
              Role: { Type: AWS::IAM::Role, OrganizationBinding: { Account: '*' } }
            """).imported();

        assertThat(Given.codes(imported)).containsExactly(Code.OPEN, Code.BOUND, Code.NOTHING);
    }

    @Test
    void anAccountInTwoUnitsIsReported() {
        var file =
                FILE.replace("OrganizationalUnitName: Cellars", "OrganizationalUnitName: Cellars\n      Accounts: '*'");

        assertThat(Given.codes(given.file("organization.yml", file).imported())).contains(Code.TWO_PARENTS);
    }
}
