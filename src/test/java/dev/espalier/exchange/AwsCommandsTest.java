package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwsCommandsTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");

    private final Design design = Samples.open("four-departments.json");

    @Test
    void accountIsMovedFromWhereItLiesToWhereItGoes() {
        var root = design.organization().root().id();
        var from = DesignIndex.of(design).containerOf(HR).orElseThrow().id();

        assertThat(commands(new MoveNodes(List.of(HR), root)))
                .isEqualTo("aws organizations move-account --account-id 444444444444 --source-parent-id " + from.value()
                        + " --destination-parent-id " + root.value());
    }

    @Test
    void policyIsLookedUpByItsName() {
        var people = unit("People");
        var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

        assertThat(commands(new DetachOrganizationPolicy(id, people)))
                .isEqualTo("aws organizations detach-policy --policy-id \"$(aws organizations list-policies --filter"
                        + " SERVICE_CONTROL_POLICY --output text --query 'Policies[?Name==`PeopleNoDatabases`].Id')\""
                        + " --target-id " + people.value());
    }

    @Test
    void defaultPolicyHasTheIdThatAwsGivesIt() {
        var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");

        assertThat(commands(new AttachOrganizationPolicy(id, HR)))
                .isEqualTo("aws organizations attach-policy --policy-id p-FullAWSAccess --target-id 444444444444");
    }

    @Test
    void documentIsOneWordOfTheShellWhateverIsInIt() {
        var document = new PolicyDocument(new JsonObject(List.of(new Member("Id", new JsonString("it's $HOME")))));

        assertThat(commands(new PutInlinePolicy(HANA, "Mine", document)))
                .startsWith("aws iam put-user-policy --user-name hana --policy-name Mine --policy-document '{")
                .contains("it'\\''s $HOME")
                .endsWith("}'");
    }

    @Test
    void linesAreGroupedByTheAccountToRunThemIn() {
        var leave = new LeaveGroup(HANA, new GroupId(HR, "Admins"));
        var move = new MoveNodes(List.of(HR), design.organization().root().id());

        var lines = AwsCommands.of(design, new Composite("both", List.of(leave, leave, move)));

        assertThat(lines)
                .filteredOn(line -> line.startsWith("#"))
                .containsExactly(
                        "# 444444444444, HR",
                        "# " + design.organization().managementAccountId().value() + ", Management");
        assertThat(lines).contains("aws iam remove-user-from-group --user-name hana --group-name Admins");
    }

    @Test
    void whatHasNoCommandIsSaid() {
        assertThat(AwsCommands.of(design, new RenameNode(unit("People"), "Staff")))
                .containsExactly("# rename unit People to Staff");
    }

    private OuId unit(String name) {
        return DesignIndex.of(design).units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String commands(Edit edit) {
        return AwsCommands.of(design, edit).stream()
                .filter(line -> !line.startsWith("#"))
                .reduce((_, _) -> "more than one")
                .orElseThrow();
    }
}
