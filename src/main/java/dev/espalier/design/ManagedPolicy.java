package dev.espalier.design;

import dev.espalier.policy.PolicyDocument;

/// A managed policy of an account: one document that many users, groups and roles can have attached.
///
/// @param path begins and ends with `/` (rule R15)
/// @param description empty when not given
public record ManagedPolicy(
        String name, String path, String description, PolicyDocument document, UnknownFields unknown) {
    public ManagedPolicy withDocument(PolicyDocument changed) {
        return new ManagedPolicy(name, path, description, changed, unknown);
    }

    public ManagedPolicy withName(String changed) {
        return new ManagedPolicy(changed, path, description, document, unknown);
    }

    public ManagedPolicy withDescription(String changed) {
        return new ManagedPolicy(name, path, changed, document, unknown);
    }
}
