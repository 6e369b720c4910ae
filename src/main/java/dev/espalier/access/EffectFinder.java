package dev.espalier.access;

import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.access.AccessEffect.Direction;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
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

/// Tells why permissions differ between two designs. One action is asked about for all that no policy tells apart, and
/// one caller for all of an account that have the same policies and gained and lost the same.
final class EffectFinder {
    private final Evaluator before;
    private final Evaluator after;
    private final Map<Alike, List<Part>> known = new HashMap<>();
    private final Map<Part.Why, Map<MemberId, ActionSet>> effects = new LinkedHashMap<>();

    EffectFinder(Evaluator before, Evaluator after) {
        this.before = before;
        this.after = after;
    }

    /// What callers have in common for whom the same causes hold.
    private record Alike(
            AccountId account,
            Class<?> kind,
            ActionSet gained,
            ActionSet lost,
            ActionSet altered,
            List<PolicyDocument> policiesThen,
            List<PolicyDocument> policiesNow) {}

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
        var then = caller(before, change.principal());
        var now = caller(after, change.principal());
        var alike = new Alike(
                change.principal().account(),
                change.principal().getClass(),
                change.gained(),
                change.lost(),
                change.altered(),
                documents(then),
                documents(now));
        for (var part : known.computeIfAbsent(alike, _ -> parts(change, then, now))) {
            effects.computeIfAbsent(part.why(), _ -> new LinkedHashMap<>())
                    .merge(change.principal(), part.actions(), ActionSet::or);
        }
    }

    /// Somebody in one of the designs.
    private record Asking(Evaluator evaluator, String arn, Standing standing) {
        Answer answer(int action) {
            return evaluator.answer(
                    Question.of(arn, ActionTable.get().name(action).toString(), Optional.empty()));
        }
    }

    private static Asking caller(Evaluator evaluator, MemberId principal) {
        var world = evaluator.world();
        var arn = Principals.arnOf(world.account(principal.account()).orElseThrow(), principal);
        if (new CallerReader(world).read(arn, "") instanceof CallerReader.Read.Known(var standing)) {
            return new Asking(evaluator, arn, standing);
        }
        throw new IllegalArgumentException(principal + " is in both designs, so it can ask");
    }

    private static List<PolicyDocument> documents(Asking asking) {
        var documents = new ArrayList<PolicyDocument>();
        asking.standing().identityPolicies().forEach(holding -> addDocuments(holding, documents));
        asking.standing().boundary().ifPresent(holding -> addDocuments(holding, documents));
        return documents;
    }

    private static void addDocuments(Holding holding, List<PolicyDocument> documents) {
        for (var policy : holding.policies()) {
            if (policy instanceof AttachedPolicy.Found found) {
                documents.add(found.document());
            }
        }
    }

    private List<Part> parts(OfPrincipal change, Asking then, Asking now) {
        var alike = new LikeActions();
        alike.split(then.standing(), before.world());
        alike.split(now.standing(), after.world());
        var parts = new LinkedHashMap<Part.Why, ActionSet>();
        var caller = Optional.<NodeId>of(change.principal());
        for (var group : alike.of(change.lost())) {
            var causes = Causes.of(then.answer(group.first()), now.answer(group.first()), caller);
            parts.merge(new Part.Why(Direction.LOST, causes), group, ActionSet::or);
        }
        for (var group : alike.of(change.gained())) {
            var causes = Causes.of(now.answer(group.first()), then.answer(group.first()), caller);
            parts.merge(new Part.Why(Direction.GAINED, causes), group, ActionSet::or);
        }
        for (var group : alike.of(change.altered())) {
            var causes = Causes.between(then.answer(group.first()), now.answer(group.first()), caller);
            parts.merge(new Part.Why(Direction.ALTERED, causes), group, ActionSet::or);
        }
        return parts.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }
}
