package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.QuantifiedAssertion;
import java.util.List;

/// Replaces everything that is claimed about many principals at once.
public record SetQuantifiedAssertions(List<QuantifiedAssertion> assertions) implements Edit {
    public SetQuantifiedAssertions {
        assertions = List.copyOf(assertions);
    }

    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> design.withQuantifiedAssertions(assertions));
    }

    @Override
    public String label(Design before) {
        return SetAssertions.label(
                assertions.size() - before.quantifiedAssertions().size());
    }
}
