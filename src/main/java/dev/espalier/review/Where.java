package dev.espalier.review;

import dev.espalier.design.ItemId;
import dev.espalier.policy.JsonPath;
import java.util.Optional;

/// Where in a design something is.
///
/// @param item what to select to see it; empty for assertions
/// @param label what people call the place: `trust policy of role Deploy`
/// @param path where it stands in the design file, counted from the top
public record Where(Optional<ItemId> item, String label, JsonPath path) {}
