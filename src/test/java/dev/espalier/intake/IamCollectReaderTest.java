package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.Remark.Code;
import dev.espalier.storage.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IamCollectReaderTest {
    private static final String ORGANIZATION = "data/aws/aws/organizations/o-tea1234567/";
    private static final String ACCOUNT = "data/aws/aws/accounts/222222222222/";
    private static final String DOCUMENT = """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "Action": "s3:*", "Resource": "*" } ] }
        """;

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void collect() {
        given = new Given(folder)
                .file(ORGANIZATION + "metadata.json", """
                    { "id": "o-tea1234567", "rootOu": "r-ab12", "rootAccountId": "111111111111",
                      "features": { "SERVICE_CONTROL_POLICY": true } }
                    """)
                .file(ORGANIZATION + "structure.json", """
                    { "r-ab12": { "accounts": [ "arn:aws:organizations::111111111111:account/o-tea1234567/111111111111" ],
                      "children": { "ou-ab12-pantry01": {
                        "accounts": [ "arn:aws:organizations::111111111111:account/o-tea1234567/222222222222" ] } } } }
                    """)
                .file(ORGANIZATION + "accounts.json", """
                    { "111111111111": { "ou": "r-ab12", "scps": [ "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess" ],
                        "rcps": [] },
                      "222222222222": { "ou": "ou-ab12-pantry01", "scps": [
                        "arn:aws:organizations::111111111111:policy/o-tea1234567/service_control_policy/p-guard001" ],
                        "rcps": [], "tags": { "env": "prod" } } }
                    """)
                .file(ORGANIZATION + "ous.json", """
                    { "r-ab12": { "scps": [ "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess" ], "rcps": [] },
                      "ou-ab12-pantry01": { "parent": "r-ab12", "scps": [], "rcps": [] } }
                    """)
                .file(ORGANIZATION + "ous/ou-ab12-pantry01/metadata.json", "{ \"name\": \"Pantry\" }")
                .file(ORGANIZATION + "ous/ou-ab12-pantry01/tags.json", "{ \"owner\": \"cook\" }")
                .file(ORGANIZATION + "scps/p-fullawsaccess/metadata.json", """
                    { "arn": "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess", "name": "FullAWSAccess" }
                    """)
                .file(ORGANIZATION + "scps/p-fullawsaccess/policy.json", DOCUMENT)
                .file(ORGANIZATION + "scps/p-guard001/metadata.json", """
                    { "arn": "arn:aws:organizations::111111111111:policy/o-tea1234567/service_control_policy/p-guard001",
                      "name": "Guard" }
                    """)
                .file(ORGANIZATION + "scps/p-guard001/policy.json", DOCUMENT);
    }

    @Test
    void structureAttachmentsTagsAndPoliciesAreRead() {
        var design = given.design();

        var pantry = design.organization().root().organizationalUnits().getFirst();
        assertThat(pantry.name()).isEqualTo("Pantry");
        assertThat(pantry.tags()).containsEntry("owner", "cook");
        assertThat(pantry.serviceControlPolicies()).isEmpty();
        assertThat(Given.account(design, "222222222222").serviceControlPolicies())
                .containsExactly("Guard");
        assertThat(Given.account(design, "222222222222").tags()).containsEntry("env", "prod");
        assertThat(design.organization().managementAccountId().value()).isEqualTo("111111111111");
        assertThat(design.organization().policyTypes()).containsExactly(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        assertThat(design.organization().policies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.document()).isNotEqualTo(Documents.UNKNOWN));
    }

    @Test
    void nothingButNamesOfAccountsAndTheirInsideIsMissing() {
        assertThat(Given.codes(given.imported())).containsExactlyInAnyOrder(Code.NO_NAME, Code.NO_IAM);
    }

    @Test
    void whatIsInAccountsIsPutTogetherFromItsFolders() {
        var design = given.file(ACCOUNT + "iam/user/hana/metadata.json", """
            { "arn": "arn:aws:iam::222222222222:user/till/hana", "name": "hana", "path": "/till/",
              "permissionBoundary": "arn:aws:iam::222222222222:policy/Ceiling" }
            """)
                .file(ACCOUNT + "iam/user/hana/groups.json", "[ \"arn:aws:iam::222222222222:group/Cashiers\" ]")
                .file(
                        ACCOUNT + "iam/user/hana/inline-policies.json",
                        "[ { \"PolicyName\": \"read\", \"PolicyDocument\": " + DOCUMENT + "} ]")
                .file(ACCOUNT + "iam/group/cashiers/metadata.json", "{ \"name\": \"Cashiers\", \"path\": \"/\" }")
                .file(
                        ACCOUNT + "iam/group/cashiers/managed-policies.json",
                        "[ \"arn:aws:iam::aws:policy/ReadOnlyAccess\", \"arn:aws:iam::222222222222:policy/Ceiling\" ]")
                .file(ACCOUNT + "iam/policy/ceiling/metadata.json", "{ \"name\": \"Ceiling\", \"path\": \"/\" }")
                .file(ACCOUNT + "iam/policy/ceiling/current-policy.json", DOCUMENT)
                .file(ACCOUNT + "iam/role/deploy/metadata.json", "{ \"name\": \"Deploy\", \"path\": \"/\" }")
                .file(ACCOUNT + "iam/role/deploy/trust-policy.json", DOCUMENT)
                .file(ACCOUNT + "s3/receipts/metadata.json", "{ \"arn\": \"arn:aws:s3:::receipts\" }")
                .file(ACCOUNT + "s3/receipts/policy.json", DOCUMENT)
                .design();

        var account = Given.account(design, "222222222222");
        var hana = account.user("hana").orElseThrow();
        assertThat(hana.path()).isEqualTo("/till/");
        assertThat(hana.groups()).containsExactly("Cashiers");
        assertThat(hana.permissionsBoundary()).contains("Ceiling");
        assertThat(hana.inlinePolicies()).hasSize(1);
        assertThat(account.group("Cashiers").orElseThrow().attachedPolicies())
                .containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess", "Ceiling");
        assertThat(account.policies()).hasSize(1);
        assertThat(account.role("Deploy").orElseThrow().trustPolicy()).isPresent();
        assertThat(account.resource("arn:aws:s3:::receipts").orElseThrow().policy())
                .isPresent();
    }

    @Test
    void aTypeThatNoFlagSpeaksOfStaysAsItIsInTheDesign() {
        var before = Samples.open("four-departments.json");
        var id = "o-" + before.organization().id().replaceFirst("^o-", "");

        var after = given.file("organizations/" + id + "/metadata.json", "{ \"features\": {} }")
                .importedInto(before)
                .design()
                .orElseThrow();

        assertThat(after.organization().policyTypes())
                .isEqualTo(before.organization().policyTypes())
                .isNotEmpty();
    }

    @Test
    void aPolicyOfNothingIsLeftOutAloud() {
        given.file("accounts/111111111111/notes/mine/policy.json", "{ \"Statement\": [] }");

        assertThat(Given.codes(given.imported())).contains(Remark.Code.NO_HOLDER);
    }
}
