package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.Remark.Code;
import dev.espalier.storage.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists that do not tell everything: those of one target, those of which a page is missing, those of a type that is
/// off.
class PagesTest {
    private static final String HR = "444444444444";
    private static final String FULL = """
        { "Id": "p-FullAWSAccess", "Name": "FullAWSAccess", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": true }
        """;
    private static final String OURS = """
        { "Id": "p-ours000001", "Name": "PeopleNoDatabases", "Type": "SERVICE_CONTROL_POLICY" }
        """;

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    private static List<String> scps(Design design) {
        return Given.account(design, HR).serviceControlPolicies();
    }

    /// The four departments with a second SCP at HR.
    private Design before() {
        var both = folder.resolve("before");
        return new Given(both)
                .file("list-policies-for-target-" + HR + ".json", "{ \"Policies\": [ " + FULL + ", " + OURS + " ] }")
                .importedInto(Samples.open("four-departments.json"))
                .design()
                .orElseThrow();
    }

    private Imported then(String name, String text) {
        return new Given(folder.resolve("then")).file(name, text).importedInto(before());
    }

    @Test
    void aWholeListDetachesWhatItDoesNotName() {
        var after = then("list-policies-for-target-" + HR + ".json", "{ \"Policies\": [ " + FULL + " ] }");

        assertThat(scps(after.design().orElseThrow())).containsExactly("FullAWSAccess");
    }

    @Test
    void aPageDetachesNothing() {
        var after = then(
                "list-policies-for-target-" + HR + ".json",
                "{ \"NextToken\": \"abc\", \"Policies\": [ " + FULL + " ] }");

        assertThat(scps(after.design().orElseThrow())).contains("FullAWSAccess", "PeopleNoDatabases");
        assertThat(Given.codes(after)).contains(Code.MORE_PAGES);
    }

    @Test
    void aPageOfTargetsDetachesNothing() {
        new Given(folder.resolve("then"))
                .file("list-policies.json", "{ \"Policies\": [ " + FULL + ", " + OURS + " ] }")
                .file("list-targets-for-policy-p-FullAWSAccess.json", """
                    { "Targets": [ { "TargetId": "444444444444" } ] }
                    """);

        var after = then("list-targets-for-policy-p-ours000001.json", "{ \"NextToken\": \"a\", \"Targets\": [] }");

        assertThat(scps(after.design().orElseThrow())).contains("FullAWSAccess", "PeopleNoDatabases");
    }

    @Test
    void aListForOneTargetIsNotOneOfAllPolicies() {
        new Given(folder.resolve("then")).file("list-policies-for-target-" + HR + ".json", """
            { "Policies": [ %s ] }
            """.formatted(FULL));

        var after = then("list-targets-for-policy-p-FullAWSAccess.json", "{ \"Targets\": [] }");

        assertThat(after.files()).containsKey("list-policies-for-target").doesNotContainKey("list-policies");
        assertThat(after.design().orElseThrow().organization().root().serviceControlPolicies())
                .isEqualTo(before().organization().root().serviceControlPolicies())
                .isNotEmpty();
    }

    @Test
    void aListOfTheAccountsOfAParentIsNotOneOfAllAccounts() {
        var after = then("list-accounts-for-parent-r-ab12.json", """
            { "Accounts": [ { "Id": "444444444444", "Name": "HR" } ] }
            """);

        assertThat(after.files()).containsOnlyKeys("list-accounts-for-parent");
        assertThat(Given.codes(after)).doesNotContain(Code.NOT_MENTIONED);
    }

    @Test
    void tagsOfSeveralPagesAddUp() {
        new Given(folder.resolve("then")).file("list-tags-for-resource-" + HR + "-1.json", """
            { "Tags": [ { "Key": "a", "Value": "1" } ], "NextToken": "x" }
            """);

        var after = then("list-tags-for-resource-" + HR + "-2.json", "{ \"Tags\": [ { \"Key\": \"b\" } ] }");

        assertThat(Given.account(after.design().orElseThrow(), HR).tags()).containsOnlyKeys("a", "b");
    }

    @Test
    void aPolicyOfATypeThatWasOffIsNotDroppedInSilence() {
        new Given(folder.resolve("then")).file("describe-policy.json", """
            { "Policy": { "PolicySummary": { "Id": "p-rcp1234567", "Name": "Lock", "Type": "RESOURCE_CONTROL_POLICY" },
                "Content": "{}" } }
            """);
        var organization = before().organization();
        assertThat(organization.policyTypes()).doesNotContain(OrganizationPolicyType.RESOURCE_CONTROL_POLICY);

        var after = then("list-policies-for-target-" + HR + "-RESOURCE_CONTROL_POLICY.json", """
            { "Policies": [ { "Id": "p-rcp1234567", "Name": "Lock", "Type": "RESOURCE_CONTROL_POLICY" } ] }
            """);

        var design = after.design().orElseThrow();
        assertThat(Given.codes(after)).contains(Code.SWITCHED_ON);
        assertThat(Given.account(design, HR).resourceControlPolicies()).containsExactly("Lock");
        assertThat(design.organization().root().resourceControlPolicies()).containsExactly("RCPFullAWSAccess");
    }

    @Test
    void childrenWithoutATypeAreToldApartByTheirIds() {
        given.file("list-children-r-ab12.json", """
            { "Children": [ { "Id": "111111111111" }, { "Id": "ou-ab12-pantry01" }, { "Id": "hello" } ] }
            """);

        var imported = given.imported();

        var root = imported.design().orElseThrow().organization().root();
        assertThat(root.accounts()).extracting(account -> account.id().value()).contains("111111111111");
        assertThat(root.organizationalUnits())
                .extracting(unit -> unit.id().value())
                .containsExactly("ou-ab12-pantry01");
        assertThat(Given.codes(imported)).contains(Code.WRONG_VALUE);
    }

    @Test
    void aCredentialReportThatIsCutOffIsNotReadInPart() {
        var imported = given.file(
                        "report.csv", "user,arn,user_creation_time,\"\nana,arn:aws:iam::111111111111:user/ana,x\n")
                .imported();

        assertThat(Given.codes(imported)).contains(Code.BROKEN_CSV);
    }

    @Test
    void aPageOfTagsRemovesNone() {
        var tagged = new Given(folder.resolve("tagged"))
                .file(
                        "list-tags-for-resource-" + HR + ".json",
                        "{ \"Tags\": [ { \"Key\": \"a\", \"Value\": \"1\" } ] }")
                .importedInto(Samples.open("four-departments.json"))
                .design()
                .orElseThrow();

        var after = new Given(folder.resolve("page"))
                .file("list-tags-for-resource-" + HR + ".json", """
                    { "Tags": [ { "Key": "b", "Value": "1" } ], "NextToken": "x" }
                    """)
                .importedInto(tagged)
                .design()
                .orElseThrow();

        assertThat(Given.account(after, HR).tags()).containsOnlyKeys("a", "b");
    }
}
