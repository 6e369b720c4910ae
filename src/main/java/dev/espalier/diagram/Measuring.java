package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Root;
import java.util.ArrayList;
import java.util.List;

/// The first half of the layout, from the leaves up: how wide every subtree is. Subtrees never share a column of
/// the canvas; that costs some width and buys that a change in one never pushes figures about inside another.
final class Measuring {
    private final Folding folding;
    private final AccountId management;
    private final List<Double> tallest = new ArrayList<>();

    Measuring(Folding folding, AccountId management) {
        this.folding = folding;
        this.management = management;
    }

    /// The upper edge of the figures at each depth.
    List<Double> tops() {
        var tops = new ArrayList<Double>();
        var y = 0.0;
        for (var height : tallest) {
            tops.add(y);
            y += height + Metrics.GAP_Y;
        }
        tops.add(y);
        return tops;
    }

    Part.Tree measure(Container container, int depth) {
        var chipLine = Attachments.anyAt(container);
        var own = container instanceof Root ? Metrics.ROOT_HEIGHT : Metrics.OU_HEIGHT;
        var height = own + (chipLine ? Metrics.CHIP_LINE : 0);
        while (tallest.size() <= depth) {
            tallest.add(0.0);
        }
        tallest.set(depth, Math.max(tallest.get(depth), height));
        var isFolded =
                container instanceof OrganizationalUnit unit && folding.folded().contains(unit.id());
        var parts = isFolded ? List.<Part>of() : parts(container, depth);
        var kind = container instanceof Root ? Figure.Kind.ROOT : isFolded ? Figure.Kind.FOLDED_UNIT : Figure.Kind.UNIT;
        return tree(kind, container, height, chipLine, tally(container, parts), parts);
    }

    private List<Part> parts(Container container, int depth) {
        var parts = new ArrayList<Part>();
        var accounts = container.accounts();
        if (accounts.size() > Metrics.IN_A_ROW) {
            parts.add(many(accounts));
        } else {
            accounts.forEach(account -> parts.add(leaf(account)));
        }
        container.organizationalUnits().forEach(unit -> parts.add(measure(unit, depth + 1)));
        return parts;
    }

    private Part.Tree tree(
            Figure.Kind kind, Container container, double height, boolean chipLine, Tally tally, List<Part> parts) {
        var lefts = new ArrayList<Double>();
        var end = 0.0;
        for (var i = 0; i < parts.size(); i++) {
            end += i == 0 ? 0 : gap(parts.get(i - 1), parts.get(i));
            lefts.add(end);
            end += parts.get(i).width();
        }
        var half = Metrics.OU_WIDTH / 2;
        var middle = parts.isEmpty()
                ? half
                : Math.floor((parts.getFirst().center()
                                + lefts.getLast()
                                + parts.getLast().center())
                        / 2);
        var shift = Math.max(0, half - middle);
        lefts.replaceAll(left -> left + shift);
        var center = middle + shift;
        var width = Math.max(end + shift, center + half);
        return new Part.Tree(kind, container, height, chipLine, tally, List.copyOf(parts), lefts, width, center);
    }

    private static double gap(Part left, Part right) {
        return left instanceof Part.Leaf && right instanceof Part.Leaf ? Metrics.GAP_X : Metrics.GAP_SUBTREE;
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

    private Part.Many many(List<Account> accounts) {
        var columns = (int) Math.max(1, Math.round(Math.sqrt(accounts.size() / 6.0)));
        var leaves = new ArrayList<Part.Leaf>(accounts.size());
        var widths = new ArrayList<Double>();
        var heights = new ArrayList<Double>();
        for (var i = 0; i < accounts.size(); i++) {
            var leaf = leaf(accounts.get(i));
            leaves.add(leaf);
            grow(widths, i % columns, leaf.width());
            grow(heights, i / columns, leaf.height());
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

    private Tally tally(Container container, List<Part> parts) {
        var tally = new Tally(
                container.organizationalUnits().size(), container.accounts().size(), people(container.accounts()));
        if (parts.isEmpty()) {
            for (var unit : container.organizationalUnits()) {
                tally = tally.plus(tally(unit, List.of()));
            }
        }
        for (var part : parts) {
            tally = part instanceof Part.Tree tree ? tally.plus(tree.tally()) : tally;
        }
        return tally;
    }

    private static int people(List<Account> accounts) {
        var people = 0;
        for (var account : accounts) {
            people += account.users().size();
        }
        return people;
    }
}
