package dev.espalier.access;

import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Compares two worlds row by row, and asks exactly where rows leave something open that is certain on the other side.
final class AccessComparison {
    private final Evaluator before;
    private final Evaluator after;
    private final ActionSet actions;
    private final BooleanSupplier isEnough;
    private final List<OfPrincipal> changed = new ArrayList<>();
    private final List<MemberId> added = new ArrayList<>();
    private final List<MemberId> removed = new ArrayList<>();
    private boolean isExact = true;

    /// @param actions those to compare
    /// @param isEnough asked often; once it says yes, nothing more is looked at
    AccessComparison(Evaluator before, Evaluator after, ActionSet actions, BooleanSupplier isEnough) {
        this.before = before;
        this.after = after;
        this.actions = actions;
        this.isEnough = isEnough;
    }

    /// A caller and its row, to keep.
    private record Kept(
            String arn, Standing standing, AccessSets.OfAccount account, ActionSet allowed, ActionSet denied) {
        ActionSet open(ActionSet actions) {
            return actions.without(allowed).without(denied);
        }
    }

    AccessChange compare() {
        var then = before.world();
        var now = after.world();
        boolean isComplete = true;
        var ofThen = new RowMaker(then);
        var ofNow = new RowMaker(now);
        for (var id : TouchedAccounts.between(then.organization(), now.organization())) {
            if (isEnough.getAsBoolean()) {
                isComplete = false;
                break;
            }
            compare(rows(then, ofThen, id), rows(now, ofNow, id));
        }
        return new AccessChange(changed, added, removed, isComplete, isExact);
    }

    private static Map<MemberId, Kept> rows(World world, RowMaker maker, AccountId id) {
        var rows = new LinkedHashMap<MemberId, Kept>();
        Optional<Account> account = world.isInOrganization(id) ? world.account(id) : Optional.empty();
        account.ifPresent(found -> {
            var standings = world.sets().standings(found).iterator();
            maker.forEachOf(found, row -> {
                var arn = Principals.arnOf(found, row.principal());
                var ofAccount = world.sets().of(found);
                rows.put(row.principal(), new Kept(arn, standings.next(), ofAccount, row.allowed(), row.denied()));
            });
        });
        return rows;
    }

    private void compare(Map<MemberId, Kept> then, Map<MemberId, Kept> now) {
        now.forEach((principal, row) -> {
            var old = then.get(principal);
            if (old == null) {
                added.add(principal);
            } else {
                compare(principal, old, row);
            }
        });
        then.keySet().stream().filter(principal -> !now.containsKey(principal)).forEach(removed::add);
    }

    private void compare(MemberId principal, Kept then, Kept now) {
        var openThen = then.open(actions);
        var openNow = now.open(actions);
        var spoken = openThen.and(openNow)
                .and(SpokenActions.between(then.standing(), then.account(), now.standing(), now.account()));
        var gained = then.denied().and(now.allowed()).and(actions);
        var lost = then.allowed().and(now.denied()).and(actions);
        var doubtful = openThen.without(openNow).or(openNow.without(openThen)).or(spoken);
        var result = doubtful.isEmpty()
                ? new OfPrincipal(principal, gained, lost, spoken)
                : refined(principal, then, now, doubtful, gained, lost, spoken);
        if (!result.isNothing()) {
            changed.add(result);
        }
    }

    /// Asks for each doubtful action how it comes out exactly. When there is no time left, rows have to do.
    private OfPrincipal refined(
            MemberId principal,
            Kept then,
            Kept now,
            ActionSet doubtful,
            ActionSet gained,
            ActionSet lost,
            ActionSet spoken) {
        var up = new ActionBits();
        var down = new ActionBits();
        var alike = new ActionBits();
        doubtful.forEach(action -> {
            boolean isAsked = !isEnough.getAsBoolean();
            int old = isAsked ? exact(before, then, action) : byRow(then, action);
            int young = isAsked ? exact(after, now, action) : byRow(now, action);
            isExact &= isAsked;
            if (young > old) {
                up.add(action);
            } else if (young < old) {
                down.add(action);
            } else if (spoken.contains(action)) {
                alike.add(action);
            }
        });
        return new OfPrincipal(principal, gained.or(up.build()), lost.or(down.build()), alike.build());
    }

    /// 0 denied, 1 open, 2 allowed.
    private static int byRow(Kept row, int action) {
        return row.allowed().contains(action) ? 2 : row.denied().contains(action) ? 0 : 1;
    }

    private static int exact(Evaluator evaluator, Kept row, int action) {
        int known = byRow(row, action);
        if (known != 1) {
            return known;
        }
        var question = Question.of(row.arn(), ActionTable.get().name(action).toString(), Optional.empty());
        return switch (evaluator.verdict(question)) {
            case ALLOWED -> 2;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> 0;
            case DEPENDS, NO_ANSWER -> 1;
        };
    }

    /// Puts a set of actions together.
    private static final class ActionBits {
        private final long[] words = new long[(ActionTable.get().size() + Long.SIZE - 1) / Long.SIZE];

        void add(int action) {
            words[action >> 6] |= 1L << action;
        }

        ActionSet build() {
            return ActionSet.of(words);
        }
    }
}
