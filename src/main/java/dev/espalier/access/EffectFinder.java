package dev.espalier.access;

import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.access.AccessEffect.Direction;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Tells why permissions differ between two designs. One action is asked about for all that no policy tells apart, and
/// one caller for all of an account that have the same policies and gained and lost the same.
final class EffectFinder {
    private final Evaluator before;
    private final Evaluator after;
    private final BooleanSupplier isStopped;
    private final Map<Alike, List<Part>> known = new HashMap<>();
    private final Map<Part.Why, Map<MemberId, ActionSet>> effects = new LinkedHashMap<>();

    EffectFinder(Evaluator before, Evaluator after, BooleanSupplier isStopped) {
        this.before = before;
        this.after = after;
        this.isStopped = isStopped;
    }

    /// What callers have in common for whom the same causes hold.
    private record Alike(
            AccountId account,
            Class<?> kind,
            ActionSet gained,
            ActionSet lost,
            ActionSet altered,
            List<Object> then,
            List<Object> now) {}

    /// A policy as it hangs on a caller or on a group of it.
    private record Held(String name, PolicySource.Kind kind, Optional<NodeId> group, PolicyDocument document) {}

    /// Actions of one caller that the same causes hold for.
    private record Part(Why why, ActionSet actions) {
        private record Why(Direction direction, List<AccessCause> causes) {}
    }

    List<AccessEffect> find(AccessChange change) {
        change.principals().forEach(this::add);
        var found = new ArrayList<AccessEffect>();
        effects.forEach((why, actions) -> found.add(new AccessEffect(why.direction(), why.causes(), actions)));
        return found;
    }

    private void add(OfPrincipal change) {
        if (isStopped.getAsBoolean()) {
            throw new CancellationException();
        }
        var then = Asking.of(before, change.principal());
        var now = Asking.of(after, change.principal());
        var alike = new Alike(
                change.principal().account(),
                change.principal().getClass(),
                change.gained(),
                change.lost(),
                change.altered(),
                standingOf(then, change.principal()),
                standingOf(now, change.principal()));
        for (var part : known.computeIfAbsent(alike, _ -> parts(change, then, now))) {
            effects.computeIfAbsent(part.why(), _ -> new LinkedHashMap<>())
                    .merge(change.principal(), part.actions(), ActionSet::or);
        }
    }

    /// The policies of a caller and the facts that conditions know it by, its name left out.
    private static List<Object> standingOf(Asking asking, MemberId caller) {
        var known = new ArrayList<Object>();
        var standing = asking.standing();
        standing.identityPolicies().forEach(holding -> addPolicies(holding, caller, known));
        standing.boundary().ifPresent(holding -> addPolicies(holding, caller, known));
        switch (standing.caller()) {
            case Caller.IamUser user -> {
                known.add(user.user().path());
                known.add(user.user().tags());
                known.add(user.user().mfa());
            }
            case Caller.RoleSession session -> {
                known.add(session.role().path());
                known.add(session.role().tags());
            }
            case Caller.RootUser _,
                    Caller.FederatedUser _,
                    Caller.AwsService _,
                    Caller.Federated _,
                    Caller.Anonymous _,
                    Caller.Outsider _ -> {}
        }
        return known;
    }

    private static void addPolicies(Holding holding, MemberId caller, List<Object> known) {
        var group = holding.holder().filter(holder -> !holder.equals(caller));
        for (var policy : holding.policies()) {
            if (policy instanceof AttachedPolicy.Found found) {
                known.add(new Held(found.name(), found.kind(), group, found.document()));
            }
        }
    }

    private List<Part> parts(OfPrincipal change, Asking then, Asking now) {
        var alike = LikeActions.byAnswer();
        alike.split(then.standing(), before.world());
        alike.split(now.standing(), after.world());
        var parts = new LinkedHashMap<Part.Why, ActionSet>();
        var caller = Optional.<NodeId>of(change.principal());
        for (var group : alike.of(change.lost())) {
            var causes = GateDifferences.of(then.answer(group.first()), now.answer(group.first()), caller);
            parts.merge(new Part.Why(Direction.LOST, causes), group, ActionSet::or);
        }
        for (var group : alike.of(change.gained())) {
            var causes = GateDifferences.of(now.answer(group.first()), then.answer(group.first()), caller);
            parts.merge(new Part.Why(Direction.GAINED, causes), group, ActionSet::or);
        }
        for (var group : alike.of(change.altered())) {
            var causes = GateDifferences.between(then.answer(group.first()), now.answer(group.first()), caller);
            parts.merge(new Part.Why(Direction.ALTERED, causes), group, ActionSet::or);
        }
        return parts.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }
}
