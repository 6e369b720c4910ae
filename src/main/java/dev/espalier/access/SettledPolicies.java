package dev.espalier.access;

import dev.espalier.access.PolicySets.Part;
import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionSet;
import dev.espalier.policy.Condition;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The policies of a design as sets of actions, in which every condition is tested already that comes out alike for all
/// callers: on the Region, on the transport, on keys that nobody settles.
final class SettledPolicies {
    /// What keys that differ between callers begin with, in lower case.
    private static final List<String> OF_CALLER = List.of(
            "aws:principal",
            "aws:userid",
            "aws:username",
            "aws:assumedroot",
            "aws:multifactorauth",
            "aws:token",
            "aws:source",
            "aws:resource");

    private final Prospect anybody;
    private final ActionSet wanted;
    private final Map<PolicyReading, PolicySets> settled = new HashMap<>();
    private final Map<PolicyReading, PolicySets> settledOfFaulty = new HashMap<>();
    private final PolicySets unknown = PolicySets.unknown();

    /// @param anybody a caller whose context settles what is alike for all
    /// @param wanted the actions that anybody wants to know about; what speaks of others only is left out
    SettledPolicies(Prospect anybody, ActionSet wanted) {
        this.anybody = anybody;
        this.wanted = wanted;
    }

    PolicySets of(AttachedPolicy policy) {
        return switch (policy) {
            case AttachedPolicy.Missing _ -> unknown;
            case AttachedPolicy.Found found -> of(found);
        };
    }

    private PolicySets of(AttachedPolicy.Found found) {
        var known = (found.isFaulty() ? settledOfFaulty : settled).get(found.reading());
        if (known != null) {
            return known;
        }
        var made = settled(found);
        (found.isFaulty() ? settledOfFaulty : settled).put(found.reading(), made);
        return made;
    }

    private PolicySets settled(AttachedPolicy.Found found) {
        if (!found.reading().isReadable()) {
            return unknown;
        }
        var sets = PolicySets.of(found.reading());
        return settle(found.isFaulty() ? sets.withoutAllows() : sets);
    }

    private PolicySets settle(PolicySets sets) {
        var builder = new SetsBuilder();
        builder.add(sets);
        sets.conditional().forEach(statement -> settle(statement, builder));
        return builder.build();
    }

    private void settle(StatementSets sets, SetsBuilder builder) {
        var shared = new ArrayList<Condition>();
        var own = new ArrayList<Condition>();
        sets.conditions().forEach(condition -> (isAlikeForAll(condition) ? shared : own).add(condition));
        var parts = new ArrayList<Part>();
        for (var part : sets.parts()) {
            var everywhere = part.everywhere().and(wanted);
            var somewhere = part.somewhere().and(wanted);
            boolean isWanted = !everywhere.isEmpty() || !somewhere.isEmpty();
            var known = isWanted ? anybody.test(shared, part.number(), part.known()) : Truth.NO;
            if (known != Truth.NO) {
                parts.add(new Part(part.number(), known, everywhere, somewhere));
            }
        }
        if (!own.isEmpty() || sets.statement().principal().isPresent()) {
            builder.add(new StatementSets(sets.statement(), own, parts));
            return;
        }
        for (var part : parts) {
            var effect = sets.statement().effect().orElseThrow();
            if (part.known() == Truth.YES) {
                builder.add(effect, part.everywhere(), part.somewhere());
            } else {
                builder.add(effect, ActionSet.empty(), part.everywhere().or(part.somewhere()));
            }
        }
    }

    private static boolean isAlikeForAll(Condition condition) {
        return isAlikeForAll(condition.key())
                && condition.variables().stream().allMatch(SettledPolicies::isAlikeForAll);
    }

    private static boolean isAlikeForAll(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        return OF_CALLER.stream().noneMatch(lower::startsWith);
    }
}
