package dev.espalier.access;

/// How strongly a resource policy grants to a caller (rule R95).
enum Grade {
    NONE,
    /// Only its account is named: the account's own policies decide further.
    ACCOUNT,
    /// The role of a session is named, or the user behind a federated session.
    ENTITY,
    /// The caller itself, or everyone.
    DIRECT
}
