package dev.espalier.policy;

/// How bad a problem is.
public enum Severity {
    /// AWS would refuse it, or it cannot be read.
    ERROR,
    /// It works, but perhaps not as meant.
    WARNING
}
