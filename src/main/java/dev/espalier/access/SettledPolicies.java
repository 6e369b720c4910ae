package dev.espalier.access;

import dev.espalier.access.PolicySets.Part;
import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Organization;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.Condition;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.RcpServices;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/// Policies as sets of actions, in which every condition is tested already that comes out alike for all callers: on the
/// Region, on the transport, on keys that nobody settles. They have nothing of the design they are first met in.
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

    private final Map<PolicyReading, PolicySets> settled = untilForgotten();
    private final Map<PolicyReading, PolicySets> settledOfFaulty = untilForgotten();
    private final Map<PolicyReading, PolicySets> settledRcps = untilForgotten();

    /// Every keystroke in an editor makes a document; those that no design has any more are let go.
    private static Map<PolicyReading, PolicySets> untilForgotten() {
        return Collections.synchronizedMap(new WeakHashMap<>());
    }

    /// What policies say that cannot be read or do not exist.
    private static final class Unreadable {
        private static final PolicySets POLICY = PolicySets.unknown();
        private static final PolicySets RCP = POLICY.denyingWithin(Reach.ACTIONS, StrictActions.get());
    }

    /// The known actions that RCPs can reach (rule R13).
    private static final class Reach {
        private static final ActionSet ACTIONS = ActionSet.where(number -> {
            var name = ActionTable.get().name(number);
            return RcpServices.contains(name.service()) && !name.lowerCase().equals("kms:retiregrant");
        });
    }

    /// The root user of an organization that has nothing but its management account: its context settles what is alike
    /// for all callers.
    private static final class Anybody {
        private static final Prospect PROSPECT = prospect();

        private static Prospect prospect() {
            var id = new AccountId("000000000000");
            var root = new Root(
                    new RootId("r-0000"),
                    "",
                    List.of(),
                    List.of(),
                    Collections.emptySortedMap(),
                    List.of(),
                    List.of(Account.named(id, "")),
                    UnknownFields.NONE);
            var organization = new Organization("", FeatureSet.ALL, id, Set.of(), List.of(), root, UnknownFields.NONE);
            var world = World.of(organization);
            return new Prospect(world, new Standing(new Caller.RootUser(id, false), "aws", world));
        }
    }

    /// What a policy denies as an RCP; whatever it allows makes no difference.
    PolicySets ofRcp(AttachedPolicy policy) {
        return switch (policy) {
            case AttachedPolicy.Missing _ -> Unreadable.RCP;
            case AttachedPolicy.Found found -> {
                var known = settledRcps.get(found.reading());
                if (known == null) {
                    known = of(found).denyingWithin(Reach.ACTIONS, StrictActions.get());
                    settledRcps.put(found.reading(), known);
                }
                yield known;
            }
        };
    }

    PolicySets of(AttachedPolicy policy) {
        return switch (policy) {
            case AttachedPolicy.Missing _ -> Unreadable.POLICY;
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
            return Unreadable.POLICY;
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
        boolean isOnePart = own.stream().noneMatch(ActionClasses::isToldApartBy);
        for (var part : sets.parts()) {
            var known = Anybody.PROSPECT.test(shared, part.number(), part.known());
            if (known != Truth.NO) {
                add(new Part(part.number(), known, part.everywhere(), part.somewhere()), parts, isOnePart);
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
            } else if (part.known() == Truth.DEPENDS) {
                builder.addOpen(effect, part.everywhere(), part.somewhere());
            } else {
                builder.add(effect, ActionSet.empty(), part.everywhere().or(part.somewhere()));
            }
        }
    }

    /// @param isOnePart whether all that is still to be tested comes out alike for all actions
    private static void add(Part part, List<Part> parts, boolean isOnePart) {
        for (int i = 0; isOnePart && i < parts.size(); i++) {
            var same = parts.get(i);
            if (same.known() == part.known()) {
                var everywhere = same.everywhere().or(part.everywhere());
                var somewhere = same.somewhere().or(part.somewhere());
                parts.set(i, new Part(same.number(), same.known(), everywhere, somewhere));
                return;
            }
        }
        parts.add(part);
    }

    private static boolean isAlikeForAll(Condition condition) {
        return isAlikeForAll(condition.key())
                && condition.variables().stream().allMatch(SettledPolicies::isAlikeForAll);
    }

    /// Whether a key has the same value for all callers, or nobody settles it for any of them.
    static boolean isAlikeForAll(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        var global = EqualKeys.globalOf(lower).orElse(lower);
        return OF_CALLER.stream().noneMatch(global::startsWith);
    }
}
