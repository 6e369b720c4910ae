package dev.espalier.access;

import dev.espalier.access.StatementCheck.Outcome;
import dev.espalier.policy.Effect;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the policies of one holder say about a request. Whether they deny or allow is found out at once; the evidence,
/// statement by statement, when somebody asks for it.
final class Finding {
    private static final int MOST_NEAR = 3;

    private final Holding holding;
    private final StatementCheck check;
    private List<Reason> unreadable = List.of();
    private Truth grantsDirectly = Truth.NO;
    private Truth grantsEntity = Truth.NO;
    private Truth grantsAccount = Truth.NO;
    private Truth denies = Truth.NO;
    private Truth allows = Truth.NO;
    private @Nullable List<Outcome> outcomes;
    private @Nullable List<StatementResult> near;

    private Finding(Holding holding, StatementCheck check) {
        this.holding = holding;
        this.check = check;
    }

    static Finding of(Holding holding, StatementCheck check) {
        var finding = new Finding(holding, check);
        var policies = holding.policies();
        for (int i = 0; i < policies.size(); i++) {
            finding.look(policies.get(i));
        }
        return finding;
    }

    /// Nothing is known about what it holds.
    static Finding unknown(Holding holding, StatementCheck check, Reason doubt) {
        var finding = new Finding(holding, check);
        finding.doubt(doubt);
        return finding;
    }

    private void look(AttachedPolicy policy) {
        switch (policy) {
            case AttachedPolicy.Missing(var name) -> doubt(Reason.of(ReasonCode.MISSING_POLICY, name, holding.label()));
            case AttachedPolicy.Found found -> {
                if (!found.reading().isReadable()) {
                    doubt(Reason.of(ReasonCode.BAD_POLICY, found.name(), "Statement"));
                }
                look(found);
            }
        }
    }

    private void doubt(Reason reason) {
        unreadable = Stream.concat(unreadable.stream(), Stream.of(reason)).toList();
        denies = denies.or(Truth.UNKNOWN);
        allows = allows.or(Truth.UNKNOWN);
        grant(Truth.UNKNOWN, Grade.DIRECT);
    }

    private void look(AttachedPolicy.Found policy) {
        var coverage = policy.reading().coverageOf(check.action());
        if (coverage.deniesAnyway()) {
            denies = Truth.YES;
        }
        if (coverage.allowsAnyway() && !policy.isFaulty()) {
            allows = Truth.YES;
        }
        var open = coverage.open();
        for (int i = 0; i < open.size(); i++) {
            look(open.get(i), policy);
        }
    }

    /// Statements that can change nothing any more are not looked at.
    private void look(Statement statement, AttachedPolicy.Found policy) {
        if (statement.effect().isPresent() && statement.effect().get() == Effect.ALLOW) {
            boolean isSettled = allows == Truth.YES && statement.principal().isEmpty();
            if (!policy.isFaulty() && !isSettled) {
                allow(check.matches(statement, policy.isTrust()), check.grade(statement));
            }
        } else if (denies != Truth.YES) {
            denies = denies.or(StatementCheck.denies(statement, check.matches(statement, policy.isTrust())));
        }
    }

    private void allow(Truth matches, Grade grade) {
        allows = allows.or(matches);
        grant(matches, grade);
    }

    /// A stronger grant is each weaker one as well.
    private void grant(Truth matches, Grade grade) {
        if (grade.compareTo(Grade.ACCOUNT) >= 0) {
            grantsAccount = grantsAccount.or(matches);
        }
        if (grade.compareTo(Grade.ENTITY) >= 0) {
            grantsEntity = grantsEntity.or(matches);
        }
        if (grade == Grade.DIRECT) {
            grantsDirectly = grantsDirectly.or(matches);
        }
    }

    Holding holding() {
        return holding;
    }

    /// Whether one of the policies denies.
    Truth denies() {
        return denies;
    }

    /// Whether one of the policies allows.
    Truth allows() {
        return allows;
    }

    /// Whether one of the policies allows at least so strongly.
    Truth grants(Grade grade) {
        return switch (grade) {
            case NONE -> Truth.YES;
            case ACCOUNT -> grantsAccount;
            case ENTITY -> grantsEntity;
            case DIRECT -> grantsDirectly;
        };
    }

    /// Every statement that takes part.
    List<Outcome> outcomes() {
        var known = outcomes;
        if (known == null) {
            known = findOutcomes();
            outcomes = known;
        }
        return known;
    }

    private List<Outcome> findOutcomes() {
        var found = new ArrayList<Outcome>();
        for (var policy : holding.policies()) {
            if (policy instanceof AttachedPolicy.Found attached) {
                for (var statement :
                        attached.reading().coverageOf(check.action()).statements()) {
                    var outcome = check.check(attached, holding.holder(), statement);
                    if (outcome.matches()) {
                        found.add(outcome);
                    }
                }
            }
        }
        return found;
    }

    /// Whether something that is missing or cannot be read leaves open what it says.
    boolean isInDoubt() {
        if (!unreadable.isEmpty()) {
            return true;
        }
        for (var outcome : outcomes()) {
            if (outcome.denies() == Truth.UNKNOWN || outcome.allows() == Truth.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /// Why something is not known: policies that are missing or cannot be read.
    List<Reason> doubts() {
        var doubts = new ArrayList<>(unreadable);
        for (var outcome : outcomes()) {
            if (outcome.denies() == Truth.UNKNOWN || outcome.allows() == Truth.UNKNOWN) {
                doubts.add(doubt(outcome.evidence()));
            }
        }
        return doubts;
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

    /// The statement that stands first among those that certainly deny.
    Optional<StatementResult> firstDeny() {
        for (var outcome : outcomes()) {
            if (outcome.denies() == Truth.YES) {
                return Optional.of(outcome.evidence());
            }
        }
        return Optional.empty();
    }

    Set<String> openKeys() {
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        outcomes().forEach(outcome -> keys.addAll(outcome.openKeys()));
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
        var near = allows == Truth.NO ? near() : List.<StatementResult>of();
        return new Gate.Source(holding.holder(), state(), holding.names(), matched(), near);
    }

    private List<StatementResult> matched() {
        var matched = new ArrayList<StatementResult>(outcomes().size());
        for (var outcome : outcomes()) {
            if (outcome.denies() != Truth.NO) {
                matched.add(outcome.evidence());
            }
        }
        for (var outcome : outcomes()) {
            if (outcome.denies() == Truth.NO) {
                matched.add(outcome.evidence());
            }
        }
        return matched;
    }

    /// Allow statements that fail in exactly one element, those that cover the action first.
    List<StatementResult> near() {
        var known = near;
        if (known == null) {
            known = findNear();
            near = known;
        }
        return known;
    }

    private List<StatementResult> findNear() {
        var near = new ArrayList<Outcome>();
        for (var policy : holding.policies()) {
            if (policy instanceof AttachedPolicy.Found found) {
                for (var statement : found.reading().statements()) {
                    if (mayBeNear(statement)) {
                        var outcome = check.check(found, holding.holder(), statement);
                        if (outcome.failures() == 1 && NearMiss.isClose(outcome)) {
                            near.add(outcome);
                        }
                    }
                }
            }
        }
        near.sort(Comparator.comparingInt(NearMiss::distance));
        return near.stream().limit(MOST_NEAR).map(Outcome::evidence).toList();
    }

    private boolean mayBeNear(Statement statement) {
        return statement.effect().equals(Optional.of(Effect.ALLOW))
                && (statement.covers(check.action()) != Truth.NO
                        || statement
                                .action()
                                .filter(element ->
                                        element.namesService(check.action().service()))
                                .isPresent());
    }
}
