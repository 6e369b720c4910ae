package dev.espalier.search;

import dev.espalier.design.ItemId;
import java.util.Optional;

/// Where something was found.
///
/// @param part which one of several: the key of a tag, the Sid or the number of a statement; otherwise empty
/// @param policy the policy whose statement it is, when it is not the item itself
/// @param text as written
public record Place(ItemId item, Field field, String part, Optional<Held> policy, String text) {

    /// A policy that has no id of its own.
    ///
    /// @param name empty for a trust policy or the policy of a resource
    public record Held(Holding holding, String name) {}

    /// How a policy belongs to its item.
    public enum Holding {
        INLINE,
        TRUST,
        RESOURCE
    }
}
