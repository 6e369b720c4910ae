package dev.espalier.access;

import dev.espalier.access.TwinAccess.Kind;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Compares what two principals of one design may do. Their rows settle most actions at once; of the others one is
/// asked about for all that no policy of either tells apart.
final class TwinFinder {
    private static final int DENIED = 0;
    private static final int OPEN = 1;
    private static final int ALLOWED = 2;

    private final Evaluator evaluator;
    private final Asking one;
    private final Asking other;
    private final BooleanSupplier isEnough;

    /// @param isEnough asked often; once it says yes, nobody is asked any more
    TwinFinder(Evaluator evaluator, MemberId one, MemberId other, BooleanSupplier isEnough) {
        this.evaluator = evaluator;
        this.one = Asking.of(evaluator, one);
        this.other = Asking.of(evaluator, other);
        this.isEnough = isEnough;
    }

    /// What is settled about a caller without asking.
    private record Row(Asking asking, ActionSet allowed, ActionSet denied) {
        ActionSet open() {
            return ActionSet.all().without(allowed).without(denied);
        }

        ActionOutcome outcome(int action) {
            return ActionOutcome.of(asking.evaluator(), asking.arn(), allowed, denied, action);
        }
    }

    private Row row(Asking asking) {
        var world = evaluator.world();
        var account = world.account(asking.member().account()).orElseThrow();
        var row = new RowMaker(world).row(asking.standing(), account);
        return new Row(asking, row.allowed(), row.denied());
    }

    TwinAccess find() {
        var mine = row(one);
        var theirs = row(other);
        Map<Kind, ActionSet> found = new EnumMap<>(Kind.class);
        found.put(Kind.ONE_ALONE, mine.allowed().and(theirs.denied()));
        found.put(Kind.OTHER_ALONE, theirs.allowed().and(mine.denied()));
        var unasked = ActionSet.empty();
        var untold = ActionSet.empty();
        for (var group : likeActions().of(mine.open().or(theirs.open()))) {
            if (isEnough.getAsBoolean()) {
                unasked = unasked.or(group);
                continue;
            }
            var ours = mine.outcome(group.first());
            var others = theirs.outcome(group.first());
            if (ours.verdict() == Verdict.NO_ANSWER || others.verdict() == Verdict.NO_ANSWER) {
                untold = untold.or(group);
            } else {
                kind(ours, others).ifPresent(kind -> found.merge(kind, group, ActionSet::or));
            }
        }
        return new TwinAccess(one.member(), other.member(), found, unasked, untold);
    }

    private LikeActions likeActions() {
        var alike = LikeActions.byAnswer();
        alike.split(one.standing(), evaluator.world());
        alike.split(other.standing(), evaluator.world());
        return alike;
    }

    private static Optional<Kind> kind(ActionOutcome mine, ActionOutcome theirs) {
        return switch (mine.rank()) {
            case ALLOWED ->
                switch (theirs.rank()) {
                    case DENIED -> Optional.of(Kind.ONE_ALONE);
                    case OPEN -> Optional.of(Kind.ONE_SURELY);
                    default -> Optional.empty();
                };
            case OPEN ->
                switch (theirs.rank()) {
                    case DENIED -> Optional.of(Kind.ONE_PERHAPS);
                    case OPEN -> mine.isLike(theirs) ? Optional.empty() : Optional.of(Kind.BOTH_OTHERWISE);
                    default -> Optional.of(Kind.OTHER_SURELY);
                };
            default ->
                switch (theirs.rank()) {
                    case DENIED -> Optional.empty();
                    case OPEN -> Optional.of(Kind.OTHER_PERHAPS);
                    default -> Optional.of(Kind.OTHER_ALONE);
                };
        };
    }

    /// Why, grouped by causes; of each kind those with most actions come first.
    ///
    /// @throws CancellationException once it is enough
    List<TwinEffect> effects(TwinAccess access) {
        var alike = likeActions();
        var effects = new ArrayList<TwinEffect>();
        var causes = new TwinCauses(one, other);
        access.actions().forEach((kind, actions) -> {
            var parts = new LinkedHashMap<List<AccessCause>, ActionSet>();
            for (var group : alike.of(actions)) {
                if (isEnough.getAsBoolean()) {
                    throw new CancellationException();
                }
                parts.merge(causes.of(kind, group.first()), group, ActionSet::or);
            }
            parts.entrySet().stream()
                    .map(part -> new TwinEffect(kind, part.getKey(), part.getValue()))
                    .sorted(Comparator.comparingInt(
                            (TwinEffect effect) -> -effect.actions().size()))
                    .forEach(effects::add);
        });
        return effects;
    }
}
