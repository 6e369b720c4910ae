package dev.espalier.ui.heat;

import dev.espalier.access.HeatMap;
import dev.espalier.access.Shade;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The accounts with one of some answers, in the order of the drawing, to be gone through from wherever somebody is.
final class Matches {
    private final HeatMap map;
    private final Set<Shade> shades;
    private final List<AccountId> accounts;

    Matches(HeatMap map, Set<Shade> shades) {
        this.map = map;
        this.shades = shades;
        accounts = map.accountsOf(shades);
    }

    List<AccountId> accounts() {
        return accounts;
    }

    /// Which of them comes next after a node, or before it, going round; there has to be one. A person is where the
    /// account is, and a unit stands before everything in it.
    int beside(Optional<NodeId> from, DesignIndex index, int by) {
        int after = from.map(node -> after(node, index, by)).orElse(0);
        return Math.floorMod(by > 0 ? after : after - 1, accounts.size());
    }

    /// How many of them lie before what follows a node or, on the way back, before the node itself.
    private int after(NodeId node, DesignIndex index, int by) {
        return switch (node) {
            case AccountId account -> passed(account, by);
            case MemberId member -> passed(member.account(), by);
            case ContainerId container ->
                index.container(container)
                        .flatMap(Matches::first)
                        .map(this::before)
                        .orElse(0);
        };
    }

    private int passed(AccountId account, int by) {
        return by > 0 && accounts.contains(account) ? before(account) + 1 : before(account);
    }

    private int before(AccountId account) {
        int passed = 0;
        for (var one : map.accounts().entrySet()) {
            if (one.getKey().equals(account)) {
                return passed;
            }
            if (shades.contains(one.getValue().shade())) {
                passed++;
            }
        }
        return passed;
    }

    private static Optional<AccountId> first(Container container) {
        if (!container.accounts().isEmpty()) {
            return Optional.of(container.accounts().getFirst().id());
        }
        return container.organizationalUnits().stream()
                .flatMap(unit -> first(unit).stream())
                .findFirst();
    }
}
