package dev.espalier.review;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Group;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Small designs in which one thing is drawn: two accounts under the root, with nothing to find.
final class Drawn {
    static final RootId ROOT = new RootId("r-ab12");
    static final AccountId MANAGEMENT = new AccountId("111111111111");
    static final AccountId WORK = new AccountId("222222222222");

    private Drawn() {}

    static Design design() {
        var root = new Root(
                ROOT,
                "Root",
                List.of("FullAWSAccess"),
                List.of("RCPFullAWSAccess"),
                new TreeMap<>(),
                List.of(),
                List.of(Account.named(MANAGEMENT, "Management"), Account.named(WORK, "Work")),
                UnknownFields.NONE);
        var organization = new Organization(
                "o-abcdefghij",
                FeatureSet.ALL,
                MANAGEMENT,
                Set.of(OrganizationPolicyType.values()),
                List.of(),
                root,
                UnknownFields.NONE);
        return new Design(
                "Drawn", "", organization, QuotaProfile.SINCE_MAY_2026, List.of(), View.DEFAULT, UnknownFields.NONE);
    }

    static Design root(UnaryOperator<Root> change) {
        var design = design();
        return design.withOrganization(design.organization()
                .withRoot(change.apply(design.organization().root())));
    }

    static Design policies(List<OrganizationPolicy> policies) {
        var design = design();
        return design.withOrganization(design.organization().withPolicies(policies));
    }

    /// With an SCP of one statement, one SCP attached to the root and one to the account.
    static Design withScp(String name, String effect, String ofRoot, String ofAccount) {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"%s","Action":"s3:*","Resource":"*"}]}\
            """.formatted(effect));
        var policy = new OrganizationPolicy(
                OrganizationPolicyType.SERVICE_CONTROL_POLICY, name, "", document, UnknownFields.NONE);
        var design = policies(List.of(policy));
        return DesignTree.mapEntities(design, entity -> switch (entity) {
            case Root root -> root.withServiceControlPolicies(List.of(ofRoot));
            case Account account
            when account.id().equals(WORK) -> account.withServiceControlPolicies(List.of(ofAccount));
            case Account account -> account;
            case OrganizationalUnit unit -> unit;
        });
    }

    static Design account(UnaryOperator<Account> change) {
        return DesignTree.mapEntities(
                design(),
                entity -> entity instanceof Account account && account.id().equals(WORK)
                        ? change.apply(account)
                        : entity);
    }

    static Design user(UnaryOperator<User> change) {
        return user(change, 0);
    }

    /// @param policies how many managed policies the account has: `P0`, `P1`, ...
    static Design user(UnaryOperator<User> change, int policies) {
        return account(account -> account.withPolicies(LimitCases.policies(policies))
                .withUsers(List.of(change.apply(User.named("ann")))));
    }

    static Design role(UnaryOperator<Role> change, int policies) {
        return account(account -> account.withPolicies(LimitCases.policies(policies))
                .withRoles(List.of(change.apply(Role.named("Deploy")))));
    }

    static Design group(UnaryOperator<Group> change, int policies) {
        return account(account -> account.withPolicies(LimitCases.policies(policies))
                .withGroups(List.of(change.apply(Group.named("Clerks")))));
    }

    /// A design with one claim, about a role session.
    ///
    /// @param delegate the account to register as a delegated administrator
    static Design assertion(Optional<PolicyDocument> sessionPolicy, String sessionName, Optional<AccountId> delegate) {
        var session = new Assertion.Session(
                sessionPolicy, JsonObject.EMPTY, Optional.empty(), Optional.empty(), UnknownFields.NONE);
        return design().withAssertions(List.of(new Assertion(
                "Claim",
                "arn:aws:sts::" + WORK + ":assumed-role/Deploy/" + sessionName,
                Optional.of(session),
                delegate.map(_ -> "organizations:RegisterDelegatedAdministrator")
                        .orElse("s3:ListAllMyBuckets"),
                delegate.map(id -> "arn:aws:organizations::" + MANAGEMENT + ":account/o-abcdefghij/" + id),
                Optional.empty(),
                JsonObject.EMPTY,
                Assertion.Expectation.DENIED,
                Optional.empty(),
                UnknownFields.NONE)));
    }
}
