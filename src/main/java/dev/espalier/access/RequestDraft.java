package dev.espalier.access;

import java.util.List;
import java.util.Locale;

/// A request but for its target and context.
record RequestDraft(
        World world, Caller caller, String partition, SessionFacts session, String action, String resource) {

    Request complete(
            TargetReader.Read.Known target, List<AttachedPolicy> sessionPolicies, Circumstances circumstances) {
        var service = action.substring(0, Math.max(0, action.indexOf(':'))).toLowerCase(Locale.ROOT);
        var standing = new Standing(caller, partition, world);
        var context = new DerivedContext(
                circumstances,
                new PrincipalKeys(caller, standing.names(), session, world),
                new ResourceKeys(world, action, target.owner(), circumstances.resourceTags()),
                new RequestKeys(caller, session, service, resource, circumstances, world));
        return new Request(
                standing,
                session,
                sessionPolicies,
                action,
                resource,
                target.owner(),
                target.policy(),
                target.isKnown(),
                target.isAwsManagedKey(),
                context);
    }
}
