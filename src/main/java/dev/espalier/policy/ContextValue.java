package dev.espalier.policy;

import java.util.List;
import java.util.Optional;

/// What is known about one key of the request context.
public sealed interface ContextValue {
    /// The key is not part of the request.
    record Absent() implements ContextValue {}

    /// The key is part of the request. The list may be empty.
    ///
    /// @param isMultivalued whether this key may hold several values, a property of the key (rule R65)
    record Present(List<String> values, boolean isMultivalued) implements ContextValue {
        public Present {
            values = List.copyOf(values);
        }

        /// The value of a key that holds one.
        public static Present single(String value) {
            return new Present(List.of(value), false);
        }
    }

    /// Nobody has said and the design does not settle it.
    ///
    /// @param key as AWS spells it, or as it was asked for
    /// @param isPresent whether the key is part of every such request, so that only its value is unknown
    /// @param never what it surely is not: neither this text nor a path that begins with it
    record Unknown(String key, boolean isPresent, Optional<String> never) implements ContextValue {
        public Unknown(String key, boolean isPresent) {
            this(key, isPresent, Optional.empty());
        }
    }
}
