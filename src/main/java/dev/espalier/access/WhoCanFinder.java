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
    private final World world;
    private final BooleanSupplier isStopped;
    private final QuickVerdict quick;
    private final Optional<ActionColumn> column;
    private final List<MemberId> allowed = new ArrayList<>();
    private final List<MemberId> depends = new ArrayList<>();
    private int denied;

    /// @param isStopped asked at each account; once it says yes, the work ends with a [CancellationException]
    WhoCanFinder(Question question, World world, BooleanSupplier isStopped) {
        this.world = world;
        this.isStopped = isStopped;
        quick = new QuickVerdict(question, world);
        column = ActionColumn.of(world, question);
    }

    WhoCan find() {
        forEachAccount(world.organization().root(), this::sort);
        return new WhoCan(allowed, depends, denied, Optional.empty());
    }

    /// What the root user, the users and the roles of one account answer.
    AccountAnswers answers(Account account) {
        stopIfWanted();
        var answers = new ArrayList<Truth>();
        for (var standing : world.sets().standings(account)) {
            answers.add(allows(standing, account));
        }
        return AccountAnswers.of(answers);
    }

    private void forEachAccount(Container container, Consumer<Account> consumer) {
        for (var account : container.accounts()) {
            stopIfWanted();
            consumer.accept(account);
        }
        container.organizationalUnits().forEach(unit -> forEachAccount(unit, consumer));
    }

    private void stopIfWanted() {
        if (isStopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private void sort(Account account) {
        for (var standing : world.sets().standings(account)) {
            switch (allows(standing, account)) {
                case YES -> allowed.add(memberOf(standing));
                case NO -> denied++;
                case DEPENDS, UNKNOWN -> depends.add(memberOf(standing));
            }
        }
    }

    private Truth allows(Standing standing, Account account) {
        return column.isPresent()
                ? column.get().outcome(standing, account).allows()
                : quick.of(standing)
                        .map(one -> Truth.of(one == Verdict.ALLOWED))
                        .orElse(Truth.DEPENDS);
    }

    private static MemberId memberOf(Standing standing) {
        return (MemberId) standing.caller().node().orElseThrow();
    }
}
