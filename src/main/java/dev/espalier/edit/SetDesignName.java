package dev.espalier.edit;

import dev.espalier.design.Design;

/// Gives the design another name and description; the description may be empty.
public record SetDesignName(String name, String description) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Names.ofDesign(name))
                .then(() -> design.withName(name).withDescription(description));
    }

    @Override
    public String label(Design before) {
        return Words.text(name.equals(before.name()) ? "label.designDescription" : "label.designName", name);
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetDesignName;
    }
}
