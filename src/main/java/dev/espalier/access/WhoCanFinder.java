package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.MemberId;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Asks everybody one question. Where nothing but a known action is asked about, an [ActionColumn] tells;
/// otherwise each caller's request is decided.
final class WhoCanFinder {
    private final Question question;
    private final World world;
    private final BooleanSupplier isStopped;
    private final QuickVerdict quick;
    private final List<MemberId> allowed = new ArrayList<>();
    private final List<MemberId> depends = new ArrayList<>();
    private int denied;

    /// @param isStopped asked at each account; once it says yes, the work ends with a [CancellationException]
    WhoCanFinder(Question question, World world, BooleanSupplier isStopped) {
        this.question = question;
        this.world = world;
        this.isStopped = isStopped;
        quick = new QuickVerdict(question, world);
    }

    WhoCan find() {
        var column = ActionColumn.of(world, question);
        if (column.isPresent()) {
            forEachAccount(world.organization().root(), account -> ask(account, column.get()));
        } else {
            forEachAccount(
                    world.organization().root(),
                    account -> world.sets().standings(account).forEach(this::ask));
        }
        return new WhoCan(allowed, depends, denied, Optional.empty());
    }

    private void forEachAccount(Container container, Consumer<Account> consumer) {
        for (var account : container.accounts()) {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException();
            }
            consumer.accept(account);
        }
        container.organizationalUnits().forEach(unit -> forEachAccount(unit, consumer));
    }

    private void ask(Account account, ActionColumn column) {
        for (var standing : world.sets().standings(account)) {
            sort(standing, column.outcome(standing, account).allows());
        }
    }

    private void sort(Standing standing, Truth allows) {
        switch (allows) {
            case YES -> allowed.add(memberOf(standing));
            case NO -> denied++;
            case DEPENDS, UNKNOWN -> depends.add(memberOf(standing));
        }
    }

    private static MemberId memberOf(Standing standing) {
        return (MemberId) standing.caller().node().orElseThrow();
    }

    private void ask(Standing standing) {
        var verdict = quick.of(standing);
        sort(standing, verdict.map(one -> Truth.of(one == Verdict.ALLOWED)).orElse(Truth.DEPENDS));
    }
}
