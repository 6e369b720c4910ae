package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Group;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyReachTest {
    private static final RootId ROOT = new RootId("r-ab12");
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final AccountId HQ = new AccountId("111111111111");
    private static final AccountId FINANCE = new AccountId("222222222222");
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final UserId OMAR = new UserId(HR, "omar");
    private static final RoleId WORKER = new RoleId(HR, "Worker");
    private static final RoleId LINKED = new RoleId(HR, "AWSServiceRoleForBackup");
    private static final ResourceId PAYSLIPS = new ResourceId(HR, "arn:aws:s3:::payslips");
    private static final ResourceId SERVER = new ResourceId(HR, "arn:aws:ec2:eu-west-1:444444444444:instance/i-1");
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private static final OrganizationPolicyId NO_EXIT =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "NoExit");
    private static final OrganizationPolicyId OURS_ONLY =
            new OrganizationPolicyId(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, "OursOnly");

    private final Design design = design(Set.of(OrganizationPolicyType.values()));

    /// NoExit hangs on the root and on People, OursOnly on the root.
    private static Design design(Set<OrganizationPolicyType> enabled) {
        var hq = Account.named(HQ, "HQ").withUsers(List.of(User.named("sven")));
        var finance = Account.named(FINANCE, "Finance").withUsers(List.of(User.named("fay")));
        var hr = Account.named(HR, "HR")
                .withGroups(List.of(Group.named("Clerks").withAttachedPolicies(List.of(READ_ONLY))))
                .withUsers(List.of(
                        User.named("hana").withGroups(List.of("Clerks")),
                        User.named("omar").withPermissionsBoundary(Optional.of(READ_ONLY)),
                        User.named("pia")))
                .withRoles(List.of(
                        Role.named("Worker"),
                        Role.named("AWSServiceRoleForBackup").withPath("/aws-service-role/backup.amazonaws.com/")))
                .withResources(List.of(Resource.of(PAYSLIPS.arn()), Resource.of(SERVER.arn())));
        var people = OrganizationalUnit.named(PEOPLE, "People")
                .withServiceControlPolicies(List.of("FullAWSAccess", "NoExit"))
                .withAccounts(List.of(hr));
        var root = new Root(
                ROOT,
                "Root",
                List.of("FullAWSAccess", "NoExit"),
                List.of("RCPFullAWSAccess", "OursOnly"),
                new TreeMap<>(),
                List.of(people),
                List.of(hq, finance),
                UnknownFields.NONE);
        var organization =
                new Organization("o-test123456", FeatureSet.ALL, HQ, enabled, List.of(), root, UnknownFields.NONE);
        return new Design(
                "Test", "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    @Test
    void scpOfTheRootReachesAllMemberAccountsAndSparesTheManagementAccount() {
        var reach = PolicyReach.of(design, NO_EXIT);

        assertThat(List.of(FINANCE, HR)).allMatch(reach::reaches);
        assertThat(reach.reaches(HQ)).isFalse();
        assertThat(reach.reaches(new UserId(HQ, "sven"))).isFalse();
        assertThat(reach.sparesManagement()).isTrue();
        assertThat(reach.count()).isEqualTo(new PolicyReach.Count(2, 4, 1, 0));
    }

    @Test
    void oneAttachmentReachesWhatLiesBelowItAlone() {
        var reach = PolicyReach.of(design, NO_EXIT, PEOPLE);

        assertThat(reach.reaches(HR)).isTrue();
        assertThat(reach.reaches(FINANCE)).isFalse();
        assertThat(reach.reaches(ROOT)).isFalse();
        assertThat(reach.reachesInto(ROOT)).isTrue();
        assertThat(reach.sparesManagement()).isFalse();
    }

    @Test
    void scpBindsPrincipalsButNoResourcesAndNoServiceLinkedRoles() {
        var reach = PolicyReach.of(design, NO_EXIT);

        assertThat(List.of(HANA, WORKER, new GroupId(HR, "Clerks"))).allMatch(reach::reaches);
        assertThat(List.of(PAYSLIPS, SERVER, LINKED)).noneMatch(reach::reaches);
    }

    @Test
    void rcpBindsRolesAndResourcesOfItsServicesButNoUsers() {
        var reach = PolicyReach.of(design, OURS_ONLY);

        assertThat(List.of(PAYSLIPS, WORKER)).allMatch(reach::reaches);
        assertThat(List.of(HANA, SERVER, LINKED)).noneMatch(reach::reaches);
        assertThat(reach.count()).isEqualTo(new PolicyReach.Count(2, 0, 1, 1));
    }

    @Test
    void policyOnTheManagementAccountReachesNobody() {
        var reach = PolicyReach.of(design, NO_EXIT, HQ);

        assertThat(reach.count()).isEqualTo(new PolicyReach.Count(0, 0, 0, 0));
        assertThat(reach.sparesManagement()).isTrue();
        assertThat(reach.reachesInto(ROOT)).isFalse();
    }

    @Test
    void policiesOfATypeThatIsNotEnabledReachNobody() {
        var reach = PolicyReach.of(design(Set.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)), NO_EXIT);

        assertThat(reach.isSwitchedOff()).isTrue();
        assertThat(reach.reaches(HR)).isFalse();
        assertThat(reach.sparesManagement()).isFalse();
    }

    @Test
    void managedPolicyReachesTheUsersOfItsGroupsAndWhomItBounds() {
        var reach = PolicyReach.of(design, new AwsManagedPolicyId(READ_ONLY));

        assertThat(List.of(HANA, OMAR, new GroupId(HR, "Clerks"), HR)).allMatch(reach::reaches);
        assertThat(List.of(new UserId(HR, "pia"), WORKER, FINANCE)).noneMatch(reach::reaches);
        assertThat(reach.count()).isEqualTo(new PolicyReach.Count(1, 2, 0, 0));
        assertThat(reach.reachesInto(PEOPLE)).isTrue();
    }
}
