package dev.espalier.cli;

import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.policy.Spelling;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Compares context keys, as somebody typed them, with those of the catalog.
final class ContextCheck {
    private static final String GLOBAL = "aws";

    private ContextCheck() {}

    /// Why a known key can never hold the value.
    static Optional<String> wrong(Given given) {
        var type = Catalog.get().conditionKey(given.key()).map(ConditionKey::type);
        if (type.isEmpty()
                || given.value().isEmpty()
                || type.get().canBe(given.value().get())) {
            return Optional.empty();
        }
        var wanted = Words.text("type." + type.get().name());
        return Optional.of(Words.text("wrong.value", given.value().get(), given.key(), wanted));
    }

    /// A word on a key that the catalog does not know but ought to: a global one, or one of a known service. Identity
    /// providers have keys of their own.
    static Optional<String> hint(String key) {
        var catalog = Catalog.get();
        int colon = key.indexOf(':');
        var prefix = colon < 0 ? "" : key.substring(0, colon).toLowerCase(Locale.ROOT);
        if (catalog.conditionKey(key).isPresent()) {
            return Optional.empty();
        }
        var meant = Spelling.nearest(head(key), known(prefix))
                .map(found -> found + key.substring(head(key).length()));
        boolean isKnowable = prefix.equals(GLOBAL) || catalog.hasService(prefix);
        return meant.map(found -> Words.text("hint.key.meant", key, found))
                .or(() -> isKnowable ? Optional.of(Words.text("hint.key", key)) : Optional.empty());
    }

    private static Set<String> known(String prefix) {
        var names = new LinkedHashSet<String>();
        Catalog.get().globalConditionKeys().forEach(key -> names.add(head(key.name())));
        Catalog.get().actions(prefix).stream()
                .flatMap(action -> Catalog.get().conditionKeys(action).stream())
                .forEach(key -> names.add(head(key.name())));
        return names;
    }

    /// The part of a key that does not change: `aws:ResourceTag` of `aws:ResourceTag/team`.
    private static String head(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
