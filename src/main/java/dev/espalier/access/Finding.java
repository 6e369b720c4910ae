package dev.espalier.access;

import dev.espalier.policy.Effect;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the policies of one holder say about a request.
///
/// @param denies whether one of them denies
/// @param allows whether one of them allows
/// @param grants whether one of them allows at least so strongly
/// @param doubts why something is not known: policies that are missing or cannot be read
record Finding(
        Holding holding,
        List<StatementCheck.Outcome> outcomes,
        Truth denies,
        Truth allows,
        Map<Grade, Truth> grants,
        List<Reason> doubts) {
    private static final int MOST_NEAR = 3;

    static Finding of(Holding holding, StatementCheck check) {
        var outcomes = new ArrayList<StatementCheck.Outcome>();
        var doubts = new ArrayList<Reason>();
        for (var policy : holding.policies()) {
            switch (policy) {
                case AttachedPolicy.Missing(var name) ->
                    doubts.add(Reason.of(ReasonCode.MISSING_POLICY, name, holding.label()));
                case AttachedPolicy.Found found -> {
                    if (!found.reading().isReadable()) {
                        doubts.add(Reason.of(ReasonCode.BAD_POLICY, found.name(), "Statement"));
                    }
                    found.reading().statements().forEach(statement -> outcomes.add(check.check(found, statement)));
                }
            }
        }
        return summed(holding, outcomes, doubts);
    }

    private static Finding summed(Holding holding, List<StatementCheck.Outcome> outcomes, List<Reason> unreadable) {
        var denies = unreadable.isEmpty() ? Truth.NO : Truth.UNKNOWN;
        var allows = denies;
        var grants = new EnumMap<Grade, Truth>(Grade.class);
        var doubts = new ArrayList<>(unreadable);
        for (var grade : Grade.values()) {
            grants.put(grade, denies);
        }
        for (var outcome : outcomes) {
            denies = denies.or(outcome.denies());
            allows = allows.or(outcome.allows());
            for (var grade : Grade.values()) {
                if (outcome.grade().compareTo(grade) >= 0) {
                    grants.merge(grade, outcome.allows(), Truth::or);
                }
            }
            if (outcome.denies() == Truth.UNKNOWN || outcome.allows() == Truth.UNKNOWN) {
                doubts.add(doubt(outcome.evidence()));
            }
        }
        return new Finding(holding, List.copyOf(outcomes), denies, allows, grants, doubts);
    }

    private static Reason doubt(StatementResult evidence) {
        var resource = evidence.resource().reason();
        return resource.code() == ReasonCode.RESOURCE_PARTLY
                ? resource
                : Reason.of(
                        ReasonCode.BAD_POLICY,
                        evidence.policy().name(),
                        evidence.path().toString());
    }

    /// Nothing is known about what it holds.
    static Finding unknown(Holding holding, Reason doubt) {
        return summed(holding, List.of(), List.of(doubt));
    }

    /// The statement that stands first among those that certainly deny.
    Optional<StatementResult> firstDeny() {
        return first(Effect.DENY);
    }

    /// The statement that stands first among those that certainly allow.
    Optional<StatementResult> firstAllow() {
        return first(Effect.ALLOW);
    }

    private Optional<StatementResult> first(Effect effect) {
        return outcomes.stream()
                .filter(outcome -> (effect == Effect.DENY ? outcome.denies() : outcome.allows()) == Truth.YES)
                .map(StatementCheck.Outcome::evidence)
                .findFirst();
    }

    Set<String> openKeys() {
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        outcomes.forEach(outcome -> keys.addAll(outcome.openKeys()));
        return keys;
    }

    /// What these policies say on their own.
    Gate.State state() {
        if (denies == Truth.YES) {
            return Gate.State.STOPS_DENY;
        }
        if (holding.policies().isEmpty() && allows == Truth.NO) {
            return Gate.State.DOES_NOT_APPLY;
        }
        return passing(denies, allows);
    }

    /// What a gate does that lets through what is allowed and not denied.
    static Gate.State passing(Truth denies, Truth allows) {
        if (denies == Truth.YES) {
            return Gate.State.STOPS_DENY;
        }
        if (allows == Truth.NO) {
            return Gate.State.STOPS_SILENT;
        }
        return switch (denies.not().and(allows)) {
            case YES, NO -> Gate.State.PASSES;
            case DEPENDS -> Gate.State.DEPENDS;
            case UNKNOWN -> Gate.State.UNKNOWN;
        };
    }

    /// The finding as evidence.
    Gate.Source toSource() {
        var matched = outcomes.stream()
                .filter(StatementCheck.Outcome::matches)
                .sorted(Comparator.comparing(outcome -> outcome.denies() == Truth.NO))
                .map(StatementCheck.Outcome::evidence)
                .toList();
        var near = allows == Truth.NO ? near() : List.<StatementResult>of();
        var names = holding.policies().stream().map(AttachedPolicy::name).toList();
        return new Gate.Source(holding.holder(), state(), names, matched, near);
    }

    /// Allow statements that fail in exactly one element, those that cover the action first.
    List<StatementResult> near() {
        return outcomes.stream()
                .filter(outcome -> outcome.evidence().effect() == Effect.ALLOW && outcome.failures() == 1)
                .filter(NearMiss::isClose)
                .sorted(Comparator.comparingInt(NearMiss::distance))
                .limit(MOST_NEAR)
                .map(StatementCheck.Outcome::evidence)
                .toList();
    }
}
