package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicyType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Switches SCPs and RCPs on or off for the whole organization. As in AWS, a type that is switched keeps its policies
/// but
/// loses its attachments: every entity is back at the default policy alone (rule R5).
public record SetPolicyTypes(Set<OrganizationPolicyType> types) implements Edit {
    public SetPolicyTypes {
        types = Set.copyOf(types);
    }

    @Override
    public EditResult applyTo(Design design) {
        var switched = EnumSet.allOf(OrganizationPolicyType.class);
        switched.removeIf(type ->
                types.contains(type) == design.organization().policyTypes().contains(type));
        return Ruling.start().then(() -> {
            var organization = design.organization().withPolicyTypes(types);
            return DesignTree.mapEntities(
                    switched.isEmpty() ? design : design.withOrganization(organization),
                    entity -> atDefault(entity, switched));
        });
    }

    private static Entity atDefault(Entity entity, Set<OrganizationPolicyType> switched) {
        var changed = entity;
        for (var type : switched) {
            var alone = List.of(type.defaultPolicy());
            changed = changed.policies(type).equals(alone) ? changed : changed.withPolicies(type, alone);
        }
        return changed;
    }

    @Override
    public String label(Design before) {
        return types.isEmpty()
                ? Words.text("label.noPolicyTypes")
                : Words.text(
                        "label.policyTypes",
                        types.stream().sorted().map(Label::of).collect(Collectors.joining(", ")));
    }
}
