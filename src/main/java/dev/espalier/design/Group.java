package dev.espalier.design;

import java.util.List;

/// An IAM group: users and the policies they share. It is no principal: it can ask nothing (rule R18).
public record Group(
        String name,
        String path,
        List<String> attachedPolicies,
        List<InlinePolicy> inlinePolicies,
        UnknownFields unknown)
        implements Identity {
    public Group {
        attachedPolicies = List.copyOf(attachedPolicies);
        inlinePolicies = List.copyOf(inlinePolicies);
    }

    /// A new group without any policy.
    public static Group named(String name) {
        return new Group(name, "/", List.of(), List.of(), UnknownFields.NONE);
    }

    public Group withName(String changed) {
        return new Group(changed, path, attachedPolicies, inlinePolicies, unknown);
    }

    public Group withPath(String changed) {
        return new Group(name, changed, attachedPolicies, inlinePolicies, unknown);
    }

    @Override
    public Group withAttachedPolicies(List<String> changed) {
        return new Group(name, path, changed, inlinePolicies, unknown);
    }

    @Override
    public Group withInlinePolicies(List<InlinePolicy> changed) {
        return new Group(name, path, attachedPolicies, changed, unknown);
    }
}
