package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.NameRule;
import dev.espalier.design.Resource;
import java.util.List;

/// Adds a resource to the account that owns it, as the last one there.
public record AddResource(AccountId account, Resource resource) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(
                design,
                account,
                owner -> Ruling.start()
                        .require(Names.valid(NameRule.RESOURCE_ARN, resource.arn()))
                        .require(
                                !Resources.arns(design).contains(resource.arn()),
                                Refusal.RESOURCE_TAKEN,
                                resource.arn())
                        .require(Identities.tags(design.quotaProfile(), resource.arn(), resource.tags()))
                        .then(() -> DesignTree.replace(
                                design, owner.withResources(AccountChange.plus(owner.resources(), resource)))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.add", Words.text("item.resource", resource.arn()));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return List.of(new ResourceId(account, resource.arn()));
    }
}
