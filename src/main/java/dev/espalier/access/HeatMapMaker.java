package dev.espalier.access;

import dev.espalier.access.HeatMap.Cell;
import dev.espalier.access.HeatMap.OfAccount;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.MemberId;
import dev.espalier.policy.ActionName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Asks everybody: about one action by an [ActionColumn], about several by rows of the [AccessMatrix].
final class HeatMapMaker {
    private final World world;
    private final ActionQuery query;
    private final Map<AccountId, OfAccount> known;
    private final Set<AccountId> touched;
    private final BooleanSupplier isStopped;
    private final Map<AccountId, OfAccount> accounts = new LinkedHashMap<>();
    private final Asking asking;

    /// Asks the root user, the users and the roles of an account, in this order.
    private interface Asking {
        List<Cell> of(Account account);
    }

    HeatMapMaker(World world, ActionQuery query, Optional<HeatMap> earlier, BooleanSupplier isStopped) {
        this.world = world;
        this.query = query;
        this.isStopped = isStopped;
        var usable = earlier.filter(map -> map.query().equals(query));
        known = usable.map(HeatMap::accounts).orElse(Map.of());
        touched = usable.map(map -> TouchedAccounts.between(map.world().organization(), world.organization()))
                .orElse(Set.of());
        asking = query.one()
                .flatMap(action -> ActionColumn.of(world, ActionName.of(action.fullName())))
                .<Asking>map(column -> account -> outcomes(column, account))
                .orElseGet(this::byRows);
    }

    private Asking byRows() {
        var rows = new RowMaker(world);
        var asked = HeatMap.asked(query);
        return account -> {
            var cells = new ArrayList<Cell>();
            rows.forEachOf(account, row -> cells.add(cell(row, asked)));
            return cells;
        };
    }

    HeatMap make() {
        visit(world.organization().root());
        return new HeatMap(query, world, accounts);
    }

    private void visit(Container container) {
        for (var account : container.accounts()) {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException();
            }
            accounts.put(account.id(), answers(account));
        }
        container.organizationalUnits().forEach(this::visit);
    }

    private OfAccount answers(Account account) {
        var before = known.get(account.id());
        if (before != null && !touched.contains(account.id())) {
            return before;
        }
        var cells = asking.of(account);
        return OfAccount.of(cells.getFirst(), cells.subList(1, cells.size()));
    }

    private List<Cell> outcomes(ActionColumn column, Account account) {
        var cells = new ArrayList<Cell>();
        for (var standing : world.sets().standings(account)) {
            var shade = Shade.of(column.exactOutcome(standing, account));
            boolean isSettled = shade != Shade.DEPENDS && shade != Shade.NONE;
            cells.add(Cell.of((MemberId) standing.caller().node().orElseThrow(), shade, isSettled));
        }
        return cells;
    }

    private static Cell cell(AccessMatrix.Row row, ActionSet actions) {
        int all = actions.size();
        int allowed = row.countAllowed(actions);
        int denied = row.countDenied(actions);
        int open = all - allowed - denied; // of which it is only known that they are not surely denied
        return new Cell(row.principal(), Shade.of(all, allowed, denied), allowed, open, open == 0);
    }
}
