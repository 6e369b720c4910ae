package dev.espalier.access;

import java.util.List;
import java.util.Set;

/// The values to try for one open key.
///
/// @param isExact whether every value of the key behaves like one of the candidates
/// @param vocabulary puts several of them into words
record Domain(String key, List<Candidate> candidates, boolean isExact, Vocabulary vocabulary) {
    Domain {
        candidates = List.copyOf(candidates);
    }

    /// Puts some of the candidates of a key into words.
    interface Vocabulary {
        /// Words that together mean just the chosen ones, absence and values that no policy names left aside.
        List<String> describe(List<Candidate> all, Set<Candidate> chosen);
    }

    /// The chosen ones in words.
    List<String> describe(Set<Candidate> chosen) {
        return vocabulary.describe(candidates, chosen);
    }
}
