package dev.espalier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessEffect;
import dev.espalier.access.AccessEffect.Direction;
import dev.espalier.catalog.ActionTable;
import dev.espalier.compare.Comparison.Widening;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.AddGroup;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AddRole;
import dev.espalier.edit.AddUser;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetBoundary;
import dev.espalier.edit.SetPolicyTypes;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is told of edits of *Four departments*.
class ComparisonTest {
    private static final Design SAMPLE = Samples.open("four-departments.json");
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final UserId IVO = new UserId(HR, "ivo");
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
    private static final OrganizationPolicyId FULL =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");

    private static Design edited(Edit... edits) {
        var design = SAMPLE;
        for (var edit : edits) {
            assertThat(edit.applyTo(design)).isInstanceOf(Applied.class);
            design = edit.applyTo(design) instanceof Applied(var after) ? after : design;
        }
        return design;
    }

    private static Comparison after(Edit... edits) {
        return Comparison.of(SAMPLE, edited(edits));
    }

    private static PolicyDocument document(String json) {
        return new PolicyDocument(JsonText.parse(json).value().orElseThrow());
    }

    private static List<String> sentences(Comparison comparison) {
        return comparison.changes().stream().map(Change::sentence).toList();
    }

    private static AccessEffect only(Comparison comparison) {
        assertThat(comparison.effects()).hasSize(1);
        return comparison.effects().getFirst();
    }

    @Test
    void designIsLikeItself() {
        var comparison = Comparison.of(SAMPLE, SAMPLE.withName("Another name"));

        assertThat(comparison.isNothing()).isTrue();
        assertThat(comparison.widening()).isEqualTo(Widening.NO);
        assertThat(new Report(comparison).sections()).isEmpty();
    }

    @Test
    void moveGivesBackWhatTheUnitDenied() {
        var comparison =
                after(new MoveNodes(List.of(HR), SAMPLE.organization().root().id()));

        assertThat(sentences(comparison)).containsExactly("account HR moved from People to Root");
        var effect = only(comparison);
        assertThat(effect.direction()).isEqualTo(Direction.GAINED);
        assertThat(effect.actions().keySet()).containsExactly(new RootUserId(HR), HANA);
        assertThat(effect.allActions()).isEqualTo(ActionTable.get().ofService("rds"));
        assertThat(new CauseWords(comparison).text(effect))
                .isEqualTo("no more Deny of PeopleNoDatabases \"NoDatabases\" on People");
        assertThat(comparison.widening()).isEqualTo(Widening.YES);
    }

    @Test
    void samePermissionsAreLostTheOtherWayRound() {
        var comparison = Comparison.of(
                edited(new MoveNodes(List.of(HR), SAMPLE.organization().root().id())), SAMPLE);

        assertThat(only(comparison).direction()).isEqualTo(Direction.LOST);
        assertThat(new CauseWords(comparison).text(only(comparison)))
                .isEqualTo("Deny of PeopleNoDatabases \"NoDatabases\" on People");
        assertThat(comparison.widening()).isEqualTo(Widening.NO);
    }

    @Test
    void levelWithoutAnAllowIsTheCauseForEverybodyBeneath() {
        var comparison =
                after(new AttachOrganizationPolicy(NO_DATABASES, HR), new DetachOrganizationPolicy(FULL, PEOPLE));

        assertThat(comparison.effects()).allMatch(effect -> effect.direction() == Direction.LOST);
        assertThat(comparison.effects().stream().map(new CauseWords(comparison)::text))
                .contains("no more Allow of FullAWSAccess #1 on People");
        assertThat(sentences(comparison))
                .containsExactly("SCP FullAWSAccess detached from People", "SCP PeopleNoDatabases attached to HR");
    }

    @Test
    void groupThatIsLeftIsTheCause() {
        var comparison = after(new LeaveGroup(HANA, new GroupId(HR, "Admins")));

        assertThat(sentences(comparison)).containsExactly("user hana in HR left group Admins");
        assertThat(comparison.effects())
                .extracting(effect -> effect.direction() + ": " + new CauseWords(comparison).text(effect))
                .containsExactly("LOST: no more Allow of AdministratorAccess #1 on Admins");
        assertThat(comparison.effects())
                .allMatch(effect -> effect.actions().keySet().equals(Set.of(HANA)));
    }

    @Test
    void grantOfOnesOwnIsToldWithoutTheName() {
        var comparison = after(new AttachManagedPolicy(IVO, "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"));

        assertThat(sentences(comparison)).containsExactly("policy AmazonSQSReadOnlyAccess attached to user ivo in HR");
        assertThat(new CauseWords(comparison).text(only(comparison)))
                .isEqualTo("Allow of AmazonSQSReadOnlyAccess \"AmazonSQSReadOnlyAccess\"");
    }

    @Test
    void boundaryIsTheCauseOfWhatItLeavesOut() {
        var comparison = after(new SetBoundary(HANA, Optional.of("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")));

        assertThat(sentences(comparison))
                .containsExactly("AmazonS3ReadOnlyAccess is the permissions boundary of user hana in HR");
        assertThat(comparison.effects().stream().map(AccessEffect::direction)).containsOnly(Direction.LOST);
        assertThat(comparison.effects().stream().map(new CauseWords(comparison)::text))
                .contains("no Allow in the permissions boundary of the caller");
    }

    @Test
    void conditionThatIsNewIsTheCauseOfWhatDependsNow() {
        var comparison = after(new EditPolicy(NO_DATABASES, document("""
            {"Version": "2012-10-17", "Statement": [{"Sid": "OnlyHere", "Effect": "Deny", "Action": "rds:*",
             "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}}]}\
            """)));

        assertThat(sentences(comparison)).containsExactly("SCP PeopleNoDatabases changed");
        assertThat(comparison.effects().stream().map(AccessEffect::direction)).containsOnly(Direction.GAINED);
        assertThat(comparison.effects().stream().map(new CauseWords(comparison)::text))
                .anyMatch(text -> text.startsWith("no more Deny of PeopleNoDatabases \"NoDatabases\" on People"));
    }

    @Test
    void newcomersAreCountedAndWidenWhenTheyMayDoSomething() {
        var bob = new UserId(HR, "bob");
        var powerless = after(new AddUser(HR, User.named("bob")));
        var mighty = after(
                new AddUser(HR, User.named("bob")),
                new AttachManagedPolicy(bob, "arn:aws:iam::aws:policy/AdministratorAccess"));

        assertThat(powerless.newcomers()).hasSize(1);
        assertThat(powerless.newcomers().getFirst().allowed()).isZero();
        assertThat(powerless.widening()).isNotEqualTo(Widening.YES);
        assertThat(mighty.newcomers().getFirst().allowed()).isGreaterThan(10_000);
        assertThat(mighty.widening()).isEqualTo(Widening.YES);
        assertThat(sentences(powerless)).containsExactly("user bob added in HR");
    }

    @Test
    void trustMayReachOthersAndCountsAsPerhaps() {
        var role = new RoleId(HR, "Helper");
        var before = edited(new AddRole(HR, Role.named("Helper").withTrustPolicy(Optional.of(document("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
             "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}\
            """)))));
        var trust = new SetTrustPolicy(role, document("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
             "Principal": {"AWS": "999999999999"}, "Action": "sts:AssumeRole"}]}\
            """));

        var comparison = Comparison.of(before, ((Applied) trust.applyTo(before)).design());

        assertThat(sentences(comparison)).containsExactly("trust policy of role Helper in HR changed");
        assertThat(comparison.widening()).isEqualTo(Widening.PERHAPS);
    }

    @Test
    void grantOnAResourceOfAnotherAccountMayWiden() {
        var comparison = after(new PutInlinePolicy(IVO, "Call", document("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Resource": "arn:aws:iam::333333333333:role/DbAdmin"}]}\
            """)));

        assertThat(comparison.widening()).isNotEqualTo(Widening.NO);
    }

    @Test
    void renamingWidensNothing() {
        assertThat(after(new RenameNode(PEOPLE, "Persons")).widening()).isEqualTo(Widening.NO);
    }

    @Test
    void grantThatMakesADependingPermissionSureIsTheCause() {
        var comparison = after(new AttachManagedPolicy(IVO, "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"));

        assertThat(comparison.effects())
                .extracting(effect -> new CauseWords(comparison).text(effect))
                .allMatch(text -> text.startsWith("Allow of AmazonS3ReadOnlyAccess"));
    }

    @Test
    void samePolicyOfOnesOwnAndOfAGroupAreTwoCauses() {
        var sqs = "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess";
        var queues = new GroupId(HR, "Queues");
        var zed = new UserId(HR, "zed");
        var before = edited(new AddGroup(HR, Group.named("Queues")), new AddUser(HR, User.named("zed")));
        var design = before;
        for (var edit : List.of(
                new AttachManagedPolicy(queues, sqs), new JoinGroup(zed, queues), new AttachManagedPolicy(IVO, sqs))) {
            design = ((Applied) edit.applyTo(design)).design();
        }
        var comparison = Comparison.of(before, design);

        assertThat(comparison.effects())
                .extracting(effect -> effect.actions().keySet() + new CauseWords(comparison).text(effect))
                .anyMatch(text -> text.contains("zed") && !text.contains("ivo") && text.endsWith("on Queues"))
                .anyMatch(text -> text.contains("ivo") && !text.contains("zed") && !text.endsWith("on Queues"));
    }

    @Test
    void denyThatReachesNobodyInsideAltersNothing() {
        var comparison = after(
                new SetPolicyTypes(Set.of(OrganizationPolicyType.values())),
                new AddPolicy(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, "OnlyOurs", "", document("""
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",
                     "Action": "secretsmanager:*", "Resource": "*",
                     "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-fourdepts01"}}}]}\
                    """)),
                new AttachOrganizationPolicy(
                        new OrganizationPolicyId(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, "OnlyOurs"),
                        SAMPLE.organization().root().id()));

        assertThat(comparison.effects()).isEmpty();
        assertThat(comparison.widening()).isEqualTo(Widening.NO);
    }

    @Test
    void exceptionTakenOutOfADenyNarrowsAndPutIntoItMayWiden() {
        var one = edited(new EditPolicy(NO_DATABASES, exempting("\"arn:aws:iam::*:role/Ops\"")));
        var two = edited(
                new EditPolicy(NO_DATABASES, exempting("\"arn:aws:iam::*:role/Ops\", \"arn:aws:iam::*:role/Net\"")));

        var narrowing = Comparison.of(two, one);

        assertThat(narrowing.widening()).isEqualTo(Widening.NO);
        assertThat(new Report(narrowing).conclusion())
                .first()
                .isEqualTo("Nothing is permitted that was not permitted before, whoever asks and whatever the"
                        + " circumstances.");
        assertThat(Comparison.of(one, two).widening()).isEqualTo(Widening.PERHAPS);
    }

    private static PolicyDocument exempting(String arns) {
        return document("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "rds:*", "Resource": "*",
             "Condition": {"ArnNotLike": {"aws:PrincipalArn": [%s]}}}]}\
            """.formatted(arns));
    }

    @Test
    void everyOtherChangeIsASentence() {
        var comparison = after(
                new RenameNode(PEOPLE, "Persons"),
                new PutInlinePolicy(IVO, "Letters", document("{\"Version\": \"2012-10-17\", \"Statement\": []}")),
                new RemoveNodes(List.of(new AccountId("555555555555"))));

        assertThat(sentences(comparison))
                .containsExactly(
                        "unit People renamed to Persons",
                        "inline policy Letters added to user ivo in HR",
                        "account Legal removed from People");
        assertThat(comparison.access().removed()).isNotEmpty();
    }

    @Test
    void namesOfTheLaterDesignAreSaid() {
        var comparison = after(new RenameNode(PEOPLE, "Persons"), new DetachOrganizationPolicy(NO_DATABASES, PEOPLE));

        assertThat(new CauseWords(comparison).text(comparison.effects().getFirst()))
                .endsWith("on Persons");
        assertThat(DesignIndex.of(comparison.before()).nameOf(PEOPLE)).isEqualTo("People");
        assertThat(Set.copyOf(sentences(comparison))).contains("SCP PeopleNoDatabases detached from Persons");
    }
}
