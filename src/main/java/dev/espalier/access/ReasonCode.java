package dev.espalier.access;

/// Stable codes of reasons; each has one sentence in `messages.properties`. A code's parts stand in the order named
/// here.
public enum ReasonCode {
    /// {node} {action} {policy} {statement}
    SCP_DENY
}
