package dev.espalier.access;

import dev.espalier.access.PolicySets.Part;
import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Truth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One known action on all resources of the caller's account, for one caller after the other: a column of the
/// [AccessMatrix], decided by single bits.
///
/// Each caller is looked at twice at most: first with every condition taken as one that may hold or not, which settles
/// most of them, and only where something turns on that with conditions tested.
final class ActionColumn {
    private static final int DENIES = 1;
    private static final int MAY_DENY = 2;
    private static final int ALLOWS = 4;
    private static final int MAY_ALLOW = 8;
    private static final int SURELY_DENIES = DENIES | MAY_DENY;
    private static final int SURELY_ALLOWS = ALLOWS | MAY_ALLOW;

    private final World world;
    private final AccessSets sets;
    private final int number;
    private final ActionName name;
    private final boolean isStrict;
    private final boolean isOfTrust;

    /// The account met last, and what its organization policies say when no condition is tested.
    private AccessSets.@Nullable OfAccount met;

    private int metScps;
    private int metRcps;

    private ActionColumn(World world, int number) {
        this.world = world;
        this.number = number;
        sets = world.sets();
        name = ActionTable.get().name(number);
        isStrict = StrictActions.get().contains(number);
        isOfTrust = Operation.isOfTrust(name);
    }

    /// The column of an action; empty when it is not known.
    static Optional<ActionColumn> of(World world, ActionName action) {
        var number = ActionTable.get().numberOf(action);
        return number.isPresent() ? Optional.of(new ActionColumn(world, number.getAsInt())) : Optional.empty();
    }

    /// The column that tells all about a question for somebody; empty when there is more to it than a known action.
    static Optional<ActionColumn> of(World world, Question question) {
        boolean isPlain = question.resource().isEmpty()
                && question.session().isEmpty()
                && question.resourceAccount().isEmpty()
                && question.context().members().isEmpty();
        return isPlain ? of(world, ActionName.of(question.action())) : Optional.empty();
    }

    /// What bits tell.
    enum Outcome {
        ALLOWED,
        /// A Deny covers everything.
        EXPLICITLY_DENIED,
        /// No Deny says anything, and nothing allows.
        IMPLICITLY_DENIED,
        /// Nothing allows; some of it, or all, is denied by a Deny as well.
        DENIED,
        OPEN
    }

    /// What a caller of this account may do.
    Outcome outcome(Standing standing, Account account) {
        var fixed = FixedRules.decide(name, standing.caller(), SessionFacts.UNKNOWN);
        if (fixed.isPresent()) {
            return fixed.get().isAllowed() ? Outcome.ALLOWED : Outcome.IMPLICITLY_DENIED;
        }
        var ofAccount = sets.of(account);
        var quick = outcome(bits(standing, ofAccount, null));
        return quick == Outcome.OPEN ? outcome(bits(standing, ofAccount, new Prospect(world, standing))) : quick;
    }

    private static Outcome outcome(int bits) {
        if ((bits & DENIES) != 0) {
            return Outcome.EXPLICITLY_DENIED;
        }
        boolean mayBeDenied = (bits & MAY_DENY) != 0;
        if ((bits & MAY_ALLOW) == 0) {
            return mayBeDenied ? Outcome.DENIED : Outcome.IMPLICITLY_DENIED;
        }
        return (bits & ALLOWS) != 0 && !mayBeDenied ? Outcome.ALLOWED : Outcome.OPEN;
    }

    /// Whether a role or key itself has to allow the action, so that it matters which are drawn.
    boolean isStrict() {
        return isStrict;
    }

    /// All gates together.
    ///
    /// @param prospect to test conditions with; without it, they may hold or not
    private int bits(Standing standing, AccessSets.OfAccount account, @Nullable Prospect prospect) {
        int ceiling = ceiling(standing, account, prospect);
        int bits = ceiling;
        if (!(standing.caller() instanceof Caller.RootUser)) {
            bits = pass(bits, gate(standing.identitySets(), prospect));
        }
        if (standing.boundary().isPresent()) {
            bits = pass(bits, gate(standing.boundarySets(), prospect));
        }
        int resources = ofResources(isOfTrust ? account.trust() : account.resources(), prospect);
        bits |= (resources & MAY_DENY) | (resources & ceiling & MAY_ALLOW);
        return isStrict ? bits & ~ALLOWS : bits;
    }

    private int ceiling(Standing standing, AccessSets.OfAccount account, @Nullable Prospect prospect) {
        boolean isQuick = prospect == null;
        if (isQuick && !account.equals(met)) {
            metScps = serviceControlPolicies(account, null);
            metRcps = resourceControlPolicies(account, null);
            met = account;
        }
        int bits = SURELY_ALLOWS;
        if (standing.exemptionFromScps().isEmpty()) {
            bits = isQuick ? metScps : serviceControlPolicies(account, prospect);
        }
        if (standing.isReachedByRcpsAtHome()) {
            bits |= isQuick ? metRcps : resourceControlPolicies(account, prospect);
        }
        return bits;
    }

    private int serviceControlPolicies(AccessSets.OfAccount account, @Nullable Prospect prospect) {
        int bits = SURELY_ALLOWS;
        for (int i = 0; i < account.levels().size(); i++) {
            bits = pass(bits, gate(account.levels().get(i).serviceControlPolicies(), prospect));
        }
        return bits;
    }

    private int resourceControlPolicies(AccessSets.OfAccount account, @Nullable Prospect prospect) {
        int bits = 0;
        for (int i = 0; i < account.levels().size(); i++) {
            bits |= gate(account.levels().get(i).resourceControlPolicies(), prospect);
        }
        return bits & SURELY_DENIES;
    }

    /// Both gates have to allow, either may deny.
    private static int pass(int some, int other) {
        return ((some | other) & SURELY_DENIES) | (some & other & SURELY_ALLOWS);
    }

    private int gate(List<PolicySets> policies, @Nullable Prospect prospect) {
        int bits = 0;
        for (int i = 0; i < policies.size(); i++) {
            var policy = policies.get(i);
            bits |= unconditional(policy);
            var conditional = policy.conditional();
            for (int j = 0; j < conditional.size(); j++) {
                bits |= conditional(conditional.get(j), prospect);
            }
        }
        return bits;
    }

    private int unconditional(PolicySets policy) {
        return (policy.denies().contains(number) ? SURELY_DENIES : 0)
                | (policy.mayDeny().contains(number) ? MAY_DENY : 0)
                | (policy.allows().contains(number) ? SURELY_ALLOWS : 0)
                | (policy.mayAllow().contains(number) ? MAY_ALLOW : 0);
    }

    private int conditional(StatementSets statement, @Nullable Prospect prospect) {
        int possible = statement.isAllow() ? MAY_ALLOW : MAY_DENY;
        var parts = statement.parts();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean isEverywhere = part.everywhere().contains(number);
            if (isEverywhere || part.somewhere().contains(number)) {
                var truth = prospect == null ? Truth.DEPENDS : prospect.holds(statement, part);
                int sure = statement.isAllow() ? SURELY_ALLOWS : SURELY_DENIES;
                return truth == Truth.NO ? 0 : truth == Truth.YES && isEverywhere ? sure : possible;
            }
        }
        return 0;
    }

    /// What the policies of several resources say: it holds on one of them at most.
    private int ofResources(List<PolicySets> policies, @Nullable Prospect prospect) {
        int bits = 0;
        for (int i = 0; i < policies.size(); i++) {
            var policy = policies.get(i);
            bits |= unconditional(policy);
            for (var statement : policy.conditional()) {
                boolean isWeak = prospect != null && prospect.isWeak(statement);
                bits |= isWeak ? 0 : conditional(statement, prospect);
            }
        }
        return bits & (MAY_DENY | MAY_ALLOW);
    }
}
