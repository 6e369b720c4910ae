package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.InlinePolicy;
import dev.espalier.intake.Remark.Code;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformReaderTest {
    private static final String DENY =
            "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:*\\\",\\\"Resource\\\":\\\"*\\\"}]}";
    static final String STATE = """
        { "format_version": "1.0", "terraform_version": "1.9.0", "values": { "root_module": {
          "resources": [
            { "address": "aws_organizations_organization.main", "mode": "managed", "type": "aws_organizations_organization",
              "name": "main", "values": { "id": "o-tea1234567", "master_account_id": "111111111111", "feature_set": "ALL",
                "enabled_policy_types": [ "SERVICE_CONTROL_POLICY" ], "roots": [ { "id": "r-ab12", "name": "Root" } ],
                "accounts": [ { "id": "111111111111", "name": "Kettle", "email": "tea@example.com" } ] } },
            { "address": "aws_organizations_organizational_unit.pantry", "mode": "managed",
              "type": "aws_organizations_organizational_unit", "name": "pantry",
              "values": { "id": "ou-ab12-pantry01", "name": "Pantry", "parent_id": "r-ab12", "tags": { "owner": "cook" } } },
            { "address": "aws_organizations_policy.guard", "mode": "managed", "type": "aws_organizations_policy",
              "name": "guard", "values": { "id": "p-guard001", "name": "Guard", "content": "%1$s" } },
            { "address": "aws_organizations_policy_attachment.guard", "mode": "managed",
              "type": "aws_organizations_policy_attachment", "name": "guard",
              "values": { "policy_id": "p-guard001", "target_id": "ou-ab12-pantry01" } } ],
          "child_modules": [ { "address": "module.cup", "resources": [
            { "address": "module.cup.aws_organizations_account.this", "mode": "managed", "type": "aws_organizations_account",
              "name": "this", "values": { "id": "222222222222", "name": "Cup", "email": "cup@example.com",
                "parent_id": "ou-ab12-pantry01" } } ] } ] } } }
        """.formatted(DENY);
    private static final String PLAN = """
        { "format_version": "1.2", "terraform_version": "1.9.0", "planned_values": { "root_module": { "resources": [
            { "address": "aws_organizations_organization.main", "mode": "managed", "type": "aws_organizations_organization",
              "name": "main", "values": { "feature_set": "ALL" } },
            { "address": "aws_organizations_organizational_unit.pantry", "mode": "managed",
              "type": "aws_organizations_organizational_unit", "name": "pantry", "values": { "name": "Pantry" } },
            { "address": "aws_organizations_account.cup", "mode": "managed", "type": "aws_organizations_account",
              "name": "cup", "values": { "name": "Cup", "email": "cup@example.com" } },
            { "address": "aws_organizations_policy.guard", "mode": "managed", "type": "aws_organizations_policy",
              "name": "guard", "values": { "name": "Guard", "type": "SERVICE_CONTROL_POLICY", "content": "%1$s" } },
            { "address": "aws_organizations_policy_attachment.guard", "mode": "managed",
              "type": "aws_organizations_policy_attachment", "name": "guard", "values": { } } ] } },
          "configuration": { "root_module": { "resources": [
            { "address": "aws_organizations_organizational_unit.pantry", "expressions": { "name": { "constant_value": "Pantry" },
              "parent_id": { "references": [ "aws_organizations_organization.main.roots[0].id", "aws_organizations_organization.main" ] } } },
            { "address": "aws_organizations_account.cup", "expressions": {
              "parent_id": { "references": [ "aws_organizations_organizational_unit.pantry.id" ] } } },
            { "address": "aws_organizations_policy_attachment.guard", "expressions": {
              "policy_id": { "references": [ "aws_organizations_policy.guard.id" ] },
              "target_id": { "references": [ "aws_organizations_account.cup.id" ] } } } ] } } }
        """.formatted(DENY);
    static final String IAM = """
        { "format_version": "1.0", "values": { "root_module": { "resources": [
            { "address": "aws_iam_user.hana", "mode": "managed", "type": "aws_iam_user", "name": "hana", "values": {
                "name": "hana", "path": "/till/", "arn": "arn:aws:iam::222222222222:user/till/hana",
                "permissions_boundary": "arn:aws:iam::222222222222:policy/Ceiling" } },
            { "address": "aws_iam_group.c", "mode": "managed", "type": "aws_iam_group", "name": "c",
              "values": { "name": "Cashiers", "path": "/" } },
            { "address": "aws_iam_user_group_membership.h", "mode": "managed", "type": "aws_iam_user_group_membership",
              "name": "h", "values": { "user": "hana", "groups": [ "Cashiers" ] } },
            { "address": "aws_iam_policy.c", "mode": "managed", "type": "aws_iam_policy", "name": "c",
              "values": { "name": "Ceiling", "path": "/", "policy": "%1$s" } },
            { "address": "aws_iam_group_policy_attachment.c", "mode": "managed", "type": "aws_iam_group_policy_attachment",
              "name": "c", "values": { "group": "Cashiers", "policy_arn": "arn:aws:iam::aws:policy/ReadOnlyAccess" } },
            { "address": "aws_iam_role.d", "mode": "managed", "type": "aws_iam_role", "name": "d", "values": {
                "name": "Deploy", "assume_role_policy": "%1$s", "max_session_duration": 7200,
                "inline_policy": [ { "name": "extra", "policy": "%1$s" } ] } },
            { "address": "aws_iam_role_policy.d", "mode": "managed", "type": "aws_iam_role_policy", "name": "d",
              "values": { "role": "Deploy", "name": "more", "policy": "%1$s" } } ] } } }
        """.formatted(DENY);

    static final String RAW_STATE = """
        { "version": 4, "terraform_version": "1.9.0", "serial": 7, "lineage": "x", "outputs": {}, "resources": [
          { "mode": "managed", "type": "aws_organizations_organization", "name": "main", "provider": "p",
            "instances": [ { "schema_version": 0, "attributes": { "id": "o-tea1234567",
              "master_account_id": "111111111111", "feature_set": "ALL",
              "enabled_policy_types": [ "SERVICE_CONTROL_POLICY" ],
              "roots": [ { "id": "r-ab12", "name": "Root" } ] } } ] },
          { "module": "module.tree", "mode": "managed", "type": "aws_organizations_organizational_unit",
            "name": "each", "provider": "p", "instances": [
              { "index_key": "pantry", "attributes": { "id": "ou-ab12-pantry01", "name": "Pantry",
                "parent_id": "r-ab12" } },
              { "index_key": "cellar", "attributes": { "id": "ou-ab12-cellar01", "name": "Cellar",
                "parent_id": "ou-ab12-pantry01" } } ] },
          { "mode": "managed", "type": "aws_organizations_policy", "name": "guard", "provider": "p",
            "instances": [ { "attributes": { "id": "p-guard001", "name": "Guard",
              "type": "SERVICE_CONTROL_POLICY", "content": "%1$s" } } ] },
          { "mode": "managed", "type": "aws_organizations_policy_attachment", "name": "g", "provider": "p",
            "instances": [ { "attributes": { "policy_id": "p-guard001", "target_id": "ou-ab12-cellar01" } } ] }
        ] }
        """.formatted(DENY);

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    @Test
    void stateTellsTheTreeAndWhatItAttaches() {
        var imported = given.file("state.json", STATE).imported();
        var design = imported.design().orElseThrow();

        var pantry = design.organization().root().organizationalUnits().getFirst();
        assertThat(pantry.name()).isEqualTo("Pantry");
        assertThat(pantry.tags()).containsEntry("owner", "cook");
        assertThat(pantry.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
        assertThat(Given.parentOf(design, "222222222222")).isEqualTo("Pantry");
        assertThat(design.organization().managementAccountId().value()).isEqualTo("111111111111");
        assertThat(Given.codes(imported)).contains(Code.SOME_ATTACHMENTS, Code.ONLY_MANAGED);
    }

    @Test
    void aPlanIsFollowedThroughItsReferences() {
        var imported = given.file("plan.json", PLAN).imported();
        var root = imported.design().orElseThrow().organization().root();

        assertThat(root.organizationalUnits()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("Pantry");
            assertThat(unit.accounts()).singleElement().satisfies(account -> {
                assertThat(account.name()).isEqualTo("Cup");
                assertThat(account.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
            });
        });
        assertThat(Given.codes(imported)).contains(Code.NO_ID);
    }

    private static String iamState(String... resources) {
        return """
            { "format_version": "1.0", "values": { "root_module": { "resources": [ %s ] } } }
            """.formatted(String.join(", ", resources));
    }

    private static String resource(String type, String called, String values) {
        return """
            { "address": "%1$s.%2$s", "mode": "managed", "type": "%1$s", "name": "%2$s", "values": { %3$s } }
            """.formatted(type, called, values);
    }

    @Test
    void rolesOfOneNameInTwoAccountsAreBothKeptAndWhatIsGivenToEitherIsOpen() {
        var imported = given.file(
                        "state.json",
                        iamState(
                                resource(
                                        "aws_iam_role",
                                        "one",
                                        "\"name\": \"Deploy\", \"arn\": \"arn:aws:iam::222222222222:role/Deploy\""),
                                resource(
                                        "aws_iam_role",
                                        "two",
                                        "\"name\": \"Deploy\", \"arn\": \"arn:aws:iam::333333333333:role/Deploy\""),
                                resource(
                                        "aws_iam_role_policy",
                                        "guard",
                                        "\"role\": \"Deploy\", \"name\": \"guard\", \"policy\": \"" + DENY + "\"")))
                .imported();

        for (var account : List.of("222222222222", "333333333333")) {
            assertThat(Given.account(imported.design().orElseThrow(), account)
                            .role("Deploy")
                            .orElseThrow()
                            .inlinePolicies())
                    .extracting(InlinePolicy::document)
                    .containsExactly(Documents.UNKNOWN);
        }
        assertThat(Given.codes(imported)).contains(Code.OPEN);
    }

    @Test
    void policiesWithoutNamesAreAllKept() {
        var role = Given.account(
                        given.file(
                                        "222222222222/state.json",
                                        iamState(
                                                resource("aws_iam_role", "d", "\"name\": \"Deploy\""),
                                                resource(
                                                        "aws_iam_role_policy",
                                                        "a",
                                                        "\"role\": \"Deploy\", \"policy\": \"" + DENY + "\""),
                                                resource("aws_iam_role_policy", "b", "\"role\": \"Deploy\"")))
                                .design(),
                        "222222222222")
                .role("Deploy")
                .orElseThrow();

        assertThat(role.inlinePolicies()).hasSize(2);
    }

    @Test
    void whatIsGivenToSomebodyNoFileDescribesIsTold() {
        var imported = given.file(
                        "222222222222/state.json",
                        iamState(
                                resource("aws_iam_user", "h", "\"name\": \"hana\""),
                                resource(
                                        "aws_iam_role_policy",
                                        "guard",
                                        "\"role\": \"Elsewhere\", \"name\": \"guard\", \"policy\": \"" + DENY + "\"")))
                .imported();

        assertThat(Given.codes(imported)).contains(Code.UNKNOWN_HOLDER);
    }

    @Test
    void peopleArePutTogetherFromTheirAttachmentsAndMemberships() {
        var account = Given.account(given.file("state.json", IAM).design(), "222222222222");

        var hana = account.user("hana").orElseThrow();
        assertThat(hana.path()).isEqualTo("/till/");
        assertThat(hana.groups()).containsExactly("Cashiers");
        assertThat(hana.permissionsBoundary()).contains("Ceiling");
        assertThat(account.group("Cashiers").orElseThrow().attachedPolicies())
                .containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
        var deploy = account.role("Deploy").orElseThrow();
        assertThat(deploy.trustPolicy()).isPresent();
        assertThat(deploy.maxSessionDuration()).isEqualTo(7200);
        assertThat(deploy.inlinePolicies()).extracting(policy -> policy.name()).containsExactly("extra", "more");
    }

    @Test
    void peopleOfNobodyKnowsWhichAccountAreReported() {
        var text = IAM.replace("arn:aws:iam::222222222222:user/till/hana", "");

        assertThat(Given.codes(given.file("state.json", text).imported())).contains(Code.NO_ACCOUNT_NAMED);
        assertThat(Given.account(given.file("222222222222.json", text).design(), "222222222222")
                        .users())
                .hasSize(1);
    }

    @Test
    void whatAPlanAttachesToTheRootIsAttachedThere() {
        var atRoot = PLAN.replace(
                "\"target_id\": { \"references\": [ \"aws_organizations_account.cup.id\" ] }",
                "\"target_id\": { \"references\": [ \"aws_organizations_organization.main.roots[0].id\","
                        + " \"aws_organizations_organization.main\" ] }");

        var root = given.file("plan.json", atRoot).design().organization().root();

        assertThat(atRoot).isNotEqualTo(PLAN);
        assertThat(root.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
    }

    @Test
    void theFileThatTerraformKeepsItsStateInIsReadAsWell() {
        var design = given.file("terraform.tfstate", RAW_STATE).design();

        var pantry = design.organization().root().organizationalUnits().getFirst();
        assertThat(pantry.name()).isEqualTo("Pantry");
        assertThat(pantry.organizationalUnits()).singleElement().satisfies(cellar -> {
            assertThat(cellar.name()).isEqualTo("Cellar");
            assertThat(cellar.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
        });
        assertThat(design.organization().managementAccountId().value()).isEqualTo("111111111111");
    }

    @Test
    void whatHasTheIdOfAnAccountIsAnAccountWhateverTheFileCallsIt() {
        var design = given.file("terraform.tfstate", RAW_STATE.replace("ou-ab12-cellar01", "111111111111"))
                .design();

        assertThat(design.organization().root().organizationalUnits())
                .singleElement()
                .satisfies(pantry -> {
                    assertThat(pantry.organizationalUnits()).isEmpty();
                    assertThat(pantry.accounts())
                            .extracting(account -> account.id().value())
                            .containsExactly("111111111111");
                });
    }
}
