package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.EditResult.Rejected;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules an edit has to keep, asked in order: the first one that is broken refuses it, and only an edit that keeps
/// all of them is made.
final class Ruling {
    private static final Ruling CLEAR = new Ruling(Optional.empty());

    private final Optional<Rejected> refused;

    private Ruling(Optional<Rejected> refused) {
        this.refused = refused;
    }

    static Ruling start() {
        return CLEAR;
    }

    /// Asks for a plain fact.
    Ruling require(boolean isKept, Refusal refusal, Object... parts) {
        return isKept || refused.isPresent() ? this : new Ruling(Optional.of(refusal.rejected(parts)));
    }

    /// Asks a rule that words its own refusal.
    Ruling require(Optional<Rejected> broken) {
        return broken.isEmpty() || refused.isPresent() ? this : new Ruling(broken);
    }

    /// The first rule that is broken.
    Optional<Rejected> refusal() {
        return refused;
    }

    /// Makes the change when no rule is broken.
    EditResult then(Supplier<Design> change) {
        return thenTry(() -> new Applied(change.get()));
    }

    /// Goes on to further rules, which may rely on the ones so far.
    EditResult thenTry(Supplier<EditResult> next) {
        return refused.<EditResult>map(refusal -> refusal).orElseGet(next);
    }
}
