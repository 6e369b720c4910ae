package dev.espalier.design;

/// The layers of a decision, as assertions and answers name them (rule R114).
public enum Layer {
    SERVICE_CONTROL_POLICY,
    RESOURCE_CONTROL_POLICY,
    PERMISSIONS_BOUNDARY,
    SESSION_POLICY,
    IDENTITY_POLICY,
    RESOURCE_POLICY,
    TRUST_POLICY
}
