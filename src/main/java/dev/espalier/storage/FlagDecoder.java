package dev.espalier.storage;

import dev.espalier.design.Swatch;
import dev.espalier.design.View.Flag;
import dev.espalier.design.View.Meaning;
import java.util.Optional;

/// Reads owners, colours and the legend of a view.
final class FlagDecoder {
    private FlagDecoder() {}

    static Optional<Flag> flag(Fields from) {
        var id = from.requiredText("id").filter(text -> !text.isBlank());
        var owner = from.text("owner", "");
        var colour = from.optionalWord("colour", Swatch.class);
        return id.map(text -> new Flag(BookmarkDecoder.entity(text), owner, colour, from.unknown()));
    }

    static Meaning meaning(Fields from) {
        return new Meaning(
                from.requiredWord("colour", Swatch.class).orElse(Swatch.GREEN),
                from.requiredText("text").orElse(""),
                from.unknown());
    }
}
