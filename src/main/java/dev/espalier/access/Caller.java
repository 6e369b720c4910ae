package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.Arn;
import java.util.Optional;

/// Who makes a request (rule R89).
sealed interface Caller {
    /// An IAM user.
    record IamUser(AccountId account, User user, Optional<String> uniqueId) implements Caller {}

    /// A session of a role.
    ///
    /// @param session its name; empty when any session is meant
    record RoleSession(AccountId account, Role role, Optional<String> session, Optional<String> uniqueId)
            implements Caller {}

    /// A session of GetFederationToken, called by a user.
    record FederatedUser(AccountId account, User user, String name) implements Caller {}

    /// The root user of an account.
    ///
    /// @param isAssumed whether it is a session of AssumeRoot
    record RootUser(AccountId account, boolean isAssumed) implements Caller {}

    /// An AWS service.
    record AwsService(String name) implements Caller {}

    /// An unsigned call of AssumeRoleWithSAML or AssumeRoleWithWebIdentity.
    ///
    /// @param provider the ARN of the identity provider, or the domain of one that AWS knows
    record Federated(String provider) implements Caller {}

    /// Nobody in particular.
    record Anonymous() implements Caller {}

    /// A user or role of an account that the design does not contain: its own policies are not known.
    record Outsider(AccountId account, Arn arn) implements Caller {
        boolean isUser() {
            return arn.resourceType().equals("user");
        }

        boolean isRole() {
            return arn.resourceType().equals("role") || arn.resourceType().equals("assumed-role");
        }
    }

    /// The account it belongs to.
    default Optional<AccountId> homeAccount() {
        return switch (this) {
            case IamUser user -> Optional.of(user.account());
            case RoleSession role -> Optional.of(role.account());
            case FederatedUser federated -> Optional.of(federated.account());
            case RootUser root -> Optional.of(root.account());
            case Outsider outsider -> Optional.of(outsider.account());
            case AwsService service -> Optional.empty();
            case Federated federated -> Optional.empty();
            case Anonymous nobody -> Optional.empty();
        };
    }

    /// Where it stands in the drawing.
    default Optional<NodeId> node() {
        return switch (this) {
            case IamUser user ->
                Optional.of(new UserId(user.account(), user.user().name()));
            case RoleSession role ->
                Optional.of(new RoleId(role.account(), role.role().name()));
            case FederatedUser federated ->
                Optional.of(new UserId(federated.account(), federated.user().name()));
            case RootUser root -> Optional.of(new RootUserId(root.account()));
            case Outsider outsider -> Optional.empty();
            case AwsService service -> Optional.empty();
            case Federated federated -> Optional.empty();
            case Anonymous nobody -> Optional.empty();
        };
    }

    /// The permissions boundary of the user or role behind it.
    default Optional<String> boundary() {
        return switch (this) {
            case IamUser user -> user.user().permissionsBoundary();
            case RoleSession role -> role.role().permissionsBoundary();
            case FederatedUser federated -> federated.user().permissionsBoundary();
            case RootUser root -> Optional.empty();
            case Outsider outsider -> Optional.empty();
            case AwsService service -> Optional.empty();
            case Federated federated -> Optional.empty();
            case Anonymous nobody -> Optional.empty();
        };
    }

    /// Whether it works for a service-linked role, which organization policies do not bind (rule R113).
    default boolean isServiceLinked() {
        return this instanceof RoleSession session && session.role().isServiceLinked();
    }

    /// Whether only a resource policy can grant it anything (rules R108 to R110).
    default boolean isWithoutAccount() {
        return homeAccount().isEmpty();
    }
}
