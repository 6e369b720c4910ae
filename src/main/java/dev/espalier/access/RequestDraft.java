package dev.espalier.access;

import java.util.List;

/// A request but for its target and context.
record RequestDraft(World world, Standing standing, SessionFacts session, Operation operation) {

    Request complete(TargetReader.Found target, List<AttachedPolicy> sessionPolicies, Circumstances circumstances) {
        return complete(target, sessionPolicies, circumstances, operation);
    }

    /// @param asked what the question is about, of which the resource is one example; the call's own keys follow from
    /// it
    Request complete(
            TargetReader.Found target,
            List<AttachedPolicy> sessionPolicies,
            Circumstances circumstances,
            Operation asked) {
        var context = new DerivedContext(
                circumstances,
                new PrincipalKeys(standing, session, world),
                new ResourceKeys(world, operation.action(), target.owner(), circumstances.resourceTags()),
                new RequestKeys(standing.caller(), session, asked, circumstances, world));
        return new Request(
                standing,
                session,
                sessionPolicies,
                operation,
                target.owner(),
                target.policy(),
                target.doubt(),
                target.isAwsManagedKey(),
                context);
    }
}
