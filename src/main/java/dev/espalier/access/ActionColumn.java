package dev.espalier.access;

import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
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
    private static final int PARTLY_DENIES = 16;
    private static final int SURELY_DENIES = DENIES | MAY_DENY;
    private static final int ANY_DENIAL = DENIES | MAY_DENY | PARTLY_DENIES;
    private static final int SURELY_ALLOWS = ALLOWS | MAY_ALLOW;

    private final World world;
    private final AccessSets sets;
    private final int number;
    private final ActionName name;
    private final boolean isStrict;
    private final boolean isOfTrust;

    /// The account met last, and what its organization policies say to everybody, with the conditions of theirs that
    /// are still to be tested.
    private @Nullable AccountId met;

    private int scps;
    private int rcps;
    private boolean hasOpenAllows;
    private final List<StatementSets> scpDenials = new ArrayList<>();
    private final List<StatementSets> rcpDenials = new ArrayList<>();

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
        OPEN;

        /// Whether the action is allowed, in every case or in none.
        Truth allows() {
            return switch (this) {
                case ALLOWED -> Truth.YES;
                case EXPLICITLY_DENIED, IMPLICITLY_DENIED, DENIED -> Truth.NO;
                case OPEN -> Truth.DEPENDS;
            };
        }
    }

    /// What a caller of this account may do.
    Outcome outcome(Standing standing, Account account) {
        var quick = quickOutcome(standing, account);
        return quick == Outcome.OPEN ? testedOutcome(standing, account) : quick;
    }

    /// The same, also telling how it is denied.
    Outcome exactOutcome(Standing standing, Account account) {
        var quick = quickOutcome(standing, account);
        return quick == Outcome.OPEN || quick == Outcome.DENIED ? testedOutcome(standing, account) : quick;
    }

    private Outcome quickOutcome(Standing standing, Account account) {
        var fixed = FixedRules.decide(name, standing.caller(), SessionFacts.UNKNOWN);
        if (fixed.isPresent()) {
            return fixed.get().isAllowed() ? Outcome.ALLOWED : Outcome.IMPLICITLY_DENIED;
        }
        return outcome(bits(standing, sets.of(account), null));
    }

    private Outcome testedOutcome(Standing standing, Account account) {
        return outcome(bits(standing, sets.of(account), new Prospect(world, standing)));
    }

    /// Denials that are a matter of open keys leave it at that nothing allows.
    private static Outcome outcome(int bits) {
        if ((bits & DENIES) != 0) {
            return Outcome.EXPLICITLY_DENIED;
        }
        if ((bits & MAY_ALLOW) == 0) {
            return (bits & PARTLY_DENIES) != 0 ? Outcome.DENIED : Outcome.IMPLICITLY_DENIED;
        }
        return (bits & ALLOWS) != 0 && (bits & MAY_DENY) == 0 ? Outcome.ALLOWED : Outcome.OPEN;
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
        bits |= (resources & ANY_DENIAL) | (resources & ceiling & MAY_ALLOW);
        if (isStrict && !isOfTrust && !account.isKeyDrawn()) {
            bits |= MAY_DENY | PARTLY_DENIES | (ceiling & MAY_ALLOW);
        }
        return isStrict ? bits & ~ALLOWS : bits;
    }

    private int ceiling(Standing standing, AccessSets.OfAccount account, @Nullable Prospect prospect) {
        if (!account.account().equals(met)) {
            meet(account);
        }
        int bits = SURELY_ALLOWS;
        if (standing.exemptionFromScps().isEmpty()) {
            bits = hasOpenAllows && prospect != null
                    ? serviceControlPolicies(account, prospect)
                    : scps | denials(scpDenials, prospect);
        }
        if (standing.isReachedByRcpsAtHome()) {
            bits |= rcps | denials(rcpDenials, prospect);
        }
        return bits;
    }

    /// Works out what organization policies say to everybody in an account.
    private void meet(AccessSets.OfAccount account) {
        met = account.account();
        hasOpenAllows = false;
        scpDenials.clear();
        rcpDenials.clear();
        scps = SURELY_ALLOWS;
        rcps = 0;
        for (var level : account.levels()) {
            scps = pass(scps, meet(level.serviceControlPolicies(), scpDenials));
            rcps |= meet(level.resourceControlPolicies(), rcpDenials) & ANY_DENIAL;
        }
    }

    private int meet(List<PolicySets> policies, List<StatementSets> denials) {
        int bits = 0;
        for (var policy : policies) {
            bits |= unconditional(policy);
            for (var statement : policy.conditional()) {
                if (conditional(statement, null) != 0) {
                    hasOpenAllows |= statement.isAllow();
                    bits |= statement.isAllow() ? MAY_ALLOW : 0;
                    if (!statement.isAllow()) {
                        denials.add(statement);
                    }
                }
            }
        }
        return bits;
    }

    private int denials(List<StatementSets> denials, @Nullable Prospect prospect) {
        int bits = 0;
        for (int i = 0; i < denials.size(); i++) {
            bits |= conditional(denials.get(i), prospect);
        }
        return bits;
    }

    private int serviceControlPolicies(AccessSets.OfAccount account, Prospect prospect) {
        int bits = SURELY_ALLOWS;
        for (var level : account.levels()) {
            bits = pass(bits, gate(level.serviceControlPolicies(), prospect));
        }
        return bits;
    }

    /// Both gates have to allow, either may deny.
    private static int pass(int some, int other) {
        return ((some | other) & ANY_DENIAL) | (some & other & SURELY_ALLOWS);
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
                | (policy.partlyDenied().contains(number) ? PARTLY_DENIES : 0)
                | (policy.allows().contains(number) ? SURELY_ALLOWS : 0)
                | (policy.mayAllow().contains(number) ? MAY_ALLOW : 0);
    }

    /// A condition that is not tested yet may come out in any way.
    private int conditional(StatementSets statement, @Nullable Prospect prospect) {
        var parts = statement.parts();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean isEverywhere = part.everywhere().contains(number);
            if (isEverywhere || part.somewhere().contains(number)) {
                var truth = prospect == null ? Truth.UNKNOWN : prospect.holds(statement, part);
                return statement.isAllow() ? allowance(truth, isEverywhere) : denial(truth, isEverywhere);
            }
        }
        return 0;
    }

    private static int allowance(Truth truth, boolean isEverywhere) {
        return switch (truth) {
            case NO -> 0;
            case YES -> isEverywhere ? SURELY_ALLOWS : MAY_ALLOW;
            case DEPENDS, UNKNOWN -> MAY_ALLOW;
        };
    }

    private static int denial(Truth truth, boolean isEverywhere) {
        return switch (truth) {
            case NO -> 0;
            case YES -> isEverywhere ? SURELY_DENIES : MAY_DENY | PARTLY_DENIES;
            case DEPENDS -> isEverywhere ? MAY_DENY : MAY_DENY | PARTLY_DENIES;
            case UNKNOWN -> MAY_DENY | PARTLY_DENIES;
        };
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
        boolean isDenied = (bits & MAY_DENY) != 0;
        return (isDenied ? MAY_DENY | PARTLY_DENIES : 0) | (bits & MAY_ALLOW);
    }
}
