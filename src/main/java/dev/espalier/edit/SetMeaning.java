package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.Swatch;

/// Says in the legend what a colour means; nothing when it is empty.
public record SetMeaning(Swatch colour, String text) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> design.withView(design.view().withMeaning(colour, text.strip())));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.meaning", colour.letter());
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetMeaning other && other.colour() == colour;
    }
}
