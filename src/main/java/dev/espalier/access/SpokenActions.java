package dev.espalier.access;

import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The actions that the policies of one caller speak of and those of another do not: where both answers depend, only
/// these can depend on something else.
final class SpokenActions {
    /// Of `aws:PrincipalOrgPaths`, `aws:ResourceOrgPaths` and `aws:SourceOrgPaths`.
    private static final String PATHS = "orgpaths";

    private final Prospect one;
    private final Prospect other;
    private ActionSet spoken = ActionSet.empty();

    private SpokenActions(Prospect one, Prospect other) {
        this.one = one;
        this.other = other;
    }

    /// The actions of which some gate says something else for one caller than for the other.
    static ActionSet between(
            Prospect caller, AccessSets.OfAccount oneAccount, Prospect otherCaller, AccessSets.OfAccount otherAccount) {
        var actions = new SpokenActions(caller, otherCaller);
        var one = caller.standing();
        var other = otherCaller.standing();
        actions.addDifference(one.identitySets(), other.identitySets());
        actions.addDifference(one.boundarySets(), other.boundarySets());
        actions.addDifference(oneAccount.trust(), otherAccount.trust());
        actions.addDifference(oneAccount.resources(), otherAccount.resources());
        boolean isSameScope =
                one.exemptionFromScps().isPresent() == other.exemptionFromScps().isPresent()
                        && one.isReachedByRcpsAtHome() == other.isReachedByRcpsAtHome();
        if (!isSameScope) {
            return ActionSet.all();
        }
        actions.addDifference(denying(oneAccount), denying(otherAccount));
        actions.addLevels(limits(oneAccount), limits(otherAccount));
        return actions.spoken;
    }

    /// The organization policies that deny something, on whatever level.
    private static List<PolicySets> denying(AccessSets.OfAccount account) {
        var denying = new ArrayList<PolicySets>();
        for (var level : account.levels()) {
            level.serviceControlPolicies().stream()
                    .filter(SpokenActions::isDenying)
                    .forEach(denying::add);
            denying.addAll(level.resourceControlPolicies());
        }
        return denying;
    }

    private static boolean isDenying(PolicySets policy) {
        return !policy.denies().isEmpty()
                || !policy.mayDeny().isEmpty()
                || policy.conditional().stream().anyMatch(statement -> !statement.isAllow());
    }

    private static boolean isAllowing(PolicySets policy) {
        return !policy.allows().isEmpty()
                || !policy.mayAllow().isEmpty()
                || policy.conditional().stream().anyMatch(StatementSets::isAllow);
    }

    /// What allows something on the levels that do not simply allow everything.
    private static List<List<PolicySets>> limits(AccessSets.OfAccount account) {
        var all = ActionSet.all();
        var limits = new ArrayList<List<PolicySets>>();
        for (var level : account.levels()) {
            if (level.serviceControlPolicies().stream()
                    .noneMatch(policy -> policy.allows().equals(all))) {
                limits.add(level.serviceControlPolicies().stream()
                        .filter(SpokenActions::isAllowing)
                        .toList());
            }
        }
        return limits;
    }

    /// A level that is gone or new limits every action that it does not speak of, too.
    private void addLevels(List<List<PolicySets>> some, List<List<PolicySets>> others) {
        boolean isSame = some.size() == others.size();
        for (int i = 0; isSame && i < some.size(); i++) {
            isSame = isSame(some.get(i), others.get(i));
        }
        if (!isSame) {
            spoken = ActionSet.all();
        }
    }

    private void addDifference(List<PolicySets> some, List<PolicySets> others) {
        if (isSame(some, others)) {
            return;
        }
        var gone = some.stream().filter(policy -> !holds(others, policy)).toList();
        var come = others.stream().filter(policy -> !holds(some, policy)).toList();
        if (gone.size() == 1 && come.size() == 1) {
            addChange(gone.getFirst(), come.getFirst());
        } else {
            gone.forEach(this::add);
            come.forEach(this::add);
        }
    }

    /// One policy that became another: what both say alike to the caller does not count. Sets of what holds on some
    /// resources do not tell on which, so these count always.
    private void addChange(PolicySets gone, PolicySets come) {
        addEither(gone.denies(), come.denies());
        addEither(gone.allows(), come.allows());
        spoken = spoken.or(gone.mayDeny()).or(come.mayDeny());
        spoken = spoken.or(gone.mayAllow()).or(come.mayAllow());
        var left = rests(gone, one);
        for (var rest : rests(come, other)) {
            if (!left.remove(rest)) {
                spoken = spoken.or(rest.actions());
            }
        }
        left.forEach(rest -> spoken = spoken.or(rest.actions()));
    }

    private void addEither(ActionSet some, ActionSet others) {
        spoken = spoken.or(some.without(others)).or(others.without(some));
    }

    private List<StatementRest> rests(PolicySets policy, Prospect caller) {
        var rests = new ArrayList<StatementRest>();
        for (var statement : policy.conditional()) {
            StatementRest.of(statement, caller).ifPresentOrElse(rests::addAll, () -> add(statement));
        }
        return rests;
    }

    /// Sets are made once for each document. Two documents can have equal sets and differ in resources or conditions,
    /// so it matters that they are the same, not that they are equal.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<PolicySets> some, List<PolicySets> others) {
        boolean isSame = some.size() == others.size();
        for (int i = 0; isSame && i < some.size(); i++) {
            isSame = some.get(i) == others.get(i);
        }
        return isSame;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean holds(List<PolicySets> policies, PolicySets wanted) {
        return policies.stream().anyMatch(policy -> policy == wanted);
    }

    /// The actions that statements with conditions or principals speak of; what they come to turns on the caller.
    static ActionSet conditional(Prospect caller, AccessSets.OfAccount account) {
        return conditional(caller, account, _ -> true);
    }

    /// The actions whose conditions ask where in the organization an account stands (rule R84).
    static ActionSet askingForPath(Prospect caller, AccessSets.OfAccount account) {
        return conditional(caller, account, SpokenActions::asksForPath);
    }

    private static boolean asksForPath(StatementSets statement) {
        return statement.conditions().stream()
                .anyMatch(condition -> mentionsPath(condition.key())
                        || condition.values().stream().anyMatch(SpokenActions::mentionsPath));
    }

    private static boolean mentionsPath(String text) {
        return text.toLowerCase(Locale.ROOT).contains(PATHS);
    }

    private static ActionSet conditional(
            Prospect caller, AccessSets.OfAccount account, Predicate<StatementSets> isMeant) {
        var actions = new SpokenActions(caller, caller);
        var standing = caller.standing();
        actions.addConditional(standing.identitySets(), isMeant);
        actions.addConditional(standing.boundarySets(), isMeant);
        actions.addConditional(account.trust(), isMeant);
        actions.addConditional(account.resources(), isMeant);
        for (var level : account.levels()) {
            actions.addConditional(level.serviceControlPolicies(), isMeant);
            actions.addConditional(level.resourceControlPolicies(), isMeant);
        }
        return actions.spoken;
    }

    private void addConditional(List<PolicySets> policies, Predicate<StatementSets> isMeant) {
        policies.forEach(policy -> policy.conditional().stream().filter(isMeant).forEach(this::add));
    }

    private void add(PolicySets policy) {
        spoken = spoken.or(policy.denies())
                .or(policy.mayDeny())
                .or(policy.allows())
                .or(policy.mayAllow());
        policy.conditional().forEach(this::add);
    }

    private void add(StatementSets statement) {
        for (var part : statement.parts()) {
            spoken = spoken.or(part.everywhere()).or(part.somewhere());
        }
    }
}
