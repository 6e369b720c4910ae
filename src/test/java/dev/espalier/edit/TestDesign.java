package dev.espalier.edit;

import static dev.espalier.design.Designs.assertWellFormed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Group;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.EditResult.Rejected;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The small organization that the tests of edits change: Management at the root, HR and Legal in People.
final class TestDesign {
    static final RootId ROOT = new RootId("r-ab12");
    static final OuId PEOPLE = new OuId("ou-ab12-people01");
    static final OuId WORK = new OuId("ou-ab12-work0001");
    static final AccountId MANAGEMENT = new AccountId("111111111111");
    static final AccountId HR = new AccountId("444444444444");
    static final AccountId LEGAL = new AccountId("555555555555");
    static final UserId HANA = new UserId(HR, "hana");
    static final GroupId CLERKS = new GroupId(HR, "Clerks");
    static final GroupId READERS = new GroupId(HR, "Readers");
    static final RoleId DEPLOY = new RoleId(HR, "Deploy");
    static final RootUserId HR_ROOT_USER = new RootUserId(HR);
    static final ResourceId QUEUE = new ResourceId(HR, "arn:aws:sqs:eu-west-1:444444444444:letters");
    static final OrganizationPolicyId FULL =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");
    static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "NoDatabases");
    static final PolicyDocument DOCUMENT = new PolicyDocument(JsonObject.EMPTY);
    static final PolicyDocument OTHER = new PolicyDocument(new JsonBoolean(true));
    static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private TestDesign() {}

    static Design design() {
        var people = OrganizationalUnit.named(PEOPLE, "People")
                .withServiceControlPolicies(List.of("FullAWSAccess", "NoDatabases"))
                .withAccounts(List.of(hr(), legal()));
        var root = new Root(
                ROOT,
                "Root",
                List.of("FullAWSAccess"),
                List.of("RCPFullAWSAccess"),
                new TreeMap<>(),
                List.of(people, OrganizationalUnit.named(WORK, "Work")),
                List.of(Account.named(MANAGEMENT, "Management").withEmail("aws@example.com")),
                UnknownFields.NONE);
        var organization = new Organization(
                "o-test123456",
                FeatureSet.ALL,
                MANAGEMENT,
                Set.of(OrganizationPolicyType.values()),
                List.of(
                        new OrganizationPolicy(
                                OrganizationPolicyType.SERVICE_CONTROL_POLICY,
                                "NoDatabases",
                                "",
                                DOCUMENT,
                                UnknownFields.NONE),
                        new OrganizationPolicy(
                                OrganizationPolicyType.RESOURCE_CONTROL_POLICY,
                                "Fence",
                                "",
                                DOCUMENT,
                                UnknownFields.NONE)),
                root,
                UnknownFields.NONE);
        return new Design(
                "Test", "", organization, QuotaProfile.SINCE_MAY_2026, assertions(), View.DEFAULT, UnknownFields.NONE);
    }

    private static Account hr() {
        return Account.named(HR, "HR")
                .withPolicies(List.of(managed("ReadLetters", DOCUMENT), managed("Ceiling", DOCUMENT)))
                .withGroups(List.of(
                        Group.named("Clerks").withAttachedPolicies(List.of("ReadLetters")), Group.named("Readers")))
                .withUsers(List.of(
                        User.named("hana")
                                .withGroups(List.of("Clerks"))
                                .withAttachedPolicies(List.of("arn:aws:iam::444444444444:policy/ReadLetters"))
                                .withPermissionsBoundary(Optional.of("Ceiling")),
                        User.named("omar").withGroups(List.of("Clerks", "Readers"))))
                .withRoles(List.of(Role.named("Deploy").withAttachedPolicies(List.of("Ceiling", READ_ONLY))))
                .withResources(List.of(Resource.of(QUEUE.arn())));
    }

    private static Account legal() {
        return Account.named(LEGAL, "Legal")
                .withPolicies(List.of(managed("Ceiling", OTHER)))
                .withUsers(List.of(User.named("Omar")));
    }

    private static List<Assertion> assertions() {
        return List.of(
                assertion("arn:aws:iam::444444444444:user/hana", QUEUE.arn()),
                assertion("arn:aws:sts::444444444444:assumed-role/Deploy/night", "arn:aws:s3:::letters/1.pdf"));
    }

    private static Assertion assertion(String principal, String resource) {
        return new Assertion(
                "Claim",
                principal,
                Optional.empty(),
                "sqs:SendMessage",
                Optional.of(resource),
                Optional.empty(),
                JsonObject.EMPTY,
                Assertion.Expectation.ALLOWED,
                Optional.empty(),
                UnknownFields.NONE);
    }

    static ManagedPolicy managed(String name, PolicyDocument document) {
        return new ManagedPolicy(name, "/", "", document, UnknownFields.NONE);
    }

    /// The design after the edits, which must all be possible, well-formed after each.
    static Design after(Design design, Edit... edits) {
        var changed = design;
        for (var edit : edits) {
            var result = edit.applyTo(changed);
            assertThat(result).isInstanceOf(Applied.class);
            changed = ((Applied) result).design();
            assertWellFormed(changed);
        }
        return changed;
    }

    static DesignIndex indexAfter(Edit... edits) {
        return DesignIndex.of(after(design(), edits));
    }

    /// The refusal of an edit of the test design.
    static Rejected rejected(Edit edit) {
        return rejected(design(), edit);
    }

    static Rejected rejected(Design design, Edit edit) {
        var result = edit.applyTo(design);
        assertThat(result).as("%s", edit).isInstanceOf(Rejected.class);
        return (Rejected) result;
    }
}
