package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.Remark.Code;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationsReaderTest {
    private static final String ACCOUNTS = """
        { "Accounts": [
          { "Id": "111111111111", "Arn": "arn:aws:organizations::111111111111:account/o-tea1234567/111111111111",
            "Email": "tea@example.com", "Name": "Kettle", "Status": "ACTIVE", "JoinedMethod": "INVITED",
            "JoinedTimestamp": 1481830215.45 },
          { "Id": "222222222222", "Arn": "arn:aws:organizations::111111111111:account/o-tea1234567/222222222222",
            "Email": "cup@example.com", "Name": "Cup", "State": "SUSPENDED", "Status": "ACTIVE" } ] }
        """;
    private static final String ROOTS = """
        { "Roots": [ { "Id": "r-ab12", "Arn": "arn:aws:organizations::111111111111:root/o-tea1234567/r-ab12", "Name": "Root",
            "PolicyTypes": [ { "Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED" } ] } ] }
        """;
    private static final String UNITS = """
        { "OrganizationalUnits": [ { "Id": "ou-ab12-pantry01", "Name": "Pantry",
            "Arn": "arn:aws:organizations::111111111111:ou/o-tea1234567/ou-ab12-pantry01" } ] }
        """;

    private static final String POLICIES = """
        { "Policies": [ { "Id": "p-notea001", "Name": "NoTea", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": false,
            "Arn": "arn:aws:organizations::111111111111:policy/o-tea1234567/service_control_policy/p-notea001" } ] }
        """;

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    @Test
    void arnsNameTheManagementAccountAndTheOrganization() {
        var organization = given.file("a.json", ACCOUNTS).design().organization();

        assertThat(organization.id()).isEqualTo("o-tea1234567");
        assertThat(organization.managementAccountId().value()).isEqualTo("111111111111");
    }

    @Test
    void accountsWithoutAPlaceGoIntoAUnitThatSaysSo() {
        var imported = given.file("a.json", ACCOUNTS).file("b.json", ROOTS).imported();

        assertThat(Given.parentOf(imported.design().orElseThrow(), "222222222222"))
                .isEqualTo("Place unknown");
        assertThat(Given.codes(imported)).contains(Code.NO_PARENT);
    }

    @ParameterizedTest
    @CsvSource({
        "list-accounts-for-parent-ou-ab12-pantry01.json",
        "ou-ab12-pantry01/accounts.json",
        "dump/r-ab12_ou-ab12-pantry01.json"
    })
    void theNameOfTheFileOrOfItsFolderSaysWhoseChildrenAreListed(String file) {
        var design = given.file("b.json", ROOTS)
                .file("units-r-ab12.json", UNITS)
                .file(file, ACCOUNTS)
                .design();

        assertThat(Given.parentOf(design, "222222222222")).isEqualTo("Pantry");
    }

    @Test
    void aListOfAllAccountsIsNotTakenForThatOfTheFolderItLiesIn() {
        var design = given.file("b.json", ROOTS)
                .file("r-ab12/list-accounts.json", ACCOUNTS)
                .design();

        assertThat(Given.parentOf(design, "222222222222")).isEqualTo("Place unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "222222222222/list-policies.json",
        "222222222222/list-policies-SERVICE_CONTROL_POLICY.json",
        "222222222222/list_policies_scp.json",
        "222222222222/ListPolicies-2024-11-01.json",
        "222222222222/list-policies.yaml",
        "222222222222/list-policies",
        "list-policies-222222222222.json",
        "r-ab12/list-policies-SCPs.txt"
    })
    void aListOfAllPoliciesIsAttachedToNothingWhateverItsFolderIsCalled(String file) {
        var imported = given.file("a.json", ACCOUNTS)
                .file("b.json", ROOTS)
                .file(file, POLICIES)
                .imported();
        var design = imported.design().orElseThrow();

        assertThat(design.organization().policies())
                .extracting(policy -> policy.name())
                .containsExactly("NoTea");
        assertThat(Given.account(design, "222222222222").serviceControlPolicies())
                .containsExactly("FullAWSAccess");
        assertThat(design.organization().root().serviceControlPolicies()).containsExactly("FullAWSAccess");
        assertThat(Given.codes(imported)).contains(Code.NO_ATTACHMENTS);
    }

    @Test
    void aListInAFileOfTheWholeOrganizationIsAttachedToNothing() {
        var all = POLICIES.replaceFirst("\\{", "{ \"Organization\": { \"Id\": \"o-tea1234567\" },");

        var design = given.file("a.json", ACCOUNTS)
                .file("222222222222/all-222222222222.json", all)
                .design();

        assertThat(Given.account(design, "222222222222").serviceControlPolicies())
                .containsExactly("FullAWSAccess");
    }

    @ParameterizedTest
    @CsvSource({
        "222222222222/list-policies-for-target-SERVICE_CONTROL_POLICY.json",
        "222222222222/list_policies_for_target.json",
        "list-policies-for-target-222222222222.json",
        "scps-of-222222222222.json"
    })
    void aListForATargetIsAttachedToIt(String file) {
        var imported = given.file("a.json", ACCOUNTS).file(file, POLICIES).imported();

        assertThat(Given.account(imported.design().orElseThrow(), "222222222222")
                        .serviceControlPolicies())
                .containsExactly("NoTea");
        assertThat(Given.codes(imported)).doesNotContain(Code.BY_FOLDER);
    }

    @Test
    void whatOnlyAFolderSaysIsTold() {
        var imported = given.file("a.json", ACCOUNTS)
                .file("222222222222/scps.json", POLICIES)
                .file("r-ab12/everybody.json", ACCOUNTS)
                .imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.BY_FOLDER)
                .extracting(Remark::file)
                .satisfiesExactly(
                        file -> assertThat(file).endsWith("222222222222/scps.json"),
                        file -> assertThat(file).endsWith("r-ab12/everybody.json"));
    }

    @Test
    void aListOfAllPoliciesThatIsCalledAfterATargetSaysThatItIsNotTakenForTheirs() {
        var imported = given.file("b.json", ROOTS)
                .file("list-policies-r-ab12.json", POLICIES)
                .imported();

        assertThat(Given.codes(imported)).contains(Code.NOT_FOR_TARGET);
    }

    @ParameterizedTest
    @CsvSource({"r-ab12/list-accounts-2024-11-01.json", "r-ab12/list_accounts.yaml"})
    void aListOfAllAccountsIsNotThatOfItsFolderUnderAnyName(String file) {
        var design = given.file("b.json", ROOTS).file(file, ACCOUNTS).design();

        assertThat(Given.parentOf(design, "222222222222")).isEqualTo("Place unknown");
    }

    @Test
    void pathsOfAccountsSayWhereTheyAreWhateverTheFileIsCalled() {
        var design = given.file("b.json", ROOTS)
                .file("u-r-ab12.json", UNITS)
                .file("r-ab12.json", """
                    { "Accounts": [ { "Id": "222222222222", "Name": "Cup",
                        "Paths": [ "o-tea1234567/r-ab12/ou-ab12-pantry01/222222222222/" ] } ] }
                    """)
                .design();

        assertThat(Given.parentOf(design, "222222222222")).isEqualTo("Pantry");
    }

    @Test
    void childrenAndParentsPlaceUnitsAndAccounts() {
        var design = given.file("b.json", ROOTS)
                .file("list-children-r-ab12.json", """
                    { "Children": [ { "Id": "ou-ab12-pantry01", "Type": "ORGANIZATIONAL_UNIT" } ] }
                    """)
                .file("list-parents-222222222222.json", """
                    { "Parents": [ { "Id": "ou-ab12-pantry01", "Type": "ORGANIZATIONAL_UNIT" } ] }
                    """)
                .design();

        assertThat(Given.parentOf(design, "222222222222")).isEqualTo("ou-ab12-pantry01");
        assertThat(design.organization().root().organizationalUnits())
                .singleElement()
                .satisfies(unit -> assertThat(unit.accounts()).hasSize(1));
    }

    @Test
    void stateCountsBeforeStatus() {
        assertThat(given.file("a.json", ACCOUNTS).imported().remarks())
                .filteredOn(remark -> remark.code() == Code.NOT_ACTIVE)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("Cup (SUSPENDED)"));
    }

    @Test
    void unitsThatLieInEachOtherArePutWherePeopleSeeThem() {
        var imported = given.file("b.json", ROOTS)
                .file("list-parents-ou-ab12-aaaaaaaa.json", """
                    { "Parents": [ { "Id": "ou-ab12-bbbbbbbb", "Type": "ORGANIZATIONAL_UNIT" } ] }
                    """)
                .file("list-parents-ou-ab12-bbbbbbbb.json", """
                    { "Parents": [ { "Id": "ou-ab12-aaaaaaaa", "Type": "ORGANIZATIONAL_UNIT" } ] }
                    """)
                .imported();

        assertThat(Given.codes(imported)).contains(Code.CIRCLE);
        assertThat(imported.design().orElseThrow().organization().root().organizationalUnits())
                .singleElement()
                .satisfies(unit -> assertThat(unit.name()).isEqualTo("Place unknown"));
    }

    @Test
    void twoFilesThatPlaceAnAccountDifferentlyAreReported() {
        var imported = given.file("b.json", ROOTS)
                .file("list-accounts-for-parent-r-ab12.json", ACCOUNTS)
                .file("list-accounts-for-parent-ou-ab12-pantry01.json", ACCOUNTS)
                .imported();

        assertThat(Given.codes(imported)).contains(Code.TWO_PARENTS);
    }

    @Test
    void aPolicyThatIsAttachedAndNotDescribedIsNoPolicyAnybodyCanRead() {
        var design = given.file("b.json", ROOTS)
                .file("list-policies-for-target-r-ab12.json", """
                    { "Policies": [ { "Id": "p-guard001", "Name": "Guard", "Type": "SERVICE_CONTROL_POLICY",
                        "Arn": "arn:aws:organizations::111111111111:policy/o-tea1234567/service_control_policy/p-guard001",
                        "Description": "", "AwsManaged": false } ] }
                    """)
                .imported();

        assertThat(design.design().orElseThrow().organization().root().serviceControlPolicies())
                .containsExactly("Guard");
        assertThat(Given.codes(design)).contains(Code.NO_CONTENT);
    }

    @Test
    void targetsOfAllPoliciesSayWhatIsAttachedWhere() {
        var imported = given.file("b.json", ROOTS)
                .file("list-accounts-for-parent-r-ab12.json", ACCOUNTS)
                .file("list-policies.json", """
                    { "Policies": [
                      { "Id": "p-FullAWSAccess", "Name": "FullAWSAccess", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": true },
                      { "Id": "p-guard001", "Name": "Guard", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": false } ] }
                    """)
                .file("list-targets-for-policy-p-FullAWSAccess.json", """
                    { "Targets": [ { "TargetId": "r-ab12", "Name": "Root", "Type": "ROOT" },
                      { "TargetId": "111111111111", "Name": "Kettle", "Type": "ACCOUNT" } ] }
                    """)
                .file("list-targets-for-policy-p-guard001.json", """
                    { "Targets": [ { "TargetId": "222222222222", "Name": "Cup", "Type": "ACCOUNT" } ] }
                    """)
                .imported();

        assertThat(Given.account(imported.design().orElseThrow(), "222222222222")
                        .serviceControlPolicies())
                .containsExactly("Guard");
        assertThat(Given.codes(imported)).doesNotContain(Code.NO_ATTACHMENTS, Code.SOME_ATTACHMENTS);
    }

    @Test
    void attachmentsThatNobodyToldAreAssumedAloud() {
        var imported = given.file("b.json", ROOTS).imported();

        assertThat(imported.design().orElseThrow().organization().root().serviceControlPolicies())
                .containsExactly(OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy());
        assertThat(Given.codes(imported)).contains(Code.NO_ATTACHMENTS);
    }

    @Test
    void aListThatIsCutOffIsReportedUntilItsLastPageIsThere() {
        var first = ACCOUNTS.replace("{ \"Accounts\"", "{ \"NextToken\": \"more\", \"Accounts\"");

        assertThat(Given.codes(given.file("1.json", first).imported())).contains(Code.MORE_PAGES);
        assertThat(Given.codes(given.file("2.json", ACCOUNTS).imported())).doesNotContain(Code.MORE_PAGES);
    }

    @Test
    void problemsHaveAPlaceAndComeAllAtOnce() {
        var imported =
                given.file("a.json", """
                    { "Accounts": [
                      { "Id": "12", "Name": "Short" },
                      { "Name": "None" },
                      { "Id": "333333333333", "Name": true } ] }
                    """).file("b.json", "{ \"Roots\": [ }").imported();

        assertThat(imported.remarks(Remark.Kind.ERROR))
                .extracting(Remark::code, Remark::line, Remark::column)
                .containsExactly(
                        tuple(Code.WRONG_VALUE, 2, 11),
                        tuple(Code.NO_FIELD, 3, 3),
                        tuple(Code.WRONG_TYPE, 4, 35),
                        tuple(Code.BROKEN_JSON, 1, 14));
    }

    @Test
    void namesThatHideTheirDirectionAreKeptAsTheyAre() {
        var name = "Cup\u202E\u0007\u0000x";
        var json = ACCOUNTS.replace("\"Cup\"", "\"Cup\\u202e\\u0007\\u0000x\"");

        assertThat(Given.account(given.file("a.json", json).design(), "222222222222")
                        .name())
                .isEqualTo(name);
    }
}
