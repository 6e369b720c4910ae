package dev.espalier.design;

import dev.espalier.policy.PolicyDocument;

/// A policy that belongs to one user, group or role and goes with it.
public record InlinePolicy(String name, PolicyDocument document, UnknownFields unknown) {
    public InlinePolicy withDocument(PolicyDocument changed) {
        return new InlinePolicy(name, changed, unknown);
    }
}
