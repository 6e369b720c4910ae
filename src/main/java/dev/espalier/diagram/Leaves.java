package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import java.util.ArrayList;
import java.util.List;

/// Measures accounts and counts what lies in units, the same for every reading.
final class Leaves {
    private final Folding folding;
    private final AccountId management;
    private final Earlier earlier;

    Leaves(Folding folding, AccountId management, Earlier earlier) {
        this.folding = folding;
        this.management = management;
        this.earlier = earlier;
    }

    /// The accounts of a container. Those that stand as far from the first or from the last one as before are not
    /// measured again when they are the same.
    List<Part.Leaf> of(Container container) {
        var accounts = container.accounts();
        var known = accounts.isEmpty() ? List.<Part.Leaf>of() : earlier.leavesOf(container.id());
        var moved = known.size() - accounts.size();
        var leaves = new ArrayList<Part.Leaf>(accounts.size());
        for (var i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            leaves.add(
                    isKnown(known, i, account)
                            ? known.get(i)
                            : isKnown(known, i + moved, account) ? known.get(i + moved) : leaf(account));
        }
        return leaves;
    }

    private boolean isKnown(List<Part.Leaf> known, int at, Account account) {
        return at >= 0 && at < known.size() && earlier.isSame(known.get(at), account);
    }

    private Part.Leaf leaf(Account account) {
        var isManagement = account.id().equals(management);
        var hasChips = folding.hasChips() && Attachments.anyAt(account);
        var chipLine = hasChips ? Metrics.CHIP_LINE : 0;
        if (!folding.opened().contains(account.id())) {
            var kind = isManagement ? Figure.Kind.MANAGEMENT_ACCOUNT : Figure.Kind.ACCOUNT;
            return new Part.Leaf(kind, account, hasChips, Metrics.ACCOUNT_WIDTH, Metrics.ACCOUNT_HEIGHT + chipLine);
        }
        var kind = isManagement ? Figure.Kind.OPENED_MANAGEMENT_ACCOUNT : Figure.Kind.OPENED_ACCOUNT;
        var top = Metrics.OPENED_HEADER + chipLine;
        var bottom = RowPlan.bottom(RowPlan.of(account, folding, 0, top), top);
        return new Part.Leaf(kind, account, hasChips, Metrics.OPENED_WIDTH, bottom + Metrics.OPENED_FOOT);
    }

    /// What lies in a container itself.
    static Tally ownTally(Container container) {
        var people = 0;
        for (var account : container.accounts()) {
            people += account.users().size();
        }
        return new Tally(
                container.organizationalUnits().size(), container.accounts().size(), people);
    }

    /// What lies in a container, however deep.
    static Tally tally(Container container) {
        var tally = ownTally(container);
        for (var unit : container.organizationalUnits()) {
            tally = tally.plus(tally(unit));
        }
        return tally;
    }
}
