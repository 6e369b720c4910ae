package dev.espalier.access;

import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import dev.espalier.policy.PolicyDocument;
import java.util.Optional;

/// Which policy a statement stands in.
///
/// @param name as people call it: `PeopleNoDatabases`, `AdministratorAccess`
/// @param id empty for inline, trust, session and resource policies, which belong to their holder
/// @param holder what it is attached to
/// @param kind how it is attached
public record PolicySource(
        String name, Optional<PolicyId> id, Optional<NodeId> holder, Kind kind, PolicyDocument document) {

    /// How a policy is attached.
    public enum Kind {
        SCP,
        RCP,
        AWS_MANAGED,
        ACCOUNT_MANAGED,
        INLINE,
        BOUNDARY,
        SESSION,
        RESOURCE,
        TRUST
    }
}
