package dev.espalier.policy;

/// A policy document as it was written. It may be no valid policy at all; it is kept all the same, because people
/// sketch. Equal documents are written alike.
public record PolicyDocument(JsonValue source) {}
