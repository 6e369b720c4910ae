package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Organization;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoleTrustTest {
    private static final AccountId HQ = new AccountId("111111111111");
    private static final AccountId SHOP = new AccountId("222222222222");
    private static final UserId ANN = new UserId(HQ, "ann");
    private static final UserId BEN = new UserId(HQ, "ben");
    private static final RoleId DEPLOY = new RoleId(SHOP, "Deploy");
    private static final String ANN_ARN = "arn:aws:iam::111111111111:user/ann";
    private static final String HQ_ARN = "arn:aws:iam::111111111111:root";

    /// A statement about AWS principals.
    private static JsonObject statement(String effect, String kind, String principal, String action) {
        var members = new ArrayList<Member>();
        members.add(new Member("Effect", new JsonString(effect)));
        if (!kind.isEmpty()) {
            members.add(new Member("Principal", new JsonObject(List.of(new Member(kind, new JsonString(principal))))));
        } else {
            members.add(new Member("Resource", new JsonString("*")));
        }
        members.add(new Member("Action", new JsonString(action)));
        return new JsonObject(members);
    }

    private static JsonObject trusts(String kind, String principal) {
        return statement("Allow", kind, principal, "sts:AssumeRole");
    }

    private static PolicyDocument document(JsonValue... statements) {
        return new PolicyDocument(new JsonObject(List.of(
                new Member("Version", new JsonString("2012-10-17")),
                new Member("Statement", new JsonArray(List.of(statements))))));
    }

    /// Ann may assume any role by her own policy, Ben has none; Deploy stands in the other account.
    private static Design design(JsonValue... trust) {
        var free = new InlinePolicy("Free", document(statement("Allow", "", "", "sts:AssumeRole")), UnknownFields.NONE);
        var hq = Account.named(HQ, "HQ")
                .withUsers(List.of(User.named("ann").withInlinePolicies(List.of(free)), User.named("ben")));
        var shop = Account.named(SHOP, "Shop")
                .withRoles(List.of(Role.named("Deploy").withTrustPolicy(Optional.of(document(trust)))));
        var root = new Root(
                new RootId("r-ab12"),
                "Root",
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                List.of(hq, shop),
                UnknownFields.NONE);
        var organization =
                new Organization("o-test123456", FeatureSet.ALL, HQ, Set.of(), List.of(), root, UnknownFields.NONE);
        return new Design(
                "Test", "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    private static RoleTrust intoDeploy(boolean isLate, JsonValue... trust) {
        var design = design(trust);
        return new RoleTrustFinder(design, Evaluator.of(design), () -> isLate).find(List.of(DEPLOY), List.of());
    }

    @Test
    void userWhomTheTrustPolicyNamesIsLinked() {
        assertThat(intoDeploy(false, trusts("AWS", ANN_ARN)).links()).containsExactly(new RoleTrust.Link(ANN, DEPLOY));
    }

    @Test
    void userWhoIsNamedButMayNotIsNotLinked() {
        var ben = trusts("AWS", "arn:aws:iam::111111111111:user/ben");
        assertThat(intoDeploy(false, ben).links()).isEmpty();
    }

    @Test
    void denyOfTheTrustPolicyCutsTheLink() {
        var deny = statement("Deny", "AWS", ANN_ARN, "sts:AssumeRole");
        assertThat(intoDeploy(false, trusts("AWS", ANN_ARN), deny).links()).isEmpty();
    }

    @Test
    void ofATrustedAccountThoseWhoMayAreLinked() {
        assertThat(intoDeploy(false, trusts("AWS", HQ_ARN)).links()).containsExactly(new RoleTrust.Link(ANN, DEPLOY));
    }

    @Test
    void withoutTimeBeingNamedMustDoAndItIsSaid() {
        var trust = intoDeploy(true, trusts("AWS", HQ_ARN), trusts("AWS", "arn:aws:iam::111111111111:user/ben"));

        assertThat(trust.isSettled()).isFalse();
        assertThat(trust.links())
                .containsExactlyInAnyOrder(new RoleTrust.Link(HQ, DEPLOY), new RoleTrust.Link(BEN, DEPLOY));
    }

    @Test
    void servicesProvidersAndOutsideAccountsAreStrangers() {
        var trust = intoDeploy(
                false,
                trusts("Service", "ec2.amazonaws.com"),
                statement(
                        "Allow", "Federated", "arn:aws:iam::222222222222:saml-provider/Okta", "sts:AssumeRoleWithSAML"),
                trusts("AWS", "999988887777"),
                trusts("AWS", "*"));

        assertThat(trust.strangers().get(DEPLOY))
                .containsExactly(
                        new Stranger(Stranger.Kind.SERVICE, "ec2"),
                        new Stranger(Stranger.Kind.IDENTITY_PROVIDER, "Okta"),
                        new Stranger(Stranger.Kind.OUTSIDE_ACCOUNT, "999988887777"),
                        new Stranger(Stranger.Kind.EVERYONE, "*"));
    }

    @Test
    void statementsAboutOtherActionsNameNobody() {
        assertThat(intoDeploy(false, statement("Allow", "Service", "ec2.amazonaws.com", "sts:TagSession"))
                        .strangers())
                .isEmpty();
    }

    @Test
    void waysOfAUserLeadToTheRolesSheMayAssume() {
        var design = design(trusts("AWS", HQ_ARN));
        var finder = new RoleTrustFinder(design, Evaluator.of(design), () -> false);

        var trust = finder.find(List.of(), List.of(ANN, BEN));
        assertThat(trust.rolesOf(ANN)).isEqualTo(1);
        assertThat(trust.rolesOf(BEN)).isZero();
    }
}
