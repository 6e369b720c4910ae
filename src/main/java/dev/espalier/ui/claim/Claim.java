package dev.espalier.ui.claim;

import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.QuantifiedAssertion;
import java.util.List;
import java.util.stream.Stream;

/// What a design claims: about one question, or about many principals.
public sealed interface Claim {
    /// What its author calls it; blank when it has no name.
    String title();

    /// A claim about one question.
    record OfOne(Assertion assertion) implements Claim {
        @Override
        public String title() {
            return assertion.title();
        }
    }

    /// A claim about many principals.
    record OfMany(QuantifiedAssertion assertion) implements Claim {
        @Override
        public String title() {
            return assertion.title();
        }
    }

    /// All claims of a design in their order, those about one question first, as in the file.
    static List<Claim> of(Design design) {
        return Stream.<Claim>concat(
                        design.assertions().stream().map(OfOne::new),
                        design.quantifiedAssertions().stream().map(OfMany::new))
                .toList();
    }
}
