package dev.espalier.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DesignIndexTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final OuId STAFF = new OuId("ou-ab12-staff001");
    private static final RootId ROOT = new RootId("r-ab12");
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private final Design design = design();
    private final DesignIndex index = DesignIndex.of(design);

    private static Design design() {
        var hr = Account.named(HR, "HR")
                .withPolicies(List.of(new ManagedPolicy(
                        "Ceiling", "/team/", "", GeneratedPolicies.allow("*", "*"), UnknownFields.NONE)))
                .withGroups(List.of(Group.named("Clerks").withAttachedPolicies(List.of(READ_ONLY))))
                .withUsers(List.of(
                        User.named("hana")
                                .withGroups(List.of("Clerks"))
                                .withAttachedPolicies(List.of("arn:aws:iam::444444444444:policy/team/Ceiling")),
                        User.named("omar").withPermissionsBoundary(Optional.of("Ceiling"))));
        var staff = OrganizationalUnit.named(STAFF, "Staff").withAccounts(List.of(hr));
        var people = OrganizationalUnit.named(PEOPLE, "People").withOrganizationalUnits(List.of(staff));
        var root = new Root(
                ROOT,
                "Root",
                List.of("FullAWSAccess"),
                List.of("RCPFullAWSAccess"),
                new TreeMap<>(),
                List.of(people),
                List.of(),
                UnknownFields.NONE);
        var organization = new Organization(
                "o-test123456",
                FeatureSet.ALL,
                HR,
                Set.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                List.of(),
                root,
                UnknownFields.NONE);
        return new Design(
                "Test", "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    @Test
    void pathLeadsFromTheRootToTheEntity() {
        assertThat(index.pathTo(HR)).extracting(Entity::name).containsExactly("Root", "People", "Staff", "HR");
    }

    @Test
    void pathOfAMemberEndsAtItsAccount() {
        assertThat(index.pathTo(new UserId(HR, "hana")))
                .endsWith(index.account(HR).orElseThrow());
    }

    @Test
    void pathOfAnUnknownNodeIsEmpty() {
        assertThat(index.pathTo(new AccountId("000000000000"))).isEmpty();
    }

    @Test
    void depthCountsUnitsOnly() {
        assertThat(index.depthOf(ROOT)).isZero();
        assertThat(index.depthOf(STAFF)).isEqualTo(2);
    }

    @Test
    void parentOfAMemberIsItsAccountAndTheRootHasNone() {
        assertThat(index.parentOf(new RoleId(HR, "any"))).contains(HR);
        assertThat(index.parentOf(HR)).contains(STAFF);
        assertThat(index.parentOf(ROOT)).isEmpty();
    }

    @Test
    void membersAreFoundThroughTheirAccount() {
        assertThat(index.user(new UserId(HR, "omar"))).isPresent();
        assertThat(index.user(new UserId(HR, "Omar"))).isEmpty();
        assertThat(index.usersIn(new GroupId(HR, "Clerks")))
                .extracting(User::name)
                .containsExactly("hana");
    }

    @Test
    void attachmentsOfAnAccountPolicyAreFoundByNameAndByArn() {
        var ceiling = new AccountPolicyId(HR, "Ceiling");
        assertThat(index.attachmentsOf(ceiling)).containsExactly(new UserId(HR, "hana"));
        assertThat(index.boundedBy(ceiling)).containsExactly(new UserId(HR, "omar"));
    }

    @Test
    void attachmentsOfAnAwsManagedPolicyAreFoundEverywhere() {
        assertThat(index.attachmentsOf(new AwsManagedPolicyId(READ_ONLY))).containsExactly(new GroupId(HR, "Clerks"));
    }

    @Test
    void defaultPolicyIsAttachedEverywhere() {
        var full = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");
        assertThat(index.attachmentsOf(full)).containsExactlyInAnyOrder(ROOT, PEOPLE, STAFF, HR);
        assertThat(index.contains(full)).isTrue();
    }

    @Test
    void indexIsSharedByDesignsThatOnlyLookDifferent() {
        var folded = design.withView(View.DEFAULT.withFolded(List.of(PEOPLE)));
        assertThat(DesignIndex.of(folded)).isSameAs(index);
    }

    @Test
    void replacingAnEntitySharesEverythingBesideTheWayToIt() {
        var large = DesignGenerator.of(3, new DesignGenerator.Size(40, 12, 40, 3));
        var before = DesignIndex.of(large);
        var changed = before.accounts().getLast().withName("Changed");
        var after = DesignIndex.of(DesignTree.replace(large, changed));
        var way = before.pathTo(changed.id());
        assertThat(before.entities().filter(entity -> !way.contains(entity)))
                .allSatisfy(entity -> assertThat(after.entity(entity.id())).containsSame(entity));
        assertThat(after.account(changed.id())).containsSame(changed);
    }

    @Test
    void whatIsAskedForComesInTheOrderOfTheFile() {
        var large = DesignIndex.of(DesignGenerator.of(3, new DesignGenerator.Size(200, 60, 0, 3)));
        var ids = large.entities().map(Entity::id).collect(Collectors.toSet());
        ids.removeIf(id -> id.hashCode() % 3 == 0);
        assertThat(large.units(ids)).isEqualTo(filtered(large.units(), ids)).isNotEmpty();
        assertThat(large.accounts(ids))
                .isEqualTo(filtered(large.accounts(), ids))
                .isNotEmpty();
    }

    private static List<? extends Entity> filtered(List<? extends Entity> all, Set<NodeId> ids) {
        return all.stream().filter(entity -> ids.contains(entity.id())).toList();
    }

    @Test
    void mappingSomeEntitiesIsMappingAllAndChangingThose() {
        var large = DesignGenerator.of(3, new DesignGenerator.Size(200, 60, 0, 3));
        var ids = DesignIndex.of(large).entities().map(Entity::id).collect(Collectors.toSet());
        ids.removeIf(id -> id.hashCode() % 5 != 0);
        UnaryOperator<Entity> renaming = entity -> switch (entity) {
            case Root root -> root.withName("Changed");
            case OrganizationalUnit unit ->
                unit.withName(unit.name() + unit.accounts().size());
            case Account account -> account.withName("Changed");
        };
        assertThat(DesignTree.mapEntities(large, ids, renaming))
                .isEqualTo(DesignTree.mapEntities(
                        large, entity -> ids.contains(entity.id()) ? renaming.apply(entity) : entity))
                .isNotEqualTo(large);
    }

    @Test
    void mappingWithoutAChangeGivesTheSameDesign() {
        assertThat(DesignTree.mapEntities(design, entity -> entity)).isSameAs(design);
    }
}
