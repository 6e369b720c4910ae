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

    Leaves(Folding folding, AccountId management) {
        this.folding = folding;
        this.management = management;
    }

    List<Part.Leaf> of(List<Account> accounts) {
        var leaves = new ArrayList<Part.Leaf>(accounts.size());
        for (var account : accounts) {
            leaves.add(leaf(account));
        }
        return leaves;
    }

    private Part.Leaf leaf(Account account) {
        var isManagement = account.id().equals(management);
        var hasChips = Attachments.anyAt(account);
        var chipLine = hasChips ? Metrics.CHIP_LINE : 0;
        if (!folding.opened().contains(account.id())) {
            var kind = isManagement ? Figure.Kind.MANAGEMENT_ACCOUNT : Figure.Kind.ACCOUNT;
            return new Part.Leaf(kind, account, hasChips, Metrics.ACCOUNT_WIDTH, Metrics.ACCOUNT_HEIGHT + chipLine);
        }
        var kind = isManagement ? Figure.Kind.OPENED_MANAGEMENT_ACCOUNT : Figure.Kind.OPENED_ACCOUNT;
        var top = Metrics.OPENED_HEADER + chipLine;
        var bottom = RowPlan.bottom(RowPlan.of(account, folding.shown(), 0, top), top);
        return new Part.Leaf(kind, account, hasChips, Metrics.OPENED_WIDTH, bottom + Metrics.OPENED_FOOT);
    }

    /// Accounts in rows of so many.
    static Part.Many many(List<Part.Leaf> leaves, int columns) {
        var widths = new ArrayList<Double>();
        var heights = new ArrayList<Double>();
        for (var i = 0; i < leaves.size(); i++) {
            grow(widths, i % columns, leaves.get(i).width());
            grow(heights, i / columns, leaves.get(i).height());
        }
        return new Part.Many(leaves, widths, heights);
    }

    private static void grow(List<Double> sizes, int index, double size) {
        if (index == sizes.size()) {
            sizes.add(size);
        } else if (sizes.get(index) < size) {
            sizes.set(index, size);
        }
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
