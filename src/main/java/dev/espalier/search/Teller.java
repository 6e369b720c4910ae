package dev.espalier.search;

import dev.espalier.search.Place.Held;
import java.util.Optional;

/// Is told every text of an item.
interface Teller {
    /// Takes one text.
    ///
    /// @param part which one of several, as in [Place]
    /// @param policy whose statement it is, as in [Place]
    void tell(Field field, String part, Optional<Held> policy, String text);

    /// Is told a text there is only one of. An empty one is left out.
    default void tell(Field field, String text) {
        if (!text.isEmpty()) {
            tell(field, "", Optional.empty(), text);
        }
    }
}
