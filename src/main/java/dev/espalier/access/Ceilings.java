package dev.espalier.access;

import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicyType;
import java.util.ArrayList;
import java.util.List;

/// What organization policies leave over beneath an entity: SCPs for its principals, RCPs for its resources.
record Ceilings(Ceiling ofPrincipals, Ceiling ofResources) {

    /// Above the root.
    static Ceilings above(Board principals, Board resources) {
        return new Ceilings(Ceiling.above(principals), Ceiling.above(resources));
    }

    /// The ceilings of an entity beneath this one.
    ///
    /// @param principals a board for the SCPs; what it holds is lost
    /// @param resources a board for the RCPs
    /// @param gate another board to work on
    Ceilings below(Level level, Board principals, Board resources, Board gate) {
        return new Ceilings(
                ofPrincipals.below(level.serviceControlPolicies(), principals, gate),
                ofResources.below(level.resourceControlPolicies(), resources, gate));
    }

    /// The organization policies of one entity.
    record Level(List<PolicySets> serviceControlPolicies, List<PolicySets> resourceControlPolicies) {
        static Level of(Entity entity, Policies policies, SettledPolicies settled) {
            var scps = new ArrayList<PolicySets>();
            for (var policy : policies.ofEntity(entity, OrganizationPolicyType.SERVICE_CONTROL_POLICY)
                    .policies()) {
                scps.add(settled.of(policy));
            }
            var rcps = new ArrayList<PolicySets>();
            var type = OrganizationPolicyType.RESOURCE_CONTROL_POLICY;
            for (var policy : policies.ofEntity(entity, type).policies()) {
                rcps.add(settled.ofRcp(policy));
            }
            return new Level(List.copyOf(scps), List.copyOf(rcps));
        }
    }
}
