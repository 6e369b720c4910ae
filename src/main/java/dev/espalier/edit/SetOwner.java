package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.NodeId;

/// Says who owns the root, a unit or an account; nobody when it is empty. It grants nothing.
public record SetOwner(NodeId node, String owner) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        var view = design.view();
        return Find.entity(
                design,
                node,
                entity -> new EditResult.Applied(
                        design.withView(view.withFlag(view.flag(node).withOwner(owner.strip())))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.owner", Label.of(before, node));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetOwner other && other.node().equals(node);
    }
}
