package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.User;
import dev.espalier.intake.Remark.Code;
import dev.espalier.storage.Samples;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates that are imported together know what they hand on to each other, where they are used and by whom.
class TemplateExportsTest {
    private static final String CEILING = """
        Resources:
          Ceiling:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              ManagedPolicyName: %s
              PolicyDocument: { Version: 2012-10-17, Statement: { Effect: Allow, Action: '*', Resource: '*' } }
        Outputs:
          Ceiling:
            Value: !Ref Ceiling
            Export: { Name: boundary }
        """;
    private static final String HANA = """
        Resources:
          Hana:
            Type: AWS::IAM::User
            Properties:
              UserName: hana
              PermissionsBoundary: !ImportValue boundary
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void start() {
        given = new Given(folder);
    }

    private static User only(Account account) {
        return account.users().getFirst();
    }

    @Test
    void whatATemplateImportsIsWhatAnotherOfItsAccountExports() {
        var design = given.file("222222222222/a-people.yaml", HANA)
                .file("222222222222/b-policies.yaml", CEILING.formatted("Ceiling"))
                .file("333333333333/policies.yaml", CEILING.formatted("Other"))
                .design();

        assertThat(only(Given.account(design, "222222222222")).permissionsBoundary())
                .contains("Ceiling");
    }

    @Test
    void whatOnlyAnotherAccountExportsStaysOpen() {
        var imported = given.file("222222222222/people.yaml", HANA)
                .file("333333333333/policies.yaml", CEILING.formatted("Ceiling"))
                .imported();

        assertThat(imported.remarks())
                .anySatisfy(remark -> assertThat(remark.sentence())
                        .contains("222222222222/people.yaml:6")
                        .contains("Fn::ImportValue boundary"));
        assertThat(only(Given.account(imported.design().orElseThrow(), "222222222222"))
                        .permissionsBoundary())
                .isNotEqualTo(Optional.of("Ceiling"));
    }

    @Test
    void whatIsExportedTwiceDifferentlyStaysOpen() {
        var imported = given.file("222222222222/people.yaml", HANA)
                .file("222222222222/eu.yaml", CEILING.formatted("Europe"))
                .file("222222222222/us.yaml", CEILING.formatted("America"))
                .imported();

        assertThat(Given.codes(imported)).contains(Code.OPEN);
    }

    @Test
    void exportsThatImportEachOtherStayOpen() {
        var text = """
            Resources:
              Hana:
                Type: AWS::IAM::User
                Properties: { UserName: hana%1$s, PermissionsBoundary: !ImportValue %2$s }
            Outputs:
              Out:
                Value: !ImportValue %2$s
                Export: { Name: %1$s }
            """;
        var imported = given.file("222222222222/a.yaml", text.formatted("a", "b"))
                .file("222222222222/b.yaml", text.formatted("b", "a"))
                .imported();

        assertThat(Given.codes(imported)).contains(Code.OPEN);
    }

    @Test
    void theRootIsKnownThroughAnExport() {
        var design = given.file("111111111111/org.yaml", """
            Resources:
              Org: { Type: AWS::Organizations::Organization }
            Outputs:
              Root: { Value: !GetAtt Org.RootId, Export: { Name: !Sub 'the-root' } }
            """)
                .file("111111111111/units.yaml", """
                    Resources:
                      Bakery:
                        Type: AWS::Organizations::OrganizationalUnit
                        Properties: { Name: Bakery, ParentId: !ImportValue the-root }
                    """)
                .design();

        assertThat(design.organization().root().organizationalUnits())
                .singleElement()
                .satisfies(unit -> assertThat(unit.name()).isEqualTo("Bakery"));
    }

    private static final String ORGANIZATION_WITH_PEOPLE = """
        Resources:
          Org: { Type: AWS::Organizations::Organization }
          Bakery:
            Type: AWS::Organizations::OrganizationalUnit
            Properties: { Name: Bakery, ParentId: !GetAtt Org.RootId }
          Hana:
            Type: AWS::IAM::User
            Properties: { UserName: hana }
        """;

    @Test
    void whoIsInTheTemplateOfAnOrganizationIsInTheManagementAccount() {
        var imported = given.file("org.yaml", ORGANIZATION_WITH_PEOPLE).imported();
        var organization = imported.design().orElseThrow().organization();

        assertThat(imported.isFlawless()).isTrue();
        assertThat(Given.codes(imported)).contains(Code.NO_MANAGEMENT_ACCOUNT).doesNotContain(Code.NO_PARENT);
        assertThat(organization.root().accounts()).singleElement().satisfies(account -> {
            assertThat(account.id()).isEqualTo(organization.managementAccountId());
            assertThat(account.name()).isEqualTo("Management account (unknown)");
            assertThat(only(account).name()).isEqualTo("hana");
        });
    }

    @Test
    void anotherFileTellsTheManagementAccountOfATemplate() {
        var design = given.file("a-org.yaml", ORGANIZATION_WITH_PEOPLE)
                .file("describe-organization.json", """
                    {"Organization":{"Id":"o-abcde12345","MasterAccountId":"111111111111"}}\
                    """)
                .design();

        assertThat(only(Given.account(design, "111111111111")).name()).isEqualTo("hana");
        assertThat(Given.parentOf(design, "111111111111")).isEqualTo("Root");
    }

    @Test
    void theDesignThatIsImportedIntoTellsTheManagementAccount() {
        var design = given.file("org.yaml", ORGANIZATION_WITH_PEOPLE)
                .importedInto(Samples.open("four-departments.json"))
                .design()
                .orElseThrow();

        assertThat(Given.account(design, "111111111111").users())
                .anyMatch(user -> user.name().equals("hana"));
    }

    private static final String BUCKETS = """
        Resources:
          Hana:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              ManagedPolicyName: Buckets
              PolicyDocument:
                Version: 2012-10-17
                Statement: { Effect: Allow, Action: 's3:*', Resource: !Sub 'arn:${AWS::Partition}:s3:::b-${AWS::Region}' }
        """;

    @Test
    void theNameOfAFileTellsTheRegionAndWithItThePartition() {
        var design = given.file("222222222222-cn-north-1.yaml", BUCKETS).design();

        assertThat(Given.account(design, "222222222222")
                        .policies()
                        .getFirst()
                        .document()
                        .source()
                        .toString())
                .contains("arn:aws-cn:s3:::b-cn-north-1");
    }

    @Test
    void aRegionThatNothingTellsStaysOpenWithItsPlace() {
        var imported = given.file("222222222222.yaml", BUCKETS).imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.OPEN)
                .singleElement()
                .satisfies(remark -> assertThat(remark.sentence())
                        .contains("222222222222.yaml:8:")
                        .contains("${AWS::Region}"));
    }

    @Test
    void aConditionMayAskForTheAccount() {
        var design = given.file("222222222222.yaml", """
            Conditions:
              IsShop: !Equals [ !Ref 'AWS::AccountId', '222222222222' ]
            Resources:
              Hana:
                Type: AWS::IAM::User
                Condition: IsShop
                Properties: { UserName: hana }
            """).design();

        assertThat(only(Given.account(design, "222222222222")).name()).isEqualTo("hana");
    }

    @Test
    void aNameThatATemplateLeavesOpenIsMarkedBesideItsAccountOnce() {
        var text = """
            Parameters: { Stage: { Type: String } }
            Resources:
              DeployRole:
                Type: AWS::IAM::Role
                Properties: { RoleName: !Sub 'deploy-${Stage}', AssumeRolePolicyDocument: { Statement: [] } }
            """;
        var design = given.file("222222222222.yaml", text).design();

        var again = given.importedInto(design).design().orElseThrow();

        assertThat(again.view().notes()).singleElement().satisfies(note -> {
            assertThat(note.node()).contains(new AccountId("222222222222"));
            assertThat(note.text()).startsWith("This name is made up").contains("DeployRole");
        });
    }
}
