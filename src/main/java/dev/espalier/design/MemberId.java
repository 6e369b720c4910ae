package dev.espalier.design;

/// Somebody or something inside an account, named as IAM names it: by kind and name within the account.
public sealed interface MemberId extends NodeId {
    AccountId account();

    /// An IAM user.
    record UserId(AccountId account, String name) implements MemberId {}

    /// An IAM group.
    record GroupId(AccountId account, String name) implements MemberId {}

    /// An IAM role.
    record RoleId(AccountId account, String name) implements MemberId {}

    /// A resource, by its ARN.
    record ResourceId(AccountId account, String arn) implements MemberId {}

    /// The account's root user. Every account has exactly one and nothing can be attached to it (rule R20).
    record RootUserId(AccountId account) implements MemberId {}
}
