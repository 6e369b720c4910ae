package dev.espalier.catalog;

/// What kind of access an action gives, as AWS classifies its actions. An action has one; where AWS names two, the
/// graver one counts.
public enum AccessLevel {
    LIST,
    READ,
    TAGGING,
    WRITE,
    PERMISSIONS_MANAGEMENT
}
