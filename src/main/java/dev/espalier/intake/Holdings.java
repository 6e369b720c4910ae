package dev.espalier.intake;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationPolicyType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// How much of everything a design holds.
public record Holdings(SortedMap<Kind, Integer> counts) {
    public Holdings {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /// What is counted, in the order it is told.
    public enum Kind {
        UNITS,
        ACCOUNTS,
        SCPS,
        RCPS,
        POLICIES,
        GROUPS,
        USERS,
        ROLES,
        RESOURCES
    }

    public static Holdings of(Design design) {
        var index = DesignIndex.of(design);
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        counts.put(Kind.UNITS, index.units().size());
        counts.put(Kind.ACCOUNTS, index.accounts().size());
        counts.put(Kind.SCPS, policies(design, OrganizationPolicyType.SERVICE_CONTROL_POLICY));
        counts.put(Kind.RCPS, policies(design, OrganizationPolicyType.RESOURCE_CONTROL_POLICY));
        counts.put(Kind.POLICIES, sum(index, Account::policies));
        counts.put(Kind.GROUPS, sum(index, Account::groups));
        counts.put(Kind.USERS, sum(index, Account::users));
        counts.put(Kind.ROLES, sum(index, Account::roles));
        counts.put(Kind.RESOURCES, sum(index, Account::resources));
        return new Holdings(new TreeMap<>(counts));
    }

    private static int policies(Design design, OrganizationPolicyType type) {
        return (int) design.organization().policies().stream()
                .filter(policy -> policy.type() == type)
                .count();
    }

    private static int sum(DesignIndex index, Function<Account, List<?>> members) {
        return index.accounts().stream()
                .mapToInt(account -> members.apply(account).size())
                .sum();
    }
}
