package dev.espalier.edit;

import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.ItemId;
import dev.espalier.design.Limit;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import java.util.List;

/// Adds an organizational unit as the last one under its parent, with the default policies attached (rule R5).
public record AddUnit(ContainerId parent, OuId id, String name) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        var index = DesignIndex.of(design);
        var quotas = design.quotaProfile();
        var most = quotas.highest(Limit.UNITS);
        return Find.container(
                design,
                parent,
                container -> Ruling.start()
                        .require(Names.unitId(id, index.root().id()))
                        .require(index.unit(id).isEmpty(), Refusal.UNIT_ID_TAKEN, id)
                        .require(Names.valid(NameRule.UNIT_NAME, name))
                        .require(Names.freeAmongUnits(container, name, _ -> true))
                        .require(index.depthOf(parent) < quotas.highest(Limit.UNIT_DEPTH), Refusal.UNITS_TOO_DEEP, name)
                        .require(index.units().size() < most, Refusal.TOO_MANY_UNITS, most)
                        .then(() -> DesignTree.replace(
                                design,
                                container.withOrganizationalUnits(AccountChange.plus(
                                        container.organizationalUnits(), OrganizationalUnit.named(id, name))))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.unit", name));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(id);
    }
}
