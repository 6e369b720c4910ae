package dev.espalier.design;

/// The ARNs of what is in an account's IAM (rules R15, R21). IAM is global, so the Region stays empty.
public final class IamArn {
    private IamArn() {}

    /// The ARN of a user, group or role, path included.
    public static String of(AccountId account, Identity identity) {
        var kind = switch (identity) {
            case User _ -> "user";
            case Group _ -> "group";
            case Role _ -> "role";
        };
        return "arn:aws:iam::" + account + ":" + kind + identity.path() + identity.name();
    }

    /// The ARN of an account's own managed policy.
    public static String of(AccountId account, ManagedPolicy policy) {
        return "arn:aws:iam::" + account + ":policy" + policy.path() + policy.name();
    }

    /// The ARN of an account's root user.
    public static String ofRootUser(AccountId account) {
        return "arn:aws:iam::" + account + ":root";
    }

    /// What the ARNs of all sessions of a role begin with; it has no path, and the session's name follows.
    public static String ofSessions(AccountId account, Role role) {
        return "arn:aws:sts::" + account + ":assumed-role/" + role.name() + "/";
    }
}
