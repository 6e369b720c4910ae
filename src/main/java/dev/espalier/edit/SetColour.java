package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.Swatch;
import java.util.List;
import java.util.Optional;

/// Gives the root, units or accounts a colour of the author's own, or takes it away.
public record SetColour(List<NodeId> nodes, Optional<Swatch> colour) implements Edit {
    public SetColour {
        nodes = List.copyOf(nodes);
    }

    @Override
    public EditResult applyTo(Design design) {
        var index = DesignIndex.of(design);
        for (var node : nodes) {
            if (index.entity(node).isEmpty()) {
                return Find.missing(design, node);
            }
        }
        return new EditResult.Applied(design.withView(design.view().withColour(nodes, colour)));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.colour", Label.of(before, nodes));
    }
}
