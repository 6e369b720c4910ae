package dev.espalier.cli;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Spelling;
import java.util.List;

/// What somebody meant by a prefix that no service has, or by a name that nothing has.
final class ServiceHint {
    private ServiceHint() {}

    /// " Did you mean ...?", or nothing.
    static String of(String service) {
        return meant(service, List.copyOf(Catalog.get().services()));
    }

    static String meant(String wrong, List<String> known) {
        return Spelling.nearest(wrong, known)
                .map(found -> " " + Words.text("hint.principal", found))
                .orElse("");
    }
}
