package dev.espalier.policy;

/// What a statement says when it matches (rule R37).
public enum Effect {
    ALLOW,
    DENY
}
