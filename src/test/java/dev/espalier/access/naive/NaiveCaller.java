package dev.espalier.access.naive;

import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.List;
import java.util.Optional;

/// Who asks (rules R80, R89).
///
/// @param account empty for services, providers and nobody
/// @param user the user, or the one whose federated session this is
/// @param role the role of a session
/// @param name of the session, the service or the provider; empty when there is none
/// @param uniqueId `AIDA...` or `AROA...`
record NaiveCaller(
        Kind kind, String account, Optional<User> user, Optional<Role> role, String name, Optional<String> uniqueId) {
    enum Kind {
        USER,
        ROLE,
        FEDERATED_USER,
        ROOT,
        SERVICE,
        PROVIDER,
        ANONYMOUS
    }

    static NaiveCaller user(String account, User user, Optional<String> uniqueId) {
        return new NaiveCaller(Kind.USER, account, Optional.of(user), Optional.empty(), user.name(), uniqueId);
    }

    static NaiveCaller session(String account, Role role, String name, Optional<String> uniqueId) {
        return new NaiveCaller(Kind.ROLE, account, Optional.empty(), Optional.of(role), name, uniqueId);
    }

    static NaiveCaller federatedUser(String account, User user, String name) {
        return new NaiveCaller(
                Kind.FEDERATED_USER, account, Optional.of(user), Optional.empty(), name, Optional.empty());
    }

    static NaiveCaller root(String account) {
        return new NaiveCaller(Kind.ROOT, account, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    static NaiveCaller outside(Kind kind, String name) {
        return new NaiveCaller(kind, "", Optional.empty(), Optional.empty(), name, Optional.empty());
    }

    boolean hasAccount() {
        return !account.isEmpty();
    }

    /// Whether SCPs can bind it at all (rule R94).
    boolean isServiceLinked() {
        return role.isPresent() && role.get().path().startsWith("/aws-service-role/");
    }

    Optional<String> boundary() {
        return user.flatMap(User::permissionsBoundary).or(() -> role.flatMap(Role::permissionsBoundary));
    }

    /// The name that is the caller itself; empty for the root user and for nobody.
    Optional<String> self() {
        return switch (kind) {
            case USER -> Optional.of(userArn());
            case ROLE ->
                Optional.of("arn:aws:sts::" + account + ":assumed-role/" + role.orElseThrow().name() + "/" + name);
            case FEDERATED_USER -> Optional.of("arn:aws:sts::" + account + ":federated-user/" + name);
            case SERVICE, PROVIDER -> Optional.of(name);
            case ROOT, ANONYMOUS -> Optional.empty();
        };
    }

    /// The role of a session, the user of a federated user session.
    Optional<String> entity() {
        return switch (kind) {
            case ROLE -> Optional.of(roleArn());
            case FEDERATED_USER -> Optional.of(userArn());
            default -> Optional.empty();
        };
    }

    private String userArn() {
        var found = user.orElseThrow();
        return "arn:aws:iam::" + account + ":user" + found.path() + found.name();
    }

    private String roleArn() {
        var found = role.orElseThrow();
        return "arn:aws:iam::" + account + ":role" + found.path() + found.name();
    }

    /// The ways to name its account (rule R38); none for callers without one.
    List<String> accountNames() {
        return hasAccount() ? List.of(account, "arn:aws:iam::" + account + ":root") : List.of();
    }

    /// What `aws:PrincipalArn` holds (rule R80).
    Optional<String> principalArn() {
        return switch (kind) {
            case USER -> Optional.of(userArn());
            case ROLE -> Optional.of(roleArn());
            case FEDERATED_USER -> self();
            case ROOT -> Optional.of("arn:aws:iam::" + account + ":root");
            case SERVICE, PROVIDER, ANONYMOUS -> Optional.empty();
        };
    }
}
