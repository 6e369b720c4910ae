package dev.espalier.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What surrounds a request, as far as it is known.
///
/// @param given keys that the question gives; they outweigh everything derived
/// @param isComplete whether a key that is neither given nor derived is absent; if not, nobody knows
/// @param region the Region that is called
/// @param time when it is called
/// @param resourceTags empty when nobody knows the tags of the resource
record Circumstances(
        GivenKeys given,
        boolean isComplete,
        Optional<String> region,
        Optional<Instant> time,
        Optional<Map<String, String>> resourceTags) {}
