package dev.espalier.access;

import dev.espalier.access.HeatMap.Cell;
import dev.espalier.access.HeatMap.OfAccount;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Asks one by one about those for whom single bits do not tell the verdict on an action.
final class HeatMapSettler {
    private final Evaluator evaluator;
    private final HeatMap map;
    private final BooleanSupplier isEnough;

    HeatMapSettler(Evaluator evaluator, HeatMap map, BooleanSupplier isEnough) {
        this.evaluator = evaluator;
        this.map = map;
        this.isEnough = isEnough;
    }

    HeatMap settle() {
        var action = map.query().one();
        if (action.isEmpty()) {
            return map;
        }
        var question = Question.of("", action.get().fullName(), Optional.empty());
        var settled = new LinkedHashMap<AccountId, OfAccount>(map.accounts());
        settled.replaceAll((id, account) -> isSettled(account)
                ? account
                : evaluator
                        .world()
                        .account(id)
                        .map(found -> settle(question, found, account))
                        .orElse(account));
        return new HeatMap(map.query(), map.world(), settled);
    }

    private static boolean isSettled(OfAccount account) {
        return account.unsettled() == 0 && account.root().isSettled();
    }

    private OfAccount settle(Question question, Account account, OfAccount answers) {
        return OfAccount.of(
                settle(question, account, answers.root()),
                answers.people().stream()
                        .map(cell -> settle(question, account, cell))
                        .toList());
    }

    private Cell settle(Question question, Account account, Cell cell) {
        if (cell.isSettled() || isEnough.getAsBoolean()) {
            return cell;
        }
        var verdict = evaluator.verdict(question.by(Principals.arnOf(account, cell.principal())));
        return Cell.of(cell.principal(), Shade.of(verdict), true);
    }
}
