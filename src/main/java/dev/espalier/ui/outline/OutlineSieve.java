package dev.espalier.ui.outline;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Finds the rows whose name, account number, e-mail or tags contain a text, and the rows above them, in one walk.
final class OutlineSieve {
    private final DesignIndex index;
    private final String wanted;
    private final BooleanSupplier stop;
    private final Set<NodeId> kept = new HashSet<>();

    private OutlineSieve(DesignIndex index, String wanted, BooleanSupplier stop) {
        this.index = index;
        this.wanted = wanted;
        this.stop = stop;
    }

    /// The rows that are left.
    ///
    /// @param wanted in lower case
    /// @throws CancellationException when `stop` says so
    static Set<NodeId> sift(Design design, String wanted, BooleanSupplier stop) {
        var sieve = new OutlineSieve(DesignIndex.of(design), wanted, stop);
        sieve.keep(design.organization().root());
        return sieve.kept;
    }

    private boolean keep(Entity entity) {
        if (stop.getAsBoolean()) {
            throw new CancellationException();
        }
        boolean keeps = matches(entity);
        for (var child : OutlineViewModel.children(entity)) {
            keeps |= index.entity(child).map(this::keep).orElseGet(() -> keepMember(child));
        }
        if (keeps) {
            kept.add(entity.id());
        }
        return keeps;
    }

    private boolean keepMember(NodeId member) {
        return contains(index.nameOf(member)) && kept.add(member);
    }

    private boolean matches(Entity entity) {
        return contains(entity.name())
                || (entity.id() instanceof AccountId number && contains(number.value()))
                || (entity instanceof Account account && contains(account.email()))
                || entity.tags().entrySet().stream().anyMatch(tag -> contains(tag.getKey() + "=" + tag.getValue()));
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
