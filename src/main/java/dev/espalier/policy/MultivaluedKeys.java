package dev.espalier.policy;

import java.util.Locale;
import java.util.Set;

/// The condition keys that may hold several values (rule R87). Conditions on them need a set operator.
public final class MultivaluedKeys {
    private static final Set<String> LOWER_CASE = Set.of(
            "aws:tagkeys",
            "aws:calledvia",
            "aws:principalorgpaths",
            "aws:resourceorgpaths",
            "aws:sourceorgpaths",
            "aws:vpceorgpaths",
            "aws:principalservicenameslist");

    private MultivaluedKeys() {}

    /// Whether `key`, in any letter case, may hold several values.
    public static boolean contains(String key) {
        return LOWER_CASE.contains(key.toLowerCase(Locale.ROOT));
    }
}
