package dev.espalier.access;

import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A value of an open key that stands for all that behave like it.
///
/// @param words what these values are, for sentences
/// @param labels what policies call the tests that it passes
record Candidate(ContextValue value, String words, Set<String> labels) {
    Candidate {
        labels = Collections.unmodifiableSet(new LinkedHashSet<>(labels)); // in order, for sentences
    }

    boolean isAbsent() {
        return value instanceof Absent;
    }

    /// Whether there is nothing in it: no key, no value, or an empty text.
    boolean isNothing() {
        return isAbsent()
                || (value instanceof Present(var values, var isMultivalued)
                        && (values.isEmpty() || values.equals(List.of(""))));
    }
}
