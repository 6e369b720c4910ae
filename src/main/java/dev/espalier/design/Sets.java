package dev.espalier.design;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Copies of sets that keep a fixed order, so that files come out the same every time.
final class Sets {
    private Sets() {}

    static Set<OrganizationPolicyType> inEnumOrder(Set<OrganizationPolicyType> types) {
        var copy = EnumSet.noneOf(OrganizationPolicyType.class);
        copy.addAll(types);
        return Collections.unmodifiableSet(copy);
    }
}
