package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicyType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Switches SCPs and RCPs on or off for the whole organization. As in AWS, a type that is switched keeps its policies
/// but loses its attachments: every entity is back at the default policy alone (rule R5).
public record SetPolicyTypes(Set<OrganizationPolicyType> types) implements Edit {
    public SetPolicyTypes {
        types = Set.copyOf(types);
    }

    @Override
    public EditResult applyTo(Design design) {
        var switched = switched(design);
        return Ruling.start().then(() -> {
            var organization = design.organization().withPolicyTypes(types);
            return DesignTree.mapEntities(
                    switched.isEmpty() ? design : design.withOrganization(organization),
                    entity -> atDefault(entity, switched));
        });
    }

    private Set<OrganizationPolicyType> switched(Design design) {
        var switched = EnumSet.allOf(OrganizationPolicyType.class);
        switched.removeIf(type ->
                types.contains(type) == design.organization().policyTypes().contains(type));
        return switched;
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
        var switched = switched(before);
        if (switched.isEmpty()) {
            return Words.text("label.samePolicyTypes");
        }
        return switched.stream()
                .collect(Collectors.groupingBy(
                        types::contains, TreeMap::new, Collectors.mapping(Label::of, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(way -> Words.text(way.getKey() ? "label.switchOn" : "label.switchOff", way.getValue()))
                .collect(Collectors.joining(", "));
    }
}
