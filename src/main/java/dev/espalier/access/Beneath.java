package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.policy.Condition;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.ConditionOperator.Family;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.Effect;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Any user or role beneath an entity that SCPs bind: conditions are held against what all of them have in common, and
/// everything in which they may differ is open. Root users are apart, because guardrails often speak of them alone.
final class Beneath {
    /// SCPs bind no service, and everybody they bind belongs to the organization.
    private static final Set<String> OF_ALL = Set.of("aws:principalisawsservice", "aws:principalorgid");

    /// How every ARN of a root user ends, and no ARN of a user or role: names hold no colon.
    private static final String ROOT_USER = ":root";

    private static final Set<String> OF_ACCOUNT = Set.of("aws:principalaccount", "aws:principalorgpaths");

    /// A single question is taken for a direct call unless it says otherwise; a ceiling is one for all calls.
    private static final Set<String> OF_THE_WAY =
            Set.of("aws:viaawsservice", "aws:calledvia", "aws:calledviafirst", "aws:calledvialast");

    private final World world;
    private final Optional<AccountId> account;
    private final Standing rootUser;
    private final Map<Integer, RequestContext> contexts = new HashMap<>();

    /// @param account the one all of them are in, if they are in one
    Beneath(World world, Optional<AccountId> account) {
        this.world = world;
        this.account = account;
        var example = account.orElseGet(() -> world.organization().managementAccountId());
        rootUser = new Standing(new Caller.RootUser(example, false), AccessSets.PARTITION, world);
    }

    /// What a statement says to them.
    ///
    /// @param effect a broken one counts as Deny, unless it is meant to allow
    /// @param open the conditions that decide; those that hold for all of these actions anyway are left out
    /// @param surely actions it covers whatever the circumstances, on every resource
    /// @param perhaps actions it covers in some circumstances, on some resources, or nobody knows
    record Reach(Statement statement, Effect effect, List<Condition> open, ActionSet surely, ActionSet perhaps) {
        private Reach with(ActionSet more, ActionSet moreDoubtful) {
            return new Reach(statement, effect, open, surely.or(more), perhaps.or(moreDoubtful));
        }
    }

    /// What a statement says, apart for actions of which other conditions decide: the Region of a global service is
    /// known, for example.
    List<Reach> reaches(Statement statement) {
        if (!statement.isReadable()
                || statement.action().isEmpty()
                || statement.effect().isEmpty()) {
            var all = statement.condition().map(ConditionBlock::conditions).orElse(List.of());
            return List.of(new Reach(statement, meant(statement), all, ActionSet.empty(), ActionSet.all()));
        }
        var effect = statement.effect().get();
        var covered = ActionTable.get().coveredBy(statement.action().get());
        var everywhere = AnyResource.everywhere(statement, covered);
        var somewhere = statement.action().get().hasUnreadableEntries()
                ? ActionSet.all()
                : AnyResource.somewhere(statement, covered, everywhere);
        var sets = PolicySets.StatementSets.of(statement, everywhere, somewhere);
        var reaches = new LinkedHashMap<List<Condition>, Reach>();
        for (var part : sets.parts()) {
            var holds = test(sets, part);
            if (holds != Truth.NO) {
                var open = sets.conditions().stream()
                        .filter(condition -> test(condition, part) != Truth.YES)
                        .toList();
                var before = reaches.getOrDefault(
                        open, new Reach(statement, effect, open, ActionSet.empty(), ActionSet.empty()));
                reaches.put(
                        open,
                        holds == Truth.YES
                                ? before.with(part.everywhere(), part.somewhere())
                                : before.with(
                                        ActionSet.empty(), part.everywhere().or(part.somewhere())));
            }
        }
        return List.copyOf(reaches.values());
    }

    /// Whether a statement can apply to root users alone.
    static boolean isOfRootUsers(Statement statement) {
        return statement.condition().stream()
                .flatMap(block -> block.conditions().stream())
                .anyMatch(one -> isOfRootUsers(one) && !one.operator().isNegated());
    }

    /// Whether it is the ARN of a root user that a condition looks for.
    private static boolean isOfRootUsers(Condition condition) {
        boolean isText = condition.operator().family() == Family.STRING
                || condition.operator().family() == Family.ARN;
        return isText
                && condition.lowerCaseKey().equals("aws:principalarn")
                && condition.quantifier() == Condition.Quantifier.NONE
                && !condition.values().isEmpty()
                && condition.values().stream().allMatch(value -> value.endsWith(ROOT_USER));
    }

    private static Effect meant(Statement statement) {
        boolean isMeantToAllow = statement.effectText().orElse("").equalsIgnoreCase("allow");
        return isMeantToAllow ? Effect.ALLOW : Effect.DENY;
    }

    /// An SCP has no Principal; where one stands all the same, nobody knows whom it would spare.
    private Truth test(PolicySets.StatementSets sets, PolicySets.Part part) {
        var truth = sets.statement().principal().isEmpty()
                ? part.known()
                : part.known().and(Truth.UNKNOWN);
        for (var condition : sets.conditions()) {
            truth = truth.and(test(condition, part));
        }
        return truth;
    }

    private Truth test(Condition condition, PolicySets.Part part) {
        return isOfRootUsers(condition)
                ? Truth.of(condition.operator().isNegated())
                : condition.test(context(part.number()));
    }

    private RequestContext context(int classNumber) {
        return contexts.computeIfAbsent(classNumber, number -> {
            var example = QuestionReader.contextOfAny(world, rootUser, ActionClasses.example(number));
            return key -> isCommon(key) ? example.get(key) : new ContextValue.Unknown(key, false);
        });
    }

    private boolean isCommon(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        var global = EqualKeys.globalOf(lower).orElse(lower);
        if (OF_THE_WAY.contains(global)) {
            return false;
        }
        return SettledPolicies.isAlikeForAll(lower)
                || OF_ALL.contains(global)
                || (account.isPresent() && OF_ACCOUNT.contains(global));
    }
}
