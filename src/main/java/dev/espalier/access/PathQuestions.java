package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.Identity;
import dev.espalier.design.Organization;
import dev.espalier.policy.Condition;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds out whether any policy of a design asks where in the organization an account stands (rule R84).
final class PathQuestions {
    /// Of `aws:PrincipalOrgPaths`, `aws:ResourceOrgPaths` and `aws:SourceOrgPaths`.
    private static final String PATHS = "orgpaths";

    private PathQuestions() {}

    /// @param accounts all of the organization
    static boolean areIn(Organization organization, List<Account> accounts) {
        var ofOrganization = organization.policies().stream().map(policy -> policy.document());
        return Stream.concat(ofOrganization, accounts.stream().flatMap(PathQuestions::documents))
                        .distinct()
                        .anyMatch(PathQuestions::asks)
                || accounts.stream()
                        .flatMap(PathQuestions::references)
                        .distinct()
                        .flatMap(reference -> AwsManagedPolicies.find(reference, PolicyType.IDENTITY).stream())
                        .anyMatch(policy -> policy instanceof AttachedPolicy.Found found && asks(found.document()));
    }

    private static Stream<Identity> identities(Account account) {
        return Stream.of(account.users(), account.groups(), account.roles())
                .flatMap(List::stream)
                .map(Identity.class::cast);
    }

    /// What managed policies are called that hang on somebody, as boundaries too.
    private static Stream<String> references(Account account) {
        return Stream.of(
                        identities(account).flatMap(identity -> identity.attachedPolicies().stream()),
                        account.users().stream().flatMap(user -> user.permissionsBoundary().stream()),
                        account.roles().stream().flatMap(role -> role.permissionsBoundary().stream()))
                .flatMap(references -> references);
    }

    private static Stream<PolicyDocument> documents(Account account) {
        var inline = identities(account)
                .flatMap(identity -> identity.inlinePolicies().stream().map(policy -> policy.document()));
        return Stream.of(
                        account.policies().stream().map(policy -> policy.document()),
                        inline,
                        account.roles().stream().flatMap(role -> role.trustPolicy().stream()),
                        account.resources().stream().flatMap(resource -> resource.policy().stream()))
                .flatMap(documents -> documents);
    }

    private static boolean asks(PolicyDocument document) {
        var reading = PolicyReading.of(document);
        return !Clauses.isReadable(reading)
                || reading.statements().stream()
                        .flatMap(statement -> statement.condition().stream())
                        .flatMap(block -> block.conditions().stream())
                        .anyMatch(PathQuestions::asks);
    }

    private static boolean asks(Condition condition) {
        return condition.lowerCaseKey().contains(PATHS)
                || condition.values().stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(PATHS));
    }
}
