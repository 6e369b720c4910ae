package dev.espalier.edit;

import static dev.espalier.design.OrganizationPolicyType.RESOURCE_CONTROL_POLICY;
import static dev.espalier.design.OrganizationPolicyType.SERVICE_CONTROL_POLICY;
import static dev.espalier.edit.TestDesign.DOCUMENT;
import static dev.espalier.edit.TestDesign.FULL;
import static dev.espalier.edit.TestDesign.HANA;
import static dev.espalier.edit.TestDesign.HR;
import static dev.espalier.edit.TestDesign.NO_DATABASES;
import static dev.espalier.edit.TestDesign.OTHER;
import static dev.espalier.edit.TestDesign.PEOPLE;
import static dev.espalier.edit.TestDesign.QUEUE;
import static dev.espalier.edit.TestDesign.READ_ONLY;
import static dev.espalier.edit.TestDesign.ROOT;
import static dev.espalier.edit.TestDesign.WORK;
import static dev.espalier.edit.TestDesign.after;
import static dev.espalier.edit.TestDesign.design;
import static dev.espalier.edit.TestDesign.indexAfter;
import static dev.espalier.edit.TestDesign.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuotaProfile;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyEditsTest {
    private static final OrganizationPolicyId FENCE = new OrganizationPolicyId(RESOURCE_CONTROL_POLICY, "Fence");
    private static final OrganizationPolicyId FULL_RCP =
            new OrganizationPolicyId(RESOURCE_CONTROL_POLICY, "RCPFullAWSAccess");
    private static final AccountPolicyId READ_LETTERS = new AccountPolicyId(HR, "ReadLetters");
    private static final AccountPolicyId CEILING = new AccountPolicyId(HR, "Ceiling");

    @Test
    void newPolicyIsAttachedToNothing() {
        var id = new OrganizationPolicyId(SERVICE_CONTROL_POLICY, "NoMail");
        var index = indexAfter(new AddPolicy(SERVICE_CONTROL_POLICY, "NoMail", "", DOCUMENT));
        assertThat(index.policy(id)).isPresent();
        assertThat(index.attachmentsOf(id)).isEmpty();
    }

    @Test
    void policyNamesAreTakenPerType() {
        assertThat(rejected(new AddPolicy(SERVICE_CONTROL_POLICY, "NoDatabases", "", DOCUMENT))
                        .code())
                .isEqualTo("DUPLICATE_POLICY");
        assertThat(rejected(new AddPolicy(SERVICE_CONTROL_POLICY, "FullAWSAccess", "", DOCUMENT))
                        .code())
                .isEqualTo("DUPLICATE_POLICY");
        after(design(), new AddPolicy(RESOURCE_CONTROL_POLICY, "NoDatabases", "", DOCUMENT));
    }

    @Test
    void olderQuotasLetFewerScpsBeAttached() {
        var full = design();
        for (int i = 3; i <= 5; i++) {
            var id = new OrganizationPolicyId(SERVICE_CONTROL_POLICY, "No" + i);
            full = after(
                    full,
                    new AddPolicy(SERVICE_CONTROL_POLICY, id.name(), "", DOCUMENT),
                    new AttachOrganizationPolicy(id, PEOPLE));
        }
        var sixth = new OrganizationPolicyId(SERVICE_CONTROL_POLICY, "No6");
        full = after(full, new AddPolicy(SERVICE_CONTROL_POLICY, "No6", "", DOCUMENT));
        var attach = new AttachOrganizationPolicy(sixth, PEOPLE);

        after(full, attach);
        var older = after(full, new SetQuotaProfile(QuotaProfile.BEFORE_MAY_2026));
        assertThat(rejected(older, attach).code()).isEqualTo("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
    }

    @Test
    void policyNeedsANameAndAShortDescription() {
        assertThat(rejected(new AddPolicy(SERVICE_CONTROL_POLICY, "", "", DOCUMENT))
                        .code())
                .isEqualTo("INVALID_NAME");
        assertThat(rejected(new AddPolicy(SERVICE_CONTROL_POLICY, "Long", "x".repeat(513), DOCUMENT))
                        .code())
                .isEqualTo("INVALID_DESCRIPTION");
    }

    @Test
    void attachedPolicyComesLast() {
        var index = indexAfter(new AttachOrganizationPolicy(NO_DATABASES, HR));
        assertThat(index.account(HR).orElseThrow().serviceControlPolicies())
                .containsExactly("FullAWSAccess", "NoDatabases");
    }

    @Test
    void policyIsAttachedOnceAndMustExist() {
        assertThat(rejected(new AttachOrganizationPolicy(NO_DATABASES, PEOPLE)).code())
                .isEqualTo("DUPLICATE_POLICY_ATTACHMENT");
        var nowhere = new OrganizationPolicyId(SERVICE_CONTROL_POLICY, "Nowhere");
        assertThat(rejected(new AttachOrganizationPolicy(nowhere, PEOPLE)).code())
                .isEqualTo("POLICY_MISSING");
    }

    @Test
    void organizationPoliciesBindNoMembersDirectly() {
        assertThat(rejected(new AttachOrganizationPolicy(NO_DATABASES, HANA)).code())
                .isEqualTo("POLICY_TARGET");
        assertThat(rejected(new AttachOrganizationPolicy(FENCE, QUEUE)).code()).isEqualTo("POLICY_TARGET");
    }

    @Test
    void eleventhScpIsRefused() {
        var design = design();
        for (int i = 1; i < 10; i++) {
            design = after(design, new AddPolicy(SERVICE_CONTROL_POLICY, "P" + i, "", DOCUMENT));
            design = after(
                    design,
                    new AttachOrganizationPolicy(new OrganizationPolicyId(SERVICE_CONTROL_POLICY, "P" + i), WORK));
        }
        assertThat(rejected(design, new AttachOrganizationPolicy(NO_DATABASES, WORK))
                        .code())
                .isEqualTo("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
    }

    @Test
    void sixthRcpIsRefusedAndTheDefaultCounts() {
        var design = design();
        for (int i = 1; i < 5; i++) {
            design = after(design, new AddPolicy(RESOURCE_CONTROL_POLICY, "R" + i, "", DOCUMENT));
            design = after(
                    design,
                    new AttachOrganizationPolicy(new OrganizationPolicyId(RESOURCE_CONTROL_POLICY, "R" + i), WORK));
        }
        assertThat(rejected(design, new AttachOrganizationPolicy(FENCE, WORK)).code())
                .isEqualTo("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
    }

    @Test
    void lastScpStaysAttachedUntilAnotherIsThere() {
        var refused = rejected(new DetachOrganizationPolicy(FULL, WORK));
        assertThat(refused.code()).isEqualTo("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
        assertThat(refused.sentence())
                .isEqualTo(
                        "FullAWSAccess is the only SCP of Work, and AWS wants at least one; attach another one first.");
        var index =
                indexAfter(new AttachOrganizationPolicy(NO_DATABASES, WORK), new DetachOrganizationPolicy(FULL, WORK));
        assertThat(index.unit(WORK).orElseThrow().serviceControlPolicies()).containsExactly("NoDatabases");
    }

    @Test
    void defaultRcpIsNeverDetached() {
        var both = after(design(), new AttachOrganizationPolicy(FENCE, WORK));
        assertThat(rejected(both, new DetachOrganizationPolicy(FULL_RCP, WORK)).code())
                .isEqualTo("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
    }

    @Test
    void onlyWhatIsAttachedCanBeDetached() {
        assertThat(rejected(new DetachOrganizationPolicy(NO_DATABASES, WORK)).code())
                .isEqualTo("POLICY_NOT_ATTACHED");
    }

    @Test
    void attachingNeedsThePolicyTypeSwitchedOn() {
        var off = after(design(), new SetPolicyTypes(Set.of(SERVICE_CONTROL_POLICY)));
        assertThat(rejected(off, new AttachOrganizationPolicy(FENCE, WORK)).code())
                .isEqualTo("POLICY_TYPE_NOT_ENABLED");
        var billing = after(design(), new SetFeatureSet(FeatureSet.CONSOLIDATED_BILLING));
        assertThat(rejected(billing, new AttachOrganizationPolicy(FENCE, WORK)).sentence())
                .contains("all features");
    }

    @Test
    void switchingAPolicyTypeOffAndOnLosesAttachmentsButNoPolicies() {
        var index =
                indexAfter(new SetPolicyTypes(Set.of()), new SetPolicyTypes(Set.of(OrganizationPolicyType.values())));
        assertThat(index.policy(NO_DATABASES)).isPresent();
        assertThat(index.attachmentsOf(NO_DATABASES)).isEmpty();
        assertThat(index.unit(PEOPLE).orElseThrow().serviceControlPolicies()).containsExactly("FullAWSAccess");
    }

    @Test
    void labelOfPolicyTypesSaysWhichIsSwitchedAndWhichWay() {
        var scpOnly = new SetPolicyTypes(Set.of(SERVICE_CONTROL_POLICY));
        var rcpOnly = new SetPolicyTypes(Set.of(RESOURCE_CONTROL_POLICY));
        assertThat(scpOnly.label(design())).isEqualTo("switch off RCP");
        assertThat(new SetPolicyTypes(Set.of()).label(design())).isEqualTo("switch off SCP, RCP");
        assertThat(rcpOnly.label(after(design(), scpOnly))).isEqualTo("switch off SCP, switch on RCP");
    }

    @Test
    void takenPolicyNameIsSaidPlainly() {
        var taken = rejected(new AddPolicy(SERVICE_CONTROL_POLICY, NO_DATABASES.name(), "", DOCUMENT));
        assertThat(taken.sentence()).isEqualTo("There is an SCP NoDatabases already; choose another name.");
    }

    @Test
    void defaultAndAwsManagedPoliciesAreReadOnly() {
        assertThat(rejected(new EditPolicy(FULL, OTHER)).code()).isEqualTo("POLICY_READ_ONLY");
        assertThat(rejected(new RenamePolicy(FULL, "Other")).code()).isEqualTo("POLICY_READ_ONLY");
        assertThat(rejected(new RemovePolicy(FULL)).code()).isEqualTo("POLICY_READ_ONLY");
        assertThat(rejected(new EditPolicy(new AwsManagedPolicyId(READ_ONLY), OTHER))
                        .code())
                .isEqualTo("POLICY_READ_ONLY");
    }

    @Test
    void renamingAnScpFollowsThroughToItsAttachments() {
        var index = indexAfter(new RenamePolicy(NO_DATABASES, "NoTables"));
        assertThat(index.unit(PEOPLE).orElseThrow().serviceControlPolicies())
                .containsExactly("FullAWSAccess", "NoTables");
    }

    @Test
    void renamingAManagedPolicyFollowsThroughToAttachmentsAndBoundaries() {
        var index = indexAfter(new RenamePolicy(READ_LETTERS, "ReadMail"), new RenamePolicy(CEILING, "Roof"));
        var hana = index.user(HANA).orElseThrow();
        assertThat(hana.attachedPolicies()).containsExactly("ReadMail");
        assertThat(hana.permissionsBoundary()).contains("Roof");
        assertThat(index.group(new GroupId(HR, "Clerks")).orElseThrow().attachedPolicies())
                .containsExactly("ReadMail");
    }

    @Test
    void removingAnScpDetachesItEverywhere() {
        assertThat(indexAfter(new RemovePolicy(NO_DATABASES)).attachmentsOf(NO_DATABASES))
                .isEmpty();
    }

    @Test
    void scpThatIsTheOnlyOneSomewhereIsNotRemoved() {
        var bare = after(
                design(), new AttachOrganizationPolicy(NO_DATABASES, ROOT), new DetachOrganizationPolicy(FULL, ROOT));
        assertThat(rejected(bare, new RemovePolicy(NO_DATABASES)).code())
                .isEqualTo("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED");
    }

    @Test
    void removingAManagedPolicyTakesItOffEverybodyAndSaysHowOften() {
        var remove = new RemovePolicy(READ_LETTERS);
        assertThat(remove.label(design())).isEqualTo("remove policy ReadLetters (used 2 times)");
        assertThat(indexAfter(remove).user(HANA).orElseThrow().attachedPolicies())
                .isEmpty();
        assertThat(indexAfter(new RemovePolicy(CEILING))
                        .user(HANA)
                        .orElseThrow()
                        .permissionsBoundary())
                .isEmpty();
    }

    @Test
    void policyDocumentMayBeAnything() {
        var design = after(design(), new EditPolicy(NO_DATABASES, OTHER), new EditPolicy(CEILING, OTHER));
        assertThat(DesignIndex.of(design).policy(NO_DATABASES).orElseThrow().document())
                .isEqualTo(OTHER);
        assertThat(DesignIndex.of(design).policy(CEILING).orElseThrow().document())
                .isEqualTo(OTHER);
    }
}
