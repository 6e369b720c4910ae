package dev.espalier.edit;

import static dev.espalier.edit.TestDesign.CLERKS;
import static dev.espalier.edit.TestDesign.DEPLOY;
import static dev.espalier.edit.TestDesign.DOCUMENT;
import static dev.espalier.edit.TestDesign.HANA;
import static dev.espalier.edit.TestDesign.HR;
import static dev.espalier.edit.TestDesign.HR_ROOT_USER;
import static dev.espalier.edit.TestDesign.LEGAL;
import static dev.espalier.edit.TestDesign.MANAGEMENT;
import static dev.espalier.edit.TestDesign.OTHER;
import static dev.espalier.edit.TestDesign.QUEUE;
import static dev.espalier.edit.TestDesign.READERS;
import static dev.espalier.edit.TestDesign.READ_ONLY;
import static dev.espalier.edit.TestDesign.after;
import static dev.espalier.edit.TestDesign.design;
import static dev.espalier.edit.TestDesign.indexAfter;
import static dev.espalier.edit.TestDesign.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Assertion;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.RootUser;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberEditsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"jane doe", "Café", "", "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"})
    void userNameIsRefused(String name) {
        assertThat(rejected(new AddUser(HR, User.named(name))).code()).isEqualTo("INVALID_NAME");
    }

    @Test
    void everySignThatIamAllowsIsAllowed() {
        after(design(), new AddUser(HR, User.named("a+b=c,d.e@f_g-1")));
    }

    @Test
    void namesInAnAccountDifferInMoreThanLetterCase() {
        assertThat(rejected(new AddUser(HR, User.named("HANA"))).code()).isEqualTo("ENTITY_ALREADY_EXISTS");
        assertThat(rejected(new AddGroup(HR, Group.named("clerks"))).code()).isEqualTo("ENTITY_ALREADY_EXISTS");
        assertThat(rejected(new AddAccountPolicy(HR, "CEILING", DOCUMENT)).code())
                .isEqualTo("ENTITY_ALREADY_EXISTS");
        assertThat(rejected(new RenameNode(HANA, "OMAR")).code()).isEqualTo("ENTITY_ALREADY_EXISTS");
        after(design(), new RenameNode(HANA, "Hana"), new AddRole(HR, Role.named("clerks")));
    }

    @Test
    void newMemberRefersOnlyToWhatExists() {
        assertThat(rejected(new AddUser(HR, User.named("lea").withGroups(List.of("Nowhere"))))
                        .code())
                .isEqualTo("NODE_MISSING");
        assertThat(rejected(new AddRole(LEGAL, Role.named("Read").withAttachedPolicies(List.of("ReadLetters"))))
                        .code())
                .isEqualTo("POLICY_MISSING");
    }

    @Test
    void arnNamesOneResourceInTheWholeDesign() {
        assertThat(rejected(new AddResource(LEGAL, Resource.of(QUEUE.arn()))).code())
                .isEqualTo("ENTITY_ALREADY_EXISTS");
        assertThat(rejected(new AddResource(LEGAL, Resource.of("receipts"))).code())
                .isEqualTo("INVALID_ARN");
    }

    @Test
    void groupsHoldUsersOnly() {
        assertThat(rejected(new JoinGroup(READERS, CLERKS)).code()).isEqualTo("GROUPS_CANNOT_NEST");
        assertThat(rejected(new JoinGroup(DEPLOY, CLERKS)).code()).isEqualTo("GROUP_MEMBER");
        assertThat(rejected(new JoinGroup(QUEUE, CLERKS)).code()).isEqualTo("GROUP_MEMBER");
        assertThat(rejected(new JoinGroup(HR_ROOT_USER, CLERKS)).code()).isEqualTo("ROOT_USER_GROUP");
        assertThat(rejected(new JoinGroup(HANA, DEPLOY)).code()).isEqualTo("NOT_A_GROUP");
    }

    @Test
    void usersJoinGroupsOfTheirOwnAccountOnce() {
        assertThat(rejected(new JoinGroup(HANA, CLERKS)).code()).isEqualTo("ALREADY_IN_GROUP");
        assertThat(rejected(new JoinGroup(new UserId(LEGAL, "Omar"), CLERKS)).code())
                .isEqualTo("GROUP_OF_OTHER_ACCOUNT");
        assertThat(indexAfter(new JoinGroup(HANA, READERS))
                        .user(HANA)
                        .orElseThrow()
                        .groups())
                .containsExactly("Clerks", "Readers");
    }

    @Test
    void eleventhGroupOfAUserIsRefused() {
        var design = design();
        for (int i = 2; i <= 10; i++) {
            design = after(
                    design, new AddGroup(HR, Group.named("G" + i)), new JoinGroup(HANA, new GroupId(HR, "G" + i)));
        }
        assertThat(rejected(design, new JoinGroup(HANA, READERS)).code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void usersLeaveOnlyGroupsTheyAreIn() {
        assertThat(rejected(new LeaveGroup(HANA, READERS)).code()).isEqualTo("NOT_IN_GROUP");
        assertThat(indexAfter(new LeaveGroup(HANA, CLERKS))
                        .user(HANA)
                        .orElseThrow()
                        .groups())
                .isEmpty();
    }

    @Test
    void identityPoliciesAreForUsersGroupsAndRoles() {
        assertThat(rejected(new AttachManagedPolicy(HR_ROOT_USER, READ_ONLY)).code())
                .isEqualTo("ROOT_USER_POLICY");
        assertThat(rejected(new PutInlinePolicy(HR_ROOT_USER, "extra", DOCUMENT))
                        .code())
                .isEqualTo("ROOT_USER_POLICY");
        assertThat(rejected(new AttachManagedPolicy(QUEUE, READ_ONLY)).code()).isEqualTo("POLICY_TARGET");
    }

    @Test
    void managedPolicyIsAttachedOnceHoweverItIsWritten() {
        assertThat(rejected(new AttachManagedPolicy(HANA, "ReadLetters")).code())
                .isEqualTo("DUPLICATE_POLICY_ATTACHMENT");
        assertThat(rejected(new AttachManagedPolicy(HANA, "Nowhere")).code()).isEqualTo("POLICY_MISSING");
        assertThat(indexAfter(new AttachManagedPolicy(HANA, READ_ONLY))
                        .user(HANA)
                        .orElseThrow()
                        .attachedPolicies())
                .endsWith(READ_ONLY);
    }

    @Test
    void managedPolicyIsDetachedHoweverItIsWritten() {
        assertThat(indexAfter(new DetachManagedPolicy(HANA, "ReadLetters"))
                        .user(HANA)
                        .orElseThrow()
                        .attachedPolicies())
                .isEmpty();
        assertThat(rejected(new DetachManagedPolicy(HANA, READ_ONLY)).code()).isEqualTo("POLICY_NOT_ATTACHED");
    }

    @Test
    void eleventhManagedPolicyOfAGroupIsRefused() {
        var design = design();
        for (int i = 1; i <= 10; i++) {
            design = after(design, new AttachManagedPolicy(READERS, "arn:aws:iam::aws:policy/P" + i));
        }
        assertThat(rejected(design, new AttachManagedPolicy(READERS, READ_ONLY)).code())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void boundariesAreForUsersAndRoles() {
        assertThat(rejected(new SetBoundary(CLERKS, Optional.of("Ceiling"))).code())
                .isEqualTo("BOUNDARY_TARGET");
        assertThat(rejected(new SetBoundary(HR_ROOT_USER, Optional.of("Ceiling")))
                        .code())
                .isEqualTo("BOUNDARY_TARGET");
        assertThat(rejected(new SetBoundary(DEPLOY, Optional.of("Nowhere"))).code())
                .isEqualTo("POLICY_MISSING");
        assertThat(indexAfter(new SetBoundary(DEPLOY, Optional.of("Ceiling")))
                        .role(DEPLOY)
                        .orElseThrow()
                        .permissionsBoundary())
                .contains("Ceiling");
        assertThat(indexAfter(new SetBoundary(HANA, Optional.empty()))
                        .user(HANA)
                        .orElseThrow()
                        .permissionsBoundary())
                .isEmpty();
    }

    @Test
    void inlinePolicyIsAddedReplacedAndRemoved() {
        var design = after(
                design(), new PutInlinePolicy(HANA, "extra", DOCUMENT), new PutInlinePolicy(HANA, "extra", OTHER));
        assertThat(DesignIndex.of(design).user(HANA).orElseThrow().inlinePolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.document()).isEqualTo(OTHER));
        after(design, new RemoveInlinePolicy(HANA, "extra"));
        assertThat(rejected(new RemoveInlinePolicy(HANA, "extra")).code()).isEqualTo("POLICY_MISSING");
        assertThat(rejected(new PutInlinePolicy(HANA, "a/b", DOCUMENT)).code()).isEqualTo("INVALID_NAME");
    }

    @Test
    void renamingAUserOrRoleIsFollowedByAssertions() {
        var design = after(design(), new RenameNode(HANA, "hanna"), new RenameNode(DEPLOY, "Ship"));
        assertThat(design.assertions())
                .extracting(Assertion::principal)
                .containsExactly(
                        "arn:aws:iam::444444444444:user/hanna", "arn:aws:sts::444444444444:assumed-role/Ship/night");
    }

    @Test
    void renamingAUserIsFollowedByTheExceptionsOfClaimsAboutMany() {
        var claim = new QuantifiedAssertion(
                "",
                QuantifiedAssertion.Who.NOBODY,
                List.of(),
                List.of("arn:aws:iam::444444444444:user/hana", "arn:aws:iam::*:role/BreakGlass"),
                "iam:CreateUser",
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE);
        var design = after(design(), new SetQuantifiedAssertions(List.of(claim)), new RenameNode(HANA, "hanna"));
        assertThat(design.quantifiedAssertions().getFirst().except())
                .containsExactly("arn:aws:iam::444444444444:user/hanna", "arn:aws:iam::*:role/BreakGlass");
    }

    @Test
    void renamingAUserLeavesOthersWhoseArnBeginsAlike() {
        var design = after(design(), new SetPath(HANA, "/omar/"), new RenameNode(new UserId(HR, "omar"), "otto"));
        assertThat(design.assertions().getFirst().principal()).isEqualTo("arn:aws:iam::444444444444:user/omar/hana");
    }

    @Test
    void renamingAGroupIsFollowedByItsMembers() {
        assertThat(indexAfter(new RenameNode(CLERKS, "Staff")).usersIn(new GroupId(HR, "Staff")))
                .extracting(User::name)
                .containsExactly("hana", "omar");
    }

    @Test
    void selectionFollowsARenamedUser() {
        assertThat(new RenameNode(HANA, "hanna").selectionAfter(List.of(HR, HANA)))
                .containsExactly(HR, new UserId(HR, "hanna"));
    }

    @Test
    void movedUserTakesPoliciesAlongAndLeavesGroups() {
        var index = indexAfter(new MoveMembers(List.of(HANA), LEGAL));
        var hana = index.user(new UserId(LEGAL, "hana")).orElseThrow();
        assertThat(hana.groups()).isEmpty();
        assertThat(hana.attachedPolicies()).containsExactly("ReadLetters");
        assertThat(index.account(LEGAL).orElseThrow().policy("ReadLetters")).isPresent();
        assertThat(index.contains(HANA)).isFalse();
    }

    @Test
    void copiedPolicyGetsAnotherNameWhereADifferentOneHasIt() {
        var index = indexAfter(new MoveMembers(List.of(HANA, DEPLOY), LEGAL));
        var legal = index.account(LEGAL).orElseThrow();
        assertThat(legal.policy("Ceiling").orElseThrow().document()).isEqualTo(OTHER);
        assertThat(legal.policy("Ceiling-2").orElseThrow().document()).isEqualTo(DOCUMENT);
        assertThat(legal.user("hana").orElseThrow().permissionsBoundary()).contains("Ceiling-2");
        assertThat(legal.role("Deploy").orElseThrow().attachedPolicies()).containsExactly("Ceiling-2", READ_ONLY);
    }

    @Test
    void groupThatMovesWithItsUsersKeepsThem() {
        var index = indexAfter(new MoveMembers(List.of(HANA, CLERKS), MANAGEMENT));
        assertThat(index.usersIn(new GroupId(MANAGEMENT, "Clerks")))
                .extracting(User::name)
                .containsExactly("hana");
        assertThat(index.user(new UserId(HR, "omar")).orElseThrow().groups()).containsExactly("Readers");
    }

    @Test
    void movedResourceIsOwnedByTheNewAccountAndAssertionsFollow() {
        var design = after(design(), new MoveMembers(List.of(HANA, QUEUE), LEGAL));
        var moved = new ResourceId(LEGAL, "arn:aws:sqs:eu-west-1:555555555555:letters");
        assertThat(DesignIndex.of(design).resource(moved)).isPresent();
        assertThat(design.assertions().getFirst().resource()).contains(moved.arn());
        assertThat(design.assertions().getFirst().principal()).isEqualTo("arn:aws:iam::555555555555:user/hana");
    }

    @Test
    void movedUserNeedsANameThatIsFree() {
        assertThat(rejected(new MoveMembers(List.of(new UserId(HR, "omar")), LEGAL))
                        .code())
                .isEqualTo("ENTITY_ALREADY_EXISTS");
        assertThat(rejected(new MoveMembers(List.of(HR_ROOT_USER), LEGAL)).code())
                .isEqualTo("ROOT_USER_FIXED");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, INVALID_EMAIL",
        "AWS@example.com, DUPLICATE_EMAIL",
        ".a@example.com, INVALID_EMAIL",
        "a@b, INVALID_EMAIL"
    })
    void emailIsRefused(String email, String code) {
        assertThat(rejected(new SetAccountProperties(HR, email, RootUser.UNKNOWN, Optional.empty()))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void emailMayBeLeftOut() {
        after(design(), new SetAccountProperties(MANAGEMENT, "", RootUser.UNKNOWN, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"/team/blue/, true", "/, true", "/team/blue, false", "team/, false"})
    void pathBeginsAndEndsWithASlash(String path, boolean isValid) {
        assertThat(new SetPath(HANA, path).applyTo(design()) instanceof EditResult.Applied)
                .isEqualTo(isValid);
    }

    @Test
    void tagsHaveLimits() {
        var many = new TreeMap<String, String>();
        for (int i = 0; i < 51; i++) {
            many.put("key" + i, "");
        }
        assertThat(rejected(new SetTags(HANA, many)).code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(rejected(new SetTags(CLERKS, new TreeMap<>())).code()).isEqualTo("TAG_TARGET");
        assertThat(rejected(new SetTags(HR, new TreeMap<>(Map.of("aws:x", "1"))))
                        .code())
                .isEqualTo("INVALID_TAG");
        assertThat(indexAfter(new SetTags(HR, new TreeMap<>(Map.of("env", "core"))))
                        .account(HR)
                        .orElseThrow()
                        .tags())
                .containsEntry("env", "core");
    }

    @Test
    void thirdAccessKeyAndEndlessSessionsAreRefused() {
        assertThat(rejected(new SetUserProperties(HANA, Optional.empty(), Optional.empty(), Optional.of(3)))
                        .code())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(rejected(new SetRoleProperties(new RoleId(HR, "Deploy"), 43_201))
                        .code())
                .isEqualTo("SESSION_DURATION");
    }
}
