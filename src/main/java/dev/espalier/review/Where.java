package dev.espalier.review;

import dev.espalier.design.ItemId;
import dev.espalier.policy.JsonPath;
import java.util.Optional;

/// Where in a design something is.
///
/// @param item what to select to see it; empty for assertions
/// @param label what people call the place: `trust policy of role Deploy`
/// @param path where it stands in the design file, counted from the top
/// @param inDocument where it stands in the policy document that it is about; empty when it is about none
public record Where(Optional<ItemId> item, String label, JsonPath path, Optional<JsonPath> inDocument) {
    /// The same in a part of the design file that begins at `above`.
    Where under(JsonPath above) {
        return new Where(item, label, above.then(path), inDocument);
    }
}
