package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import java.util.List;

/// Actions that come out differently for two principals of one design for the same reasons.
///
/// @param causes the gates that let less through for whoever may do less, from outside to inside; who asks is named in
///     them; empty when no single gate makes the difference
public record TwinEffect(TwinAccess.Kind kind, List<AccessCause> causes, ActionSet actions) {
    public TwinEffect {
        causes = List.copyOf(causes);
    }
}
