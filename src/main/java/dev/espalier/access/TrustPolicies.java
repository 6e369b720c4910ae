package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Role;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Effect;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PrincipalElement.Entry;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads whom trust policies name (rule R103). Being named is not yet being let in: a Deny or a condition may stand
/// against it.
final class TrustPolicies {
    private static final List<ActionName> WAYS_IN = List.of(
            ActionName.of("sts:AssumeRole"),
            ActionName.of("sts:AssumeRoleWithSAML"),
            ActionName.of("sts:AssumeRoleWithWebIdentity"));
    private static final String AMAZON = ".amazonaws.com";

    private final DesignIndex index;

    TrustPolicies(DesignIndex index) {
        this.index = index;
    }

    /// Whom the Allow statements of the role's trust policy name.
    ///
    /// @param nodes users, roles and accounts of the design
    /// @param strangers whoever else, by a short name
    record Named(Set<NodeId> nodes, List<Stranger> strangers) {
        static final Named NOBODY = new Named(Set.of(), List.of());
    }

    Named read(Role role) {
        if (role.trustPolicy().isEmpty()) {
            return Named.NOBODY;
        }
        var nodes = new LinkedHashSet<NodeId>();
        var strangers = new LinkedHashSet<Stranger>();
        for (var statement : PolicyReading.of(role.trustPolicy().get()).statements()) {
            if (letsIn(statement)) {
                for (var entry : statement.principal().get().entries()) {
                    node(entry)
                            .ifPresentOrElse(nodes::add, () -> stranger(entry).ifPresent(strangers::add));
                }
            }
        }
        return new Named(nodes, new ArrayList<>(strangers));
    }

    private static boolean letsIn(Statement statement) {
        return statement.effect().equals(Optional.of(Effect.ALLOW))
                && statement.principal().filter(element -> !element.isExcept()).isPresent()
                && WAYS_IN.stream().anyMatch(way -> statement.covers(way) == Truth.YES);
    }

    private Optional<NodeId> node(Entry entry) {
        return account(entry)
                .filter(index::contains)
                .flatMap(account -> Arn.parse(entry.text())
                        .filter(arn -> !arn.resource().equals("root"))
                        .map(arn -> member(account, arn))
                        .orElseGet(() -> Optional.of(account)));
    }

    private Optional<NodeId> member(AccountId account, Arn arn) {
        return switch (arn.resourceType()) {
            case "user" ->
                Optional.<NodeId>of(new UserId(account, arn.lastName())).filter(index::contains);
            case "role" ->
                Optional.<NodeId>of(new RoleId(account, arn.lastName())).filter(index::contains);
            case "assumed-role" ->
                Optional.<NodeId>of(new RoleId(account, arn.resource().split("/", -1)[1]))
                        .filter(index::contains);
            default -> Optional.empty();
        };
    }

    /// The account that an AWS principal is or belongs to.
    private static Optional<AccountId> account(Entry entry) {
        var number = Arn.parse(entry.text()).map(Arn::account).orElse(entry.text());
        return switch (entry.kind()) {
            case AWS -> AccountId.isValid(number) ? Optional.of(new AccountId(number)) : Optional.empty();
            case SERVICE, FEDERATED, CANONICAL_USER, OTHER -> Optional.empty();
        };
    }

    private Optional<Stranger> stranger(Entry entry) {
        var text = entry.text();
        return switch (entry.kind()) {
            case AWS ->
                entry.isEveryone()
                        ? Optional.of(new Stranger(Stranger.Kind.EVERYONE, text))
                        : account(entry)
                                .filter(account -> !index.contains(account))
                                .map(account -> new Stranger(Stranger.Kind.OUTSIDE_ACCOUNT, account.value()));
            case SERVICE ->
                Optional.of(new Stranger(
                        Stranger.Kind.SERVICE,
                        text.endsWith(AMAZON) ? text.substring(0, text.length() - AMAZON.length()) : text));
            case FEDERATED -> Optional.of(new Stranger(Stranger.Kind.IDENTITY_PROVIDER, provider(text)));
            case CANONICAL_USER, OTHER -> Optional.empty();
        };
    }

    /// `Okta` of `arn:aws:iam::111122223333:saml-provider/Okta`.
    private static String provider(String text) {
        return text.startsWith("arn:") ? text.substring(text.indexOf('/') + 1) : text;
    }
}
