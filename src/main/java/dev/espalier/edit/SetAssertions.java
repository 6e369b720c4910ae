package dev.espalier.edit;

import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import java.util.List;

/// Replaces everything that is claimed about the design.
public record SetAssertions(List<Assertion> assertions) implements Edit {
    public SetAssertions {
        assertions = List.copyOf(assertions);
    }

    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> design.withAssertions(assertions));
    }

    @Override
    public String label(Design before) {
        return label(assertions.size() - before.assertions().size());
    }

    /// @param more how many there are more than before
    static String label(int more) {
        return Words.text(more > 0 ? "label.assertionsMore" : more < 0 ? "label.assertionsFewer" : "label.assertions");
    }
}
