package dev.espalier.access;

import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// Compares two worlds row by row; then, while there is time, asks exactly about what rows leave open.
final class AccessComparison {
    /// Callers whose open actions are asked about; beyond them rows have to do.
    private static final int MOST_DOUBTS = 2_000;

    private final Evaluator before;
    private final Evaluator after;
    private final ActionSet actions;
    private final BooleanSupplier isEnough;
    private final RowMaker rowsThen;
    private final RowMaker rowsNow;
    private final List<OfPrincipal> changed = new ArrayList<>();
    private final Map<MemberId, Kept> added = new LinkedHashMap<>();
    private final Map<MemberId, Kept> removed = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<ActionSet, ActionSet> shared = new HashMap<>();

    /// @param actions those to compare
    /// @param isEnough asked often; once it says yes, nothing more is looked at
    AccessComparison(Evaluator before, Evaluator after, ActionSet actions, BooleanSupplier isEnough) {
        this.before = before;
        this.after = after;
        this.actions = actions;
        this.isEnough = isEnough;
        rowsThen = new RowMaker(before.world());
        rowsNow = new RowMaker(after.world());
    }

    /// One caller and its row.
    private record Kept(
            String arn,
            Standing standing,
            Account home,
            AccessSets.OfAccount account,
            ActionSet allowed,
            ActionSet denied) {
        ActionSet open(ActionSet actions) {
            return actions.without(allowed).without(denied);
        }

        ActionOutcome outcome(Evaluator evaluator, int action) {
            return ActionOutcome.of(evaluator, arn, allowed, denied, action);
        }

        /// What of the caller and its account conditions are tested against, besides the policies and its path.
        List<Object> facts() {
            return List.of(standing.caller(), home.resources());
        }
    }

    /// A caller of both worlds, and the actions that rows do not settle on both sides.
    ///
    /// @param position among those changed
    /// @param spoken actions that may depend on something else now
    private record Doubt(int position, Kept then, Kept now, ActionSet actions, ActionSet spoken) {}

    /// @param following who somebody of the world before is in the one after
    AccessChange compare(UnaryOperator<MemberId> following) {
        boolean isComplete = true;
        var touched = TouchedAccounts.between(
                before.world().organization(), after.world().organization());
        for (var id : touched) {
            if (isEnough.getAsBoolean()) {
                isComplete = false;
                break;
            }
            compare(rows(before.world(), rowsThen, id), rows(after.world(), rowsNow, id), following);
        }
        compareMoved(following);
        boolean isExact = refine();
        changed.removeIf(OfPrincipal::isNothing);
        return new AccessChange(
                changed, List.copyOf(added.keySet()), List.copyOf(removed.keySet()), isComplete, isExact);
    }

    private static Map<MemberId, Kept> rows(World world, RowMaker maker, AccountId id) {
        var rows = new LinkedHashMap<MemberId, Kept>();
        Optional<Account> account = world.isInOrganization(id) ? world.account(id) : Optional.empty();
        account.ifPresent(found -> {
            var standings = world.sets().standings(found).iterator();
            maker.forEachOf(found, row -> {
                var arn = Principals.arnOf(found, row.principal());
                var ofAccount = world.sets().of(found);
                rows.put(
                        row.principal(),
                        new Kept(arn, standings.next(), found, ofAccount, row.allowed(), row.denied()));
            });
        });
        return rows;
    }

    private void compare(Map<MemberId, Kept> then, Map<MemberId, Kept> now, UnaryOperator<MemberId> following) {
        var earlier = new HashMap<MemberId, MemberId>();
        then.forEach((principal, row) -> {
            var later = following.apply(principal);
            if (now.containsKey(later)) {
                earlier.put(later, principal);
            } else {
                removed.put(principal, row);
            }
        });
        now.forEach((principal, row) -> {
            var was = earlier.get(principal);
            if (was == null) {
                added.put(principal, row);
            } else {
                compare(principal, was, Objects.requireNonNull(then.get(was)), row);
            }
        });
    }

    /// Those who have gone to another account are compared with who they were.
    private void compareMoved(UnaryOperator<MemberId> following) {
        for (var earlier : List.copyOf(removed.keySet())) {
            var principal = following.apply(earlier);
            var now = added.remove(principal);
            if (now != null) {
                compare(principal, earlier, Objects.requireNonNull(removed.remove(earlier)), now);
            }
        }
    }

    private void compare(MemberId principal, MemberId earlier, Kept then, Kept now) {
        var openThen = then.open(actions);
        var openNow = now.open(actions);
        var bothOpen = openThen.and(openNow);
        var spoken = bothOpen.isEmpty()
                ? bothOpen
                : bothOpen.and(SpokenActions.between(
                        new Prospect(before.world(), then.standing()),
                        then.account(),
                        new Prospect(after.world(), now.standing()),
                        now.account()));
        var conditional = bothOpen.isEmpty() ? bothOpen : bothOpen.and(turningOnFacts(then, now));
        var gained = then.denied().without(now.denied()).or(now.allowed().without(then.allowed()));
        var lost = then.allowed().without(now.allowed()).or(now.denied().without(then.denied()));
        var result = new OfPrincipal(
                principal, earlier, share(gained.and(actions)), share(lost.and(actions)), share(spoken));
        var doubtful = openThen.or(openNow).without(bothOpen).or(spoken).or(conditional);
        if (result.isNothing() && doubtful.isEmpty()) {
            return;
        }
        if (!doubtful.isEmpty() && doubts.size() <= MOST_DOUBTS) {
            doubts.add(new Doubt(changed.size(), then, now, share(doubtful), share(spoken.or(conditional))));
        }
        changed.add(result);
    }

    /// The actions whose conditions may come out otherwise, because a fact they are tested against has changed.
    private ActionSet turningOnFacts(Kept then, Kept now) {
        boolean isElsewhere = !before.world()
                .organization()
                .id()
                .equals(after.world().organization().id());
        if (isElsewhere || !then.facts().equals(now.facts())) {
            return SpokenActions.conditional(new Prospect(after.world(), now.standing()), now.account());
        }
        var id = now.home().id();
        return before.world().organizationPath(id).equals(after.world().organizationPath(id))
                ? ActionSet.empty()
                : SpokenActions.askingForPath(new Prospect(after.world(), now.standing()), now.account());
    }

    /// Many callers come out alike; their sets are kept once.
    private ActionSet share(ActionSet set) {
        return shared.computeIfAbsent(set, same -> same);
    }

    /// @return whether all doubts were cleared
    private boolean refine() {
        if (doubts.size() > MOST_DOUBTS) {
            return false;
        }
        for (var doubt : doubts) {
            var refined = refined(doubt);
            if (refined.isEmpty()) {
                return false;
            }
            changed.set(doubt.position(), refined.get());
        }
        return true;
    }

    /// What changed for a caller, with every doubtful action asked about; empty when there is no time left.
    private Optional<OfPrincipal> refined(Doubt doubt) {
        if (isEnough.getAsBoolean()) {
            return Optional.empty();
        }
        var alike = LikeActions.byVerdict();
        alike.split(doubt.then().standing(), before.world());
        alike.split(doubt.now().standing(), after.world());
        var rough = changed.get(doubt.position());
        var gained = rough.gained().without(doubt.actions());
        var lost = rough.lost().without(doubt.actions());
        var altered = ActionSet.empty();
        for (var group : alike.of(doubt.actions())) {
            if (isEnough.getAsBoolean()) {
                return Optional.empty();
            }
            var old = doubt.then().outcome(before, group.first());
            var young = doubt.now().outcome(after, group.first());
            if (young.rank() > old.rank()) {
                gained = gained.or(group);
            } else if (young.rank() < old.rank()) {
                lost = lost.or(group);
            } else if (!young.isLike(old)) {
                altered = altered.or(group.and(doubt.spoken()));
            }
        }
        return Optional.of(
                new OfPrincipal(rough.principal(), rough.earlier(), share(gained), share(lost), share(altered)));
    }
}
