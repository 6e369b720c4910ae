package dev.espalier.policy;

/// The kinds of policy documents, each with its own grammar (rule R50).
public enum PolicyType {
    IDENTITY,
    BOUNDARY,
    SESSION,
    SCP,
    RCP,
    RESOURCE,
    TRUST,
    KMS
}
