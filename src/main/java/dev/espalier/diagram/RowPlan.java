package dev.espalier.diagram;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Lays out the rows of an opened account: groups, users, roles, resources; more than six of a kind fold into one
/// row, unless everybody is asked for.
final class RowPlan {
    private final Account account;
    private final Set<MemberId> shown;
    private final boolean hasChips;
    private final boolean isFull;
    private final double x;
    private final double right;
    private final List<Row> rows = new ArrayList<>();
    private double y;

    private RowPlan(Account account, Folding folding, double x, double y) {
        this.account = account;
        shown = folding.shown();
        hasChips = folding.hasChips();
        isFull = folding.full().contains(account.id());
        this.x = x + Metrics.ROW_X - 10;
        this.right = x + Metrics.OPENED_WIDTH - 12;
        this.y = y;
    }

    /// The rows of an account whose figure begins at a point; `top` is where the first row lies.
    static List<Row> of(Account account, Folding folding, double x, double top) {
        var plan = new RowPlan(account, folding, x, top);
        plan.addAll();
        return plan.rows;
    }

    /// Where the last row with its policies ends.
    static double bottom(List<Row> rows, double top) {
        if (rows.isEmpty()) {
            return top;
        }
        var last = rows.getLast();
        return last.bounds().maxY() + (last.chipLine() ? Metrics.CHIP_LINE : 0);
    }

    private void addAll() {
        var id = account.id();
        add(Row.Kind.GROUP, account.groups(), group -> new MemberId.GroupId(id, group.name()), this::groupRow);
        add(Row.Kind.USER, account.users(), user -> new MemberId.UserId(id, user.name()), this::userRow);
        add(Row.Kind.ROLE, account.roles(), role -> new MemberId.RoleId(id, role.name()), this::roleRow);
        add(
                Row.Kind.RESOURCE,
                account.resources(),
                resource -> new MemberId.ResourceId(id, resource.arn()),
                this::resourceRow);
    }

    private interface Naming<T> {
        MemberId id(T item);
    }

    private interface Words<T> {
        Content words(T item);
    }

    private record Content(String name, String note, List<Chip.Content> policies) {}

    private <T> void add(Row.Kind kind, List<T> items, Naming<T> naming, Words<T> words) {
        var chosen = choose(items, naming);
        for (var item : chosen) {
            var id = naming.id(item);
            var content = words.words(item);
            var chipLine = hasChips && shown.contains(id) && !content.policies().isEmpty();
            push(new Row(
                    kind, Optional.of(id), content.name(), content.note(), 0, next(), chipLine, content.policies()));
        }
        var more = items.size() - chosen.size();
        if (more > 0) {
            push(new Row(kind, Optional.empty(), Texts.of("row.more", more), "", more, next(), false, List.of()));
        } else if (isFull && items.size() > Metrics.OF_A_KIND) {
            push(new Row(kind, Optional.empty(), Texts.of("row.fewer"), "", 0, next(), false, List.of()));
        }
    }

    /// All of them when they are few; else the first ones and those that must be seen, in their order.
    private <T> List<T> choose(List<T> items, Naming<T> naming) {
        if (isFull || items.size() <= Metrics.OF_A_KIND) {
            return items;
        }
        return IntStream.range(0, items.size())
                .filter(i -> i < Metrics.OF_A_KIND - 1 || shown.contains(naming.id(items.get(i))))
                .mapToObj(items::get)
                .toList();
    }

    private Bounds next() {
        return new Bounds(x, y, right - x, Metrics.ROW_HEIGHT);
    }

    private void push(Row row) {
        rows.add(row);
        y += Metrics.ROW_HEIGHT + (row.chipLine() ? Metrics.CHIP_LINE : 0);
    }

    private Content groupRow(Group group) {
        var members = account.users().stream()
                .filter(user -> user.groups().contains(group.name()))
                .count();
        return new Content(group.name(), Texts.of("count.members", members), policies(group));
    }

    private Content userRow(User user) {
        var groups = user.groups();
        var note = groups.isEmpty()
                ? ""
                : groups.size() == 1
                        ? Texts.of("row.inGroup", groups.getFirst())
                        : Texts.of("row.inGroups", groups.size());
        return new Content(user.name(), note, policies(user));
    }

    private Content roleRow(Role role) {
        return new Content(role.name(), Texts.of("row.role"), policies(role));
    }

    private Content resourceRow(Resource resource) {
        return new Content(shortName(resource.arn()), service(resource.arn()), List.of());
    }

    private List<Chip.Content> policies(Identity identity) {
        return Attachments.of(account.id(), identity);
    }

    /// The last part of an ARN: `receipts` of `arn:aws:s3:::receipts`.
    private static String shortName(String arn) {
        var parts = arn.split(":", 6);
        return parts.length == 6 && !parts[5].isEmpty() ? parts[5] : arn;
    }

    private static String service(String arn) {
        var parts = arn.split(":", 6);
        return Texts.find("resource." + (parts.length == 6 ? parts[2] : ""))
                .orElse(parts.length == 6 ? parts[2] : Texts.of("row.resource"));
    }
}
