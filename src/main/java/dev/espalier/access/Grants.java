package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import java.util.List;

/// What the policies of a user, group or role say about all known actions, each policy apart, whoever uses them.
///
/// @param policies in order
public record Grants(List<OfPolicy> policies) {
    public Grants {
        policies = List.copyOf(policies);
    }

    /// What one policy says.
    ///
    /// @param allows actions it allows on every resource, whatever the circumstances
    /// @param mayAllow actions it allows besides on some resources, in some circumstances, or nobody knows
    /// @param denies actions it denies on every resource, whatever the circumstances
    /// @param mayDeny actions it denies besides on some resources, in some circumstances, or nobody knows
    public record OfPolicy(String name, ActionSet allows, ActionSet mayAllow, ActionSet denies, ActionSet mayDeny) {
        static OfPolicy of(String name, PolicySets sets) {
            var mayAllow = sets.mayAllow();
            var mayDeny = sets.mayDeny();
            for (var statement : sets.conditional()) {
                for (var part : statement.parts()) {
                    var covered = part.everywhere().or(part.somewhere());
                    mayAllow = statement.isAllow() ? mayAllow.or(covered) : mayAllow;
                    mayDeny = statement.isAllow() ? mayDeny : mayDeny.or(covered);
                }
            }
            return new OfPolicy(
                    name,
                    sets.allows(),
                    mayAllow.without(sets.allows()),
                    sets.denies(),
                    mayDeny.without(sets.denies()));
        }
    }

    /// What they allow together for certain: no Deny of theirs may stand against it.
    public ActionSet granted() {
        var granted = ActionSet.empty();
        for (var policy : policies) {
            granted = granted.or(policy.allows());
        }
        for (var policy : policies) {
            granted = granted.without(policy.denies()).without(policy.mayDeny());
        }
        return granted;
    }

    /// What they deny together for certain.
    public ActionSet denied() {
        return policies.stream().map(OfPolicy::denies).reduce(ActionSet.empty(), ActionSet::or);
    }

    /// What they allow together in some circumstances or on some resources only.
    public ActionSet perhaps() {
        var allowed = ActionSet.empty();
        for (var policy : policies) {
            allowed = allowed.or(policy.allows()).or(policy.mayAllow());
        }
        return allowed.without(denied()).without(granted());
    }
}
