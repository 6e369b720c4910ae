package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.policy.PolicyDocument;
import java.util.Optional;

/// Gives a resource a policy of its own, or takes it away.
public record SetResourcePolicy(ResourceId resource, Optional<PolicyDocument> document) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Resources.change(design, resource, found -> found.withPolicy(document));
    }

    @Override
    public String label(Design before) {
        return Words.text(
                document.isPresent() ? "label.resourcePolicy" : "label.noResourcePolicy", Label.of(before, resource));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetResourcePolicy edit && edit.resource().equals(resource);
    }
}
