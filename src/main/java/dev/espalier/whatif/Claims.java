package dev.espalier.whatif;

import dev.espalier.design.Assertion;
import dev.espalier.design.QuantifiedAssertion;
import java.util.List;

/// Some of the claims of a design, of both kinds.
public record Claims(List<Assertion> assertions, List<QuantifiedAssertion> quantified) {
    /// No claim.
    public static final Claims NONE = new Claims(List.of(), List.of());

    public Claims {
        assertions = List.copyOf(assertions);
        quantified = List.copyOf(quantified);
    }

    public int size() {
        return assertions.size() + quantified.size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /// The claim of a changed design that was the one at a place before: an edit that changes ARNs takes claims along
    /// and leaves each at its place.
    static <T> T follower(List<T> before, List<T> after, int at) {
        return (after.size() == before.size() ? after : before).get(at);
    }
}
