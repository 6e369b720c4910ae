package dev.espalier.access;

/// Somebody a trust policy names who has no figure in the drawing.
///
/// @param name short, as a sign has room for: `ec2`, `Okta`, an account number
public record Stranger(Kind kind, String name) {
    /// Kinds of strangers.
    public enum Kind {
        SERVICE,
        IDENTITY_PROVIDER,
        OUTSIDE_ACCOUNT,
        EVERYONE
    }
}
